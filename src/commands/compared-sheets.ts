/** Saved ids and files of sheets or results enter; the sheets to compare leave, with what is worth saying about them. */
import type { Bank } from '../bank/types.ts'
import type { Compared } from '../compare/combination.ts'
import type { Problem } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import { isFileName } from '../io/files.ts'
import { readSaved } from '../io/read-saved.ts'
import { listSessions, type SavedSession } from '../io/store/sessions.ts'
import type { World } from '../io/world.ts'
import { parseSheets } from '../session/parse-sheet.ts'
import { readText } from '../text/read.ts'
import { json } from '../text/safe/json.ts'
import { terminal } from '../text/safe/terminal.ts'
import { sheetsIn } from './sheets.ts'

export interface SheetsRead {
  readonly sheets: readonly Compared[]
  readonly warnings: readonly Problem[]
}

/** Throws a RoleFitError where any of them cannot be used: exit 3, 5 or 6. */
export async function comparedSheets(words: readonly string[], bank: Bank, world: World): Promise<SheetsRead> {
  const sheets: Compared[] = []
  const warnings: Problem[] = []
  for (const word of words) {
    const read = isFileName(word) ? await inFile(word, bank, world) : await savedSheet(word, bank, world)
    sheets.push(...read.sheets)
    warnings.push(...read.warnings)
  }
  return { sheets, warnings }
}

async function inFile(file: string, bank: Bank, world: World): Promise<SheetsRead> {
  const sheets: Compared[] = []
  const warnings: Problem[] = []
  for await (const { session, problems, exit } of sheetsIn([file], bank, { ignored: [] }, {}, world)) {
    if (session === null) throw new RoleFitError(exit, problems)
    sheets.push({ session, leftOut: leftOutOf(problems) })
    warnings.push(...problems)
  }
  return { sheets, warnings: warnings.filter((problem) => !isLeftOut(problem)) }
}

/** Rescored from its sheet, as a file is. */
async function savedSheet(id: string, bank: Bank, world: World): Promise<SheetsRead> {
  const { result, problems: warnings } = await readSaved(world.store(), id, async () => bank)
  const [parsed] = parseSheets(bank, readText(json(result), id, { hidden: 'keep' }), id)
  const { session, problems } = parsed!
  if (session === null) throw new RoleFitError(EXIT.content, problems)
  return {
    sheets: [{ session, leftOut: leftOutOf(problems) }],
    warnings: [...warnings, ...problems.filter((problem) => !isLeftOut(problem))],
  }
}

/** Answers to items that this version of the bank does not have. */
function leftOutOf(problems: readonly Problem[]): number {
  return problems.filter(({ code, severity }) => code === 'unknown-item' && severity === 'warning').length
}

/** What the comparison itself says in its notes. */
function isLeftOut({ code, severity }: Problem): boolean {
  return severity === 'warning' && (code === 'unknown-item' || code === 'other-version')
}

/**
 * The ids of what is compared where only a label is named: that person's own two newest sittings, or, where there are fewer, the two
 * newest about that person; the older one first. Throws exit 6 where fewer than two are saved.
 */
export function newestAbout(
  label: string,
  world: World,
): { readonly ids: readonly string[]; readonly problems: readonly Problem[] } {
  const { sessions, problems } = listSessions(world.store())
  const usable = sessions.filter(({ about, state }) => about === label && (state === 'finished' || state === 'result'))
  const own = usable.filter(({ rater }: SavedSession) => rater === 'self')
  const ids = (own.length >= 2 ? own : usable).slice(0, 2).map(({ id }) => id)
  if (ids.length === 2) return { ids: ids.toReversed(), problems }
  const found = ids.length === 0 ? 'Nothing finished is saved' : 'Only one finished session is saved'
  throw failure(
    EXIT.files,
    'too-few-saved',
    terminal`${found} about "${label}", and a comparison takes two.`,
    'See what is saved: role-fit history list',
  )
}
