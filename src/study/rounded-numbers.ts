import { rounded } from '../result/rounded.ts'

/** A document with every number in it to 6 decimals, and what is no number, null. */
export function roundedNumbers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? rounded(value) : null
  if (Array.isArray(value)) return value.map(roundedNumbers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, roundedNumbers(one)]))
}
