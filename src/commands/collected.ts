/** What statistics and calibration share: sheets of many people of one bank, and what is worth saying about them. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import type { World } from '../io/world.ts'
import type { Session } from '../session/types.ts'
import type { CommonOptions } from './options.ts'
import type { SheetOptions } from './sheets.ts'
import { sessionsIn } from './sheets.ts'

export interface CollectedOptions extends CommonOptions, SheetOptions {}

/** All sessions, and their warnings, each once. Throws a RoleFitError: exit 5 or 6. */
export async function collected(
  files: readonly string[],
  bank: Bank,
  options: CollectedOptions,
  world: World,
): Promise<{ readonly sessions: readonly Session[]; readonly warnings: readonly Problem[] }> {
  const { sessions, warnings } = await sessionsIn(files, bank, options, world)
  return { sessions, warnings: eachOnce(warnings) }
}

/** What is the same of many sheets stands at the first of them, with how many times it was found. */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const same = new Map<string, { first: Problem; count: number }>()
  for (const problem of problems) {
    const key = `${problem.code} ${problem.message}`
    same.set(key, { first: same.get(key)?.first ?? problem, count: (same.get(key)?.count ?? 0) + 1 })
  }
  return [...same.values()].map(({ first, count }) =>
    count === 1 ? first : { ...first, message: `${first.message.replace(/\.$/, '')} (${count} times).` },
  )
}
