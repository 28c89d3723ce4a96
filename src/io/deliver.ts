import type { Output, TerminalText } from '../text/safe/brand.ts'
import { joined, terminal } from '../text/safe/terminal.ts'
import { requireWritable, writeWhole } from './files.ts'
import { writeOut } from './output.ts'
import { fitted } from './terminal.ts'
import type { World } from './world.ts'

/** Where a command's output goes. */
export interface Delivery {
  /** A file to write instead of standard output, which `-` names as well. */
  readonly output?: string
  readonly quiet?: boolean
}

/** The only way to standard output: the whole text, or to the file that was asked for. */
export async function deliver(world: World, text: Output, { output, quiet }: Delivery): Promise<void> {
  if (output === undefined || output === '-') return writeOut(world.stdout, text)
  writeWhole(output, text)
  await tell(world, terminal`Written to ${output}.`, quiet)
}

/** Throws what `deliver` would, as far as it can be known before: for commands that ask for minutes before they write. */
export function requireDelivery({ output }: Delivery): void {
  if (output !== undefined && output !== '-') requireWritable(output)
}

/** A message for the person, on standard error; `quiet` keeps it to itself. */
export async function tell(world: World, message: TerminalText, quiet = false): Promise<void> {
  if (!quiet) await writeOut(world.stderr, joined([fitted(message, world.stderr, world.env), terminal`\n`]))
}
