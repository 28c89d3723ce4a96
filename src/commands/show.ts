import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { readResultFrom } from '../io/read-result.ts'
import { readNewest } from '../io/read-saved.ts'
import { report } from '../io/report.ts'
import type { World } from '../io/world.ts'
import { terminal } from '../text/safe/terminal.ts'
import { formatOf } from './options.ts'
import { type ReportCommandOptions, reportText, requireReadable } from './report-text.ts'

/** A result again: a saved one by its id, one in a file, or the newest saved one, saying whose it is. */
export async function show(what: string | undefined, options: ReportCommandOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options)
  requireReadable(options)
  const bankOf = async () => (await loadBank(options.bank)).bank
  const { result, id, problems } =
    what === undefined ? await readNewest(world.store(), bankOf) : await readResultFrom(world, what, bankOf)
  await report(world, problems, format === 'json')
  if (what === undefined && id !== null) {
    const whose = result.about === null ? 'without a label' : terminal`about ${result.about}`
    await tell(world, terminal`Showing the newest result, ${id} (${whose}).`, options.quiet)
  }
  await deliver(world, await reportText(result, id, options, bankOf, world), options)
  return EXIT.done
}
