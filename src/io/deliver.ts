import type { Output, OutputBytes, TerminalText } from '../text/safe/brand.ts'
import { joined, terminal } from '../text/safe/terminal.ts'
import { writeOut } from './output.ts'
import { fitted } from './terminal.ts'
import type { World } from './world.ts'
import { requireWritable, sinkTo, writeWhole } from './write-files.ts'

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

/** As `deliver`, for a text that comes in parts. */
export interface Door {
  readonly put: (text: Output | OutputBytes) => Promise<void>
  /** After the last part: only now a file has its name. */
  readonly finish: () => Promise<void>
  /** A file that was begun is taken away; what went to standard output has gone. */
  readonly abandon: () => void
}

/** Throws a RoleFitError (exit 6) where a file cannot be begun. */
export function doorFor({ output, quiet }: Delivery, world: World): Door {
  if (output === undefined || output === '-')
    return { put: (text) => writeOut(world.stdout, text), finish: async () => {}, abandon: () => {} }
  const sink = sinkTo(output)
  return {
    put: async (text) => sink.put(text),
    finish: async () => {
      sink.finish()
      await tell(world, terminal`Written to ${output}.`, quiet)
    },
    abandon: sink.abandon,
  }
}
