/** A JSON text and an offset enter; where the token that begins there ends leaves, or where it goes wrong. */

/** `end` is behind the token; a `wrong` one cannot be read on from `end`. */
export interface Token {
  readonly end: number
  readonly wrong?: 'unfinished' | 'escape' | 'control'
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const HEX = /[0-9a-fA-F]{4}/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const BLANK = /[ \t\r\n]*/y

/** The text in quotes at `start`, where its first quote stands. */
export function stringToken(text: string, start: number): Token {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return { end: at + 1 }
    if (code < 0x20) return { end: at, wrong: 'control' }
    if (code !== BACKSLASH) continue
    const escaped = text.charAt(at + 1)
    if (escaped === '') break
    if (escaped === 'u') {
      HEX.lastIndex = at + 2
      if (!HEX.test(text))
        return text.length < at + 6 ? { end: text.length, wrong: 'unfinished' } : { end: at, wrong: 'escape' }
      at += 5
    } else if ('"\\/bfnrt'.includes(escaped)) at++
    else return { end: at, wrong: 'escape' }
  }
  return { end: text.length, wrong: 'unfinished' }
}

/** The number, `true`, `false` or `null` at `start`; null where there is none. */
export function wordToken(text: string, start: number): Token | null {
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, start)) return { end: start + word.length }
  NUMBER.lastIndex = start
  return NUMBER.test(text) ? { end: NUMBER.lastIndex } : null
}

export function afterBlanks(text: string, start: number): number {
  BLANK.lastIndex = start
  BLANK.test(text)
  return BLANK.lastIndex
}
