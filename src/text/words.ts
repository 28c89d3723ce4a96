/** Types and values enter as zod and JavaScript know them; words that a writer of YAML understands leave. */
import { quoted } from './quoted.ts'

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  null: 'nothing',
}

export function expectedWords(type: string): string {
  return EXPECTED[type] ?? type
}

export function foundWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return `the text ${quoted(value)}`
  if (typeof value === 'number') return `the number ${value}`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  return String(value)
}

/** How the wrong kind of value is usually mended; null where there is no usual way. */
export function typeMend(expected: string, found: unknown): string | null {
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) return 'Put it in quotes.'
  if (expected === 'boolean') return 'Write true or false, without quotes.'
  if ((expected === 'number' || expected === 'int') && isNumeric(found)) return 'Write the number without quotes.'
  if (expected === 'int' && typeof found === 'number') return 'Write a whole number.'
  if (expected === 'array') return 'Write a list: [a, b], or one line with a dash for each part.'
  return null
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
}

/** `a, b or c`, at most 12 of them. */
export function oneOf(words: readonly string[]): string {
  const shown = words.slice(0, 12)
  if (words.length > shown.length) return `${shown.join(', ')}, ...`
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}
