import type { Problem } from '../errors.ts'
import { knownDocument } from '../session/known-documents.ts'
import { problemsOf } from '../text/issues.ts'
import { problemAt } from '../text/place.ts'
import { quoted } from '../text/quoted.ts'
import type { Read } from '../text/read.ts'
import { resultSchema } from './schema.ts'
import type { Result } from './types.ts'

/** A document that was read as a result; null with the problems where it is none. */
export function parseResult(read: Read, file: string): { result: Result | null; problems: readonly Problem[] } {
  if (read.problems.length > 0) return { result: null, problems: read.problems }
  const schema = (read.value as { schema?: unknown } | null)?.schema
  if (schema !== 'role-fit/result/v1') return { result: null, problems: [notAResult(read, schema, file)] }
  const parsed = resultSchema.safeParse(read.value)
  if (parsed.success) {
    const result = parsed.data as Result
    const problems = strangeRoles(result, read, file)
    return { result: problems.length === 0 ? result : null, problems }
  }
  return { result: null, problems: problemsOf(parsed.error.issues, read.places, file, resultSchema) }
}

function notAResult(read: Read, schema: unknown, file: string): Problem {
  const newer = typeof schema === 'string' && /^role-fit\/result\/v(?!1$)[1-9]\d*$/.test(schema)
  const problem = newer
    ? {
        code: 'newer-schema',
        message: `This result (${schema}) was made by a newer role-fit.`,
        mend: 'Use a newer version.',
      }
    : { code: 'not-a-result', ...notA(read) }
  return problemAt({ file, place: read.places.of([]), path: [] }, problem)
}

function notA({ value }: Read): { readonly message: string; readonly mend: string } {
  const known = knownDocument(value)
  return known === null
    ? { message: 'This is no result.', mend: 'To score an answer sheet: role-fit score <file>' }
    : { message: `This is ${known.what}, and no result.`, mend: known.mend }
}

/** Roles that are named and not described: nothing could be said of them. */
function strangeRoles({ roles, lean, outcome }: Result, { places }: Read, file: string): Problem[] {
  const known = roles.map(({ id }) => id)
  const named = [
    [['outcome', 'first'], outcome.first],
    [['lean', 'first'], lean.first],
    [['lean', 'second'], lean.second],
  ] as const
  return named.flatMap(([path, role]) => {
    if (known.includes(role)) return []
    const message = `The result has no role ${quoted(role)}.`
    const mend = `Write one of its roles: ${known.map(quoted).join(', ')}.`
    return [problemAt({ file, place: places.of(path), path }, { code: 'unknown-role', message, mend })]
  })
}
