/** Files of collected sheets for the tests of stats and calibrate. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Bank } from '../../src/bank/types.ts'
import { toSheet } from '../../src/session/sheet.ts'
import type { AnswerSheet, Session } from '../../src/session/types.ts'
import { peopleOf } from '../study/people.ts'
import { aFolder } from '../world.ts'

/** People who were asked the items of one dimension of the built-in bank. */
export function someSessions(people: number, seed = 1, dimension = 'motivation'): Session[] {
  return peopleOf(builtInBank(), { people, seed, asked: (item) => item.dimension === dimension })
}

/** A file in a folder of its own, one sheet a line. */
export function ndjson(
  sessions: readonly Session[],
  change: (sheet: AnswerSheet) => unknown = (sheet) => sheet,
  bank: Bank = builtInBank(),
): string {
  const file = join(aFolder(), 'sheets.ndjson')
  writeFileSync(file, sessions.map((session) => `${JSON.stringify(change(toSheet(session, bank)))}\n`).join(''))
  return file
}
