/** The content of a bank enters; the digest by which a session knows it again leaves. */
import { createHash } from 'node:crypto'
import type { Bank } from './types.ts'

/** `sha256:` and 64 hexadecimal digits; a digest that the bank may already carry is not counted in. */
export function digestOf(bank: Omit<Bank, 'digest'>): string {
  const { digest: _, ...content } = bank as Bank
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`
}

/** JSON without spaces, keys in code unit order, every text in Unicode's NFC: equal contents give equal texts. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, part]) => [key.normalize('NFC'), part] as const)
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}
