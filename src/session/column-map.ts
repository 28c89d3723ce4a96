/** A document that was read as a map from header to column name -> that map, with everything that is wrong with it. */
import * as z from 'zod'
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import { problemsOf } from '../text/issues.ts'
import { problemAt } from '../text/place.ts'
import { quoted } from '../text/quoted.ts'
import type { Read } from '../text/read.ts'
import { hint } from './check-answer.ts'
import { columnNames, headerName } from './csv-columns.ts'

const columnMap = z.record(z.string(), z.string().describe('The id of a question.'))

/** `map` is null where any problem is an error. */
export function parseColumnMap(
  bank: Bank,
  { value, places, problems: unread }: Read,
  file: string,
): { readonly map: ReadonlyMap<string, string> | null; readonly problems: readonly Problem[] } {
  if (unread.length > 0) return { map: null, problems: unread }
  const parsed = columnMap.safeParse(value)
  if (!parsed.success) return { map: null, problems: problemsOf(parsed.error.issues, places, file, columnMap) }
  const names = columnNames(bank)
  const entries = Object.entries(parsed.data)
  const problems = entries.flatMap(([header, name]) => {
    if (names.has(name)) return []
    const message = `No question has the id ${quoted(name)}, and no other column is called so.${hint(name, names.keys())}`
    const mend = 'Write the id of a question (role-fit questions lists them), about, rater, background or reach.'
    return [problemAt({ file, place: places.of([header]), path: [header] }, { code: 'unknown-column', message, mend })]
  })
  if (problems.length > 0) return { map: null, problems }
  return { map: new Map(entries.map(([header, name]) => [headerName(header), name])), problems: [] }
}
