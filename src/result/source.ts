import type { Result } from './types.ts'

/**
 * Where the sheet number `at` of a document was first read. A result keeps the place of its own sheet, so that scoring it
 * again gives the same result.
 */
export function sourceOf(document: unknown, at: number, here: NonNullable<Result['source']>): Result['source'] {
  const { schema, source, results } = document as Partial<Record<string, unknown>>
  if (schema === 'role-fit/result/v1') return (source ?? null) as Result['source']
  if (schema === 'role-fit/results/v1') return sourceOf((results as unknown[])[at], 0, here)
  return here
}
