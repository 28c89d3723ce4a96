/** A line of JSON enters; its value leaves where it is plain to see that nothing in it is refused. Everything else is scanned whole. */
import { MAX_COLLECTIONS, MAX_DEPTH, refusedKey } from './parts.ts'

const PLAIN_KEY = /^[\x20-\x7e]+$/
const QUOTE = 0x22
const COLON = 0x3a

/**
 * Null where the text may hold anything that `scanJson` would refuse: such a text is no JSON, or it is long, has escapes, keys that
 * are not ASCII or stand twice, numbers too large to be kept, or too much depth. The scan then says what and where.
 */
export function plainJson(text: string): { readonly value: unknown } | null {
  // A text has no more tokens than units, so a short one needs no counting; without escapes nothing hides in strings.
  if (text.length > MAX_COLLECTIONS || text.includes('\\')) return null
  try {
    const value: unknown = JSON.parse(text)
    // JSON.parse keeps the last of two equal keys: the text then has more keys than its value.
    return keysIn(value, 0) === keysWritten(text) ? { value } : null
  } catch {
    return null
  }
}

/** How many keys a text without escapes holds. */
function keysWritten(text: string): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) isInside = !isInside
    else if (code === COLON && !isInside) count++
  }
  return count
}

/** How many keys a value holds; NaN where one of them, or a number, or the depth is not plain. */
function keysIn(value: unknown, depth: number): number {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? 0 : Number.NaN
  if (typeof value !== 'object' || value === null) return 0
  if (depth === MAX_DEPTH) return Number.NaN
  let count = 0
  if (Array.isArray(value)) {
    for (const element of value) count += keysIn(element, depth + 1)
    return count
  }
  for (const key of Object.keys(value)) {
    if (!PLAIN_KEY.test(key) || refusedKey(key) !== null) return Number.NaN
    count += 1 + keysIn((value as Record<string, unknown>)[key], depth + 1)
  }
  return count
}
