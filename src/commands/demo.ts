import { COMPILED_SAMPLE } from '#sample'
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { deliver } from '../io/deliver.ts'
import type { World } from '../io/world.ts'
import type { Result } from '../result/types.ts'
import type { CommonOptions } from './options.ts'
import { reportText } from './report-text.ts'

/** The result for a sample session that ships with the package: scored by the build, as the bank is compiled by it. */
export async function demo(options: CommonOptions, world: World): Promise<ExitCode> {
  const result = COMPILED_SAMPLE as Result
  const bankOf = async () => (await import('../bank/built-in.ts')).builtInBank()
  await deliver(world, await reportText(result, null, options, bankOf, world), options)
  return EXIT.done
}
