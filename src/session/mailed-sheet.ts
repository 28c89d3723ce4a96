/** The bytes of a document enter; where they are a mail that holds the one line which a form makes, that line leaves as it was. */

/** What such a line begins with, and nothing else that people write does: it has no blank in it. */
const START = '{"schema":"role-fit/answers/v1","bank":'
/** Of itself the line is plain, without blanks and without the sign by which mails are quoted, so whatever of them is in it was put there on the way. */
const PLAIN = /^[\x21-\x3d\x3f-\x7e]+$/

/**
 * Mail programs part long lines, put `>` before each, and people write above and below. All that is taken away; any other
 * document leaves as it came, and so does a mail with more than one such line, of which nobody knows which is meant.
 */
export function unmailed(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const joined = text
    .split('\n')
    .map((line) => line.replace(/^[\s>]+/, '').trimEnd())
    .join('')
  const at = joined.indexOf(START)
  if (at === -1 || joined.includes(START, at + 1)) return bytes
  const line = joined.slice(at, endOf(joined, at))
  // As it stands its places in the file are right.
  if (!PLAIN.test(line) || text.trim() === line) return bytes
  return new TextEncoder().encode(`${line}\n`)
}

/** Behind the bracket that closes the one at `start`; at the end of the text where none does. */
function endOf(text: string, start: number): number {
  let depth = 0
  let isQuoted = false
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted) {
      if (sign === '\\') at++
      else if (sign === '"') isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
  return text.length
}
