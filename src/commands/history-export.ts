import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { report } from '../io/report.ts'
import { exportOf } from '../io/store/export.ts'
import type { World } from '../io/world.ts'
import { json } from '../text/safe/json.ts'
import { terminal } from '../text/safe/terminal.ts'
import type { AboutOptions } from './history.ts'
import { formatOf } from './options.ts'

/**
 * Everything about one person, or everybody, as one document. Exit 5 where something could not be read and is missing in it;
 * throws a RoleFitError: exit 6 where nothing is saved under the label.
 */
export async function historyExport(options: AboutOptions, world: World): Promise<ExitCode> {
  const isJson = formatOf(options) === 'json'
  const { about } = options
  const { document, problems } = exportOf(world.store(), about ?? null)
  if (about !== undefined && document.sessions.length === 0)
    throw failure(
      EXIT.files,
      'label-not-found',
      terminal`Nothing is saved about "${about}".`,
      'See what is saved: role-fit history list',
    )
  await report(world, problems, isJson)
  await deliver(world, json(document), options)
  const lost = document.sessions.filter(({ result, journal }) => result === null && journal === null)
  if (lost.length > 0) {
    const ids = lost.map(({ id }) => id).join(', ')
    await tell(world, terminal`Named, and without content since it cannot be read: ${ids}.`, options.quiet)
  }
  return problems.some(({ severity }) => severity === 'error') ? EXIT.content : EXIT.done
}
