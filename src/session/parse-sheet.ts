/** A document that was read -> Session, with everything that is wrong with it. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import { sortProblems } from '../text/format-problem.ts'
import { problemsOf } from '../text/issues.ts'
import type { Path } from '../text/place.ts'
import type { Places } from '../text/places.ts'
import { quoted } from '../text/quoted.ts'
import type { Read } from '../text/read.ts'
import { type Findings, findingsIn, type SheetContext } from './findings.ts'
import { knownBackground, knownReach } from './sheet-facts.ts'
import { responsesOf } from './sheet-responses.ts'
import { placesUnder, sheetRoots } from './sheet-root.ts'
import { type SheetParts, sheetFrame } from './sheet-schema.ts'
import type { Session } from './types.ts'

export interface ParsedSheet {
  /** Null where any problem is an error. */
  readonly session: Session | null
  /** Sorted by place. */
  readonly problems: readonly Problem[]
}

/** One sheet, or a result that holds one. `file` is the name shown in problems. */
export function parseSheet(bank: Bank, document: Read, file: string | null): ParsedSheet {
  const sheets = parseSheets(bank, document, file)
  if (sheets.length === 1) return sheets[0]!
  const message = `There are ${sheets.length} results in this document, where one is expected.`
  const mend = 'Hand over one sheet or one result.'
  const findings = findingsIn(document.places, [], file)
  findings.value(['results'], { code: 'several-results', message, mend })
  return { session: null, problems: findings.list }
}

/** All sheets in a document: one for a sheet or a result, any number for `role-fit/results/v1`. `line` is where each begins. */
export function parseSheets(
  bank: Bank,
  document: Read,
  file: string | null,
): readonly (ParsedSheet & { readonly line: number })[] {
  const { value, places, problems } = document
  const line = places.of([]).line
  if (problems.length > 0) return [{ session: null, problems, line }]
  const roots = sheetRoots(value, places, file)
  if ('problem' in roots) return [{ session: null, problems: [roots.problem], line }]
  return roots.paths.map((root) => ({ ...parseAt(bank, places, root, file), line: places.of(root).line }))
}

function parseAt(bank: Bank, whole: Places, root: Path, file: string | null): ParsedSheet {
  const places = placesUnder(whole, root)
  const findings = findingsIn(places, root, file)
  if (!whole.has(root)) {
    const message = 'The result holds no answer sheet.'
    findings.value([], { code: 'missing-key', message, mend: 'Hand over the whole result, with its `sheet`.' })
    return { session: null, problems: findings.list }
  }
  const value = places.valueAt([])
  const frame = sheetFrame.safeParse(value)
  if (!frame.success) findings.add(problemsOf(frame.error.issues, places, file, sheetFrame))
  // Even where the frame is wrong, its answers are looked at, so that everything is said at once.
  const sheet: SheetParts = frame.success ? frame.data : partsOf(value)
  const belonging = belongs(bank, sheet, findings)
  const session = belonging === 'no' ? null : sessionOf({ bank, findings, strict: belonging === 'yes' }, sheet)
  return { session: findings.failed() ? null : session, problems: sortProblems(findings.list) }
}

/** Of a sheet whose frame is wrong, what the checks below can be run on. */
function partsOf(value: unknown): SheetParts {
  const { answers, bank } = Object(value) as { answers?: unknown; bank?: unknown }
  const usable = sheetFrame.shape.answers.safeParse(answers)
  const own = sheetFrame.shape.bank.safeParse(bank)
  return { answers: usable.success ? usable.data : {}, ...(own.success && { bank: own.data }) }
}

/** Whether the sheet was answered with this bank; `partly`: with another version of it. */
function belongs(bank: Bank, sheet: SheetParts, findings: Findings): 'yes' | 'partly' | 'no' {
  const own = sheet.bank
  if (own === undefined || own === null) return 'yes'
  if (own.id !== bank.id) {
    const message = `The sheet belongs to the bank ${quoted(own.id)}, and the bank in use is "${bank.id}".`
    findings.value(['bank', 'id'], { code: 'other-bank', message, mend: 'Name the folder of its bank with --bank.' })
    return 'no'
  }
  if (own.version === bank.version) return 'yes'
  const message = `The sheet was answered with version ${quoted(own.version)} of the bank, which is now "${bank.version}".`
  const mend = 'Nothing to do; what this version does not have is left out and listed.'
  findings.value(['bank', 'version'], { code: 'other-version', message, mend }, 'warning')
  return 'partly'
}

function sessionOf(context: SheetContext, sheet: SheetParts): Session {
  const { bank } = context
  return {
    bank: { id: bank.id, version: sheet.bank?.version ?? bank.version, digest: sheet.bank?.digest ?? null },
    about: sheet.about || null,
    rater: sheet.rater ?? 'self',
    background: knownBackground(context, sheet.background ?? []),
    reach: knownReach(context, sheet.reach || null),
    length: sheet.session?.length ?? null,
    seed: sheet.session?.seed ?? null,
    completed: sheet.session?.completed ?? null,
    stopped: sheet.session?.stopped ?? null,
    responses: responsesOf(context, sheet),
  }
}
