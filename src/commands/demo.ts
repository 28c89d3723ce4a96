import { builtInBank } from '../bank/built-in.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { deliver } from '../io/deliver.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import { render } from '../render/formats.ts'
import { evaluate } from '../result/evaluate.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'
import { sampleSession } from './sample.ts'

/** The result for a sample session that ships with the package. */
export async function demo(options: CommonOptions, world: World): Promise<ExitCode> {
  const bank = builtInBank()
  const result = evaluate(bank, sampleSession(bank))
  await deliver(world, render[formatOf(options)](result, textOptions(world, options, null)), options)
  return EXIT.done
}
