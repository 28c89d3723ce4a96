import type { TextOptions } from '../render/text.ts'
import { isAccessible } from './ask/mode.ts'
import { programName } from './program-name.ts'
import type { ColourFlag } from './terminal.ts'
import { colourLevel, columns, style } from './terminal.ts'
import type { World } from './world.ts'

interface Wanted {
  readonly color?: ColourFlag
  readonly output?: string
  readonly accessible?: boolean
  readonly details?: boolean
  readonly bank?: string
}

/** How text looks on standard output, or in a file, which has 80 columns and no colour. */
export function textOptions(
  world: World,
  { color = 'auto', output, accessible = false, details = false, bank: bankFolder }: Wanted,
  saved: string | null,
): TextOptions {
  const sentences = isAccessible({ accessible, env: world.env })
  const program = programName(world)
  if (output !== undefined) return { width: 80, style: style(0), sentences, details, saved, program, bankFolder }
  return {
    width: columns(world.stdout, world.env),
    style: style(sentences ? 0 : colourLevel(world.stdout, color, world.env)),
    sentences,
    details,
    saved,
    program,
    bankFolder,
  }
}
