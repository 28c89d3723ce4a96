/** Lines that say themselves whether they are still what was written: JSON whose last key is a checksum of all before it. */
import { createHash } from 'node:crypto'
import { jsonLine } from '../../text/safe/json.ts'

/**
 * `whole`: the checksum is right. `open`: there is none, as in a line that another program wrote. `broken`: a checksum that is
 * wrong, or no JSON.
 */
export interface Unsealed {
  readonly seal: 'whole' | 'open' | 'broken'
  /** Undefined where it is no JSON; of a broken line it may be anything. */
  readonly value: unknown
}

/** What a sealed line ends with. */
const SEAL = /,"sum":"([0-9a-f]{8})"\}$/

/** `value` as a line with its end. */
export function sealed(value: object): Uint8Array {
  const text = jsonLine(value).slice(0, -'}\n'.length)
  return new TextEncoder().encode(`${text},"sum":"${sealOf(text)}"}\n`)
}

/** A line without its end. */
export function unsealed(line: Uint8Array): Unsealed {
  const text = utf8Of(line)
  const value = jsonOf(text)
  if (text === undefined || value === undefined) return { seal: 'broken', value }
  const [end, sum] = SEAL.exec(text) ?? []
  if (end === undefined) return { seal: 'open', value }
  return { seal: sealOf(text.slice(0, -end.length)) === sum ? 'whole' : 'broken', value }
}

function sealOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

const ENDS = /"sum":"[0-9a-f]{8}"\}/g
const OPENING = '{'.charCodeAt(0)

/** The sealed lines in a line that took in the next because the end between them is damaged; any other line is one alone. */
export function apart(line: Uint8Array): readonly Uint8Array[] {
  if (unsealed(line).seal === 'whole') return [line]
  const parts: Uint8Array[] = []
  let start = 0
  // So read, each character is a byte.
  for (const { 0: found, index } of Buffer.from(line).toString('latin1').matchAll(ENDS)) {
    const end = index + found.length
    parts.push(line.subarray(start, end))
    start = line[end] === OPENING ? end : end + 1
  }
  if (start < line.length || parts.length === 0) parts.push(line.subarray(start))
  return parts
}

/** Undefined where the bytes are no UTF-8. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Undefined where the text is no JSON. */
export function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
