import type { Result } from './types.ts'

/**
 * Where the sheet number `at` of a document was first read. A result keeps the place of its own sheet, so that scoring it
 * again gives the same result; what is no place is replaced by the present one.
 */
export function sourceOf(document: unknown, at: number, here: NonNullable<Result['source']>): Result['source'] {
  const { schema, source, results } = document as Partial<Record<string, unknown>>
  if (schema === 'role-fit/result/v1') return source === null || isPlace(source) ? source : here
  if (schema === 'role-fit/results/v1' || schema === 'role-fit/export/v1')
    return sourceOf((results as unknown[])[at], 0, here)
  return here
}

function isPlace(source: unknown): source is NonNullable<Result['source']> {
  if (typeof source !== 'object' || source === null) return false
  const { file, line } = source as Partial<Record<string, unknown>>
  return typeof file === 'string' && Number.isInteger(line) && (line as number) >= 1 && Object.keys(source).length === 2
}
