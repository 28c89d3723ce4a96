import type { ExitCode } from '../errors.ts'
import { EXIT, RoleFitError } from '../errors.ts'
import { deliver } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import { renderStatistics } from '../render/statistics.ts'
import { roundedNumbers } from '../study/rounded-numbers.ts'
import { selfRatings, tooFewPeople } from '../study/self-ratings.ts'
import { FEWEST_FOR_CORRELATION, FEWEST_PEOPLE } from '../study/statistics/limits.ts'
import { statisticsOf } from '../study/statistics/statistics.ts'
import { json } from '../text/safe/json.ts'
import type { CollectedOptions } from './collected.ts'
import { collected } from './collected.ts'
import { formatOf } from './options.ts'
import { requireSheets } from './sheets.ts'

/** What collected sessions say about the items of a bank. */
export async function stats(files: readonly string[], options: CollectedOptions, world: World): Promise<ExitCode> {
  requireSheets(files, options, 'stats')
  const format = formatOf(options)
  const { bank, warnings } = await loadBank(options.bank)
  const { sessions, warnings: found } = await collected(files, bank, options, world)
  const problems = tooFewPeople(
    selfRatings(sessions),
    FEWEST_PEOPLE,
    `with fewer than ${FEWEST_PEOPLE} nothing is said about a group`,
    `Collect more sessions: from ${FEWEST_PEOPLE} people counts and times can be said, from ${FEWEST_FOR_CORRELATION} all the rest.`,
  )
  if (problems.length > 0) throw new RoleFitError(EXIT.content, problems)
  const statistics = statisticsOf(bank, sessions)
  await report(world, [...warnings, ...found], format === 'json')
  const text =
    format === 'json'
      ? json(roundedNumbers(statistics))
      : renderStatistics(statistics, textOptions(world, options, null).width)
  await deliver(world, text, options)
  return EXIT.done
}
