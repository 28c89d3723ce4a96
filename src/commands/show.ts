import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { readResultFrom } from '../io/read-result.ts'
import { listResults } from '../io/store/saved.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import { render } from '../render/formats.ts'
import { visibleLine } from '../text/visible.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

/** A result again: a saved one by its id, one in a file, or the newest saved one, saying whose it is. */
export async function show(what: string | undefined, options: CommonOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options)
  const named = what ?? newest(world)
  const { result, id } = await readResultFrom(world, named)
  if (what === undefined) {
    const whose = result.about === null ? 'without a label' : `about ${visibleLine(result.about)}`
    await tell(world, `Showing the newest result, ${named} (${whose}).`, options.quiet)
  }
  await deliver(world, render[format](result, textOptions(world, options, id)), options)
  return EXIT.done
}

function newest(world: World): string {
  const [first] = listResults(world.store())
  if (first === undefined)
    throw failure(EXIT.files, 'nothing-saved', 'No result is saved yet.', 'Take the self-assessment: role-fit')
  return first.id
}
