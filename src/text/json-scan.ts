/**
 * A JSON text enters; where each key and value begins leaves, and what JSON.parse lets pass and we do not: depth, keys that stand
 * twice, numbers that would change. Linear and without recursion, whatever the text.
 */
import { valueCharacters } from './characters.ts'
import { afterBlanks, stringToken, type Token, wordToken } from './json-tokens.ts'
import {
  duplicateKey,
  MAX_COLLECTIONS,
  MAX_DEPTH,
  MAX_TOKENS,
  refusedKey,
  refusedNumber,
  TOO_DEEP,
  TOO_MANY_COLLECTIONS,
  TOO_MANY_TOKENS,
} from './parts.ts'
import { type Finding, MAX_FINDINGS, type Path, type Place } from './place.ts'
import { quoted } from './quoted.ts'

/** A value of the text: where it begins, and what it holds. */
export interface Spot {
  readonly offset: number
  /** By key in NFC; null where it is no map. */
  readonly keys: Map<string, { readonly offset: number; value: Spot | null }> | null
  /** Null where it is no list. */
  readonly items: Spot[] | null
}

export interface Scan {
  /** Null where the text is no JSON, or where there is too much wrong to look further. */
  readonly root: Spot | null
  readonly findings: readonly Finding[]
}

interface Frame {
  readonly spot: Spot
  key: string
}

/** What may stand next, and how a message calls it. */
const NEXT = {
  value: 'a value',
  'first value': 'a value or ]',
  key: 'a key in double quotes',
  'first key': 'a key in double quotes or }',
  colon: 'a colon after the key',
  more: 'a comma or the bracket that closes',
  end: 'nothing more',
} as const

type Next = keyof typeof NEXT

export function scanJson(text: string, placeOf: (offset: number) => Place): Scan {
  const findings: Finding[] = []
  const frames: Frame[] = []
  let root: Spot | null = null
  let next: Next = 'value'
  let at = 0
  let tokens = 0
  let collections = 0
  const broken = (finding: Finding): Scan => ({ root: null, findings: [...findings, finding] })

  while (findings.length < MAX_FINDINGS) {
    at = afterBlanks(text, at)
    const char = text.charAt(at)
    if (char === '') return next === 'end' ? { root, findings } : broken(incomplete(at))
    tokens++
    if (tokens > MAX_TOKENS) return broken({ offset: at, ...TOO_MANY_TOKENS })
    const frame = frames.at(-1)
    if (frame !== undefined && closes(char, frame.spot, next)) {
      frames.pop()
      at++
      next = frames.length === 0 ? 'end' : 'more'
    } else if ((next === 'key' || next === 'first key') && char === '"') {
      const token = stringToken(text, at)
      if (token.wrong !== undefined) return broken(wrongText(token, token.wrong))
      enterKey(frame!, at, stringOf(text.slice(at, token.end)))
      at = token.end
      next = 'colon'
    } else if (next === 'colon' && char === ':') {
      at++
      next = 'value'
    } else if (next === 'more' && char === ',') {
      at++
      next = frame!.spot.keys === null ? 'value' : 'key'
    } else if ((next === 'value' || next === 'first value') && (char === '{' || char === '[')) {
      if (frames.length === MAX_DEPTH) return broken({ offset: at, path: pathOf(frames), ...TOO_DEEP })
      collections++
      if (collections > MAX_COLLECTIONS) return broken({ offset: at, ...TOO_MANY_COLLECTIONS })
      const spot = place(at, char)
      frames.push({ spot, key: '' })
      at++
      next = char === '{' ? 'first key' : 'first value'
    } else if (next === 'value' || next === 'first value') {
      const token = char === '"' ? stringToken(text, at) : wordToken(text, at)
      if (token === null) return broken(unexpected(text, at, next))
      if (token.wrong !== undefined) return broken(wrongText(token, token.wrong))
      place(at, char)
      judge(text.slice(at, token.end), at)
      at = token.end
      next = frames.length === 0 ? 'end' : 'more'
    } else return broken(unexpected(text, at, next))
  }
  return { root: null, findings }

  function place(offset: number, char: string): Spot {
    const spot: Spot = { offset, keys: char === '{' ? new Map() : null, items: char === '[' ? [] : null }
    const holder = frames.at(-1)
    if (holder === undefined) root = spot
    else if (holder.spot.keys === null) holder.spot.items!.push(spot)
    else holder.spot.keys.get(holder.key.normalize('NFC'))!.value = spot
    return spot
  }

  function enterKey(frame: Frame, offset: number, key: string): void {
    frame.key = key
    const wrong = (what: Omit<Finding, 'offset'>) => findings.push({ ...what, offset, path: pathOf(frames) })
    const keys = frame.spot.keys!
    // Composed and decomposed letters look the same, so they are the same key.
    const same = key.normalize('NFC')
    const first = keys.get(same)
    if (first !== undefined) wrong(duplicateKey(key, placeOf(first.offset)))
    keys.set(same, first ?? { offset, value: null })
    const refused = refusedKey(key)
    if (refused !== null) wrong(refused)
    for (const finding of valueCharacters(key, 'keep')) wrong(finding)
  }

  /** A text, number or word that is JSON, but may not be kept. */
  function judge(source: string, offset: number): void {
    if (source.startsWith('"')) {
      // Without an escape it holds nothing that was not seen in the line.
      if (!source.includes('\\u')) return
      const found = valueCharacters(stringOf(source), 'keep')
      findings.push(...found.map((finding) => ({ ...finding, offset, path: pathOf(frames) })))
    } else if (/^[-\d]/.test(source)) {
      const refused = refusedNumber(Number(source), source)
      if (refused !== null) findings.push({ offset, path: pathOf(frames), ...refused })
    }
  }
}

function closes(char: string, { keys }: Spot, next: Next): boolean {
  if (keys === null) return char === ']' && (next === 'first value' || next === 'more')
  return char === '}' && (next === 'first key' || next === 'more')
}

/** The path of the value that was entered last. */
function pathOf(frames: readonly Frame[]): Path {
  return frames.map(({ spot, key }) => (spot.items === null ? key : spot.items.length - 1))
}

function stringOf(source: string): string {
  return JSON.parse(source) as string
}

function incomplete(offset: number): Finding {
  const message = 'The line ends before its JSON does.'
  return {
    offset,
    code: 'incomplete',
    message,
    mend: 'Put the whole document on one line, and see that no part of it is lost.',
  }
}

function unexpected(text: string, offset: number, next: Next): Finding {
  const found = quoted(String.fromCodePoint(text.codePointAt(offset)!))
  const message = `Expected ${NEXT[next]}, found ${found}.`
  const mend =
    next === 'end' ? 'Put each document on a line of its own.' : 'Check quotes, commas and brackets near here.'
  return { offset, code: 'syntax', message, mend }
}

function wrongText({ end }: Token, wrong: NonNullable<Token['wrong']>): Finding {
  if (wrong === 'unfinished') return incomplete(end)
  if (wrong === 'escape') {
    const message = 'A backslash stands before something that it cannot escape.'
    return { offset: end, code: 'bad-escape', message, mend: 'Write two backslashes for one.' }
  }
  const message = 'A control character stands in a text.'
  return { offset: end, code: 'control-character', message, mend: 'Write it as an escape, such as \\t, or remove it.' }
}
