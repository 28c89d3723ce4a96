/** What statistics and calibration share: sheets of many people of one bank, and when there are too few. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import type { World } from '../io/world.ts'
import type { Session } from '../session/types.ts'
import type { CommonOptions } from './options.ts'
import type { SheetOptions } from './sheets.ts'
import { sessionsIn } from './sheets.ts'

export interface CollectedOptions extends CommonOptions, SheetOptions {}

/** What the statistics themselves say about other versions of the bank, once for each sheet and answer. */
const SAID_ELSEWHERE = new Set(['other-version', 'unknown-item'])

/** All sessions, and the warnings that are worth a line. Throws a RoleFitError: exit 5 or 6. */
export async function collected(
  files: readonly string[],
  bank: Bank,
  options: CollectedOptions,
  world: World,
): Promise<{ readonly sessions: readonly Session[]; readonly warnings: readonly Problem[] }> {
  const { sessions, warnings } = await sessionsIn(files, bank, options, world)
  return { sessions, warnings: warnings.filter(({ code }) => !SAID_ELSEWHERE.has(code)) }
}
