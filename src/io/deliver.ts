import { writeWhole } from './files.ts'
import { writeOut } from './output.ts'
import type { World } from './world.ts'

/** Where a command's output goes. */
export interface Delivery {
  /** A file to write instead of standard output. */
  readonly output?: string
  readonly quiet?: boolean
}

/** The only way to standard output: the whole text, or to the file that was asked for. */
export async function deliver(world: World, text: string, { output, quiet }: Delivery): Promise<void> {
  if (output === undefined) return writeOut(world.stdout, text)
  writeWhole(output, text)
  await tell(world, `Written to ${output}.`, quiet)
}

/** A message for the person, on standard error; `quiet` keeps it to itself. */
export async function tell(world: World, message: string, quiet = false): Promise<void> {
  if (!quiet) await writeOut(world.stderr, `${message}\n`)
}
