/** Results as a table for spreadsheets: one row a person, flat columns; `role-fit help scripting` says what each of them is. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import type { Result } from '../result/types.ts'
import type { CsvText } from '../text/safe/brand.ts'
import { csvRow } from '../text/safe/csv.ts'

const COLUMNS = [
  'about',
  'rater',
  'outcome',
  'role',
  'probability',
  'lean',
  'low',
  'high',
  'level',
  'answered',
  'skipped',
  'flags',
  'error',
] as const

/** The columns that every bank has, then one a role, by its id in the bank's order. */
export function tableHeader({ roles }: Bank): CsvText {
  return csvRow([...COLUMNS, ...roles.map(({ id }) => id)])
}

/** `low` and `high` are the ends of the lean's interval; a role's cell is its fit, 0 to 100. */
export function resultRow(result: Result): CsvText {
  const { about, rater, outcome, lean, level, quality } = result
  // Roles are sorted by estimate in a result; `facets` of any dimension keep the bank's order.
  const order = result.dimensions[0]?.facets.map(({ role }) => role) ?? []
  const fits = order.map((id) => result.roles.find((role) => role.id === id)?.fit ?? null)
  return csvRow([
    about,
    rater === 'self' ? 'self' : rater.label,
    outcome.kind,
    outcome.role,
    outcome.probability,
    lean.estimate,
    ...lean.interval,
    level.estimate,
    quality.answered,
    quality.skipped,
    quality.flags.join(' '),
    null,
    ...fits,
  ])
}

/** A sheet that could not be scored: why not, in the place of its result. */
export function failureRow({ roles }: Bank, _line: number | null, problems: readonly Problem[]): CsvText {
  const [first] = problems.filter(({ severity }) => severity === 'error')
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  const place = [first?.file, first?.line, first?.column]
    .filter((part) => part !== null && part !== undefined)
    .join(':')
  const error = first === undefined ? null : `${place} ${first.code} ${first.message}${more}`.trim()
  return csvRow([...COLUMNS.map((column) => (column === 'error' ? error : null)), ...roles.map(() => null)])
}
