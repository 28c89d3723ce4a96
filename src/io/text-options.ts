import type { TextOptions } from '../render/text.ts'
import type { ColourFlag } from './terminal.ts'
import { colourLevel, columns, style } from './terminal.ts'
import type { World } from './world.ts'

/** How text looks on standard output, or in a file, which has 80 columns and no colour. */
export function textOptions(
  world: World,
  { color = 'auto', output }: { readonly color?: ColourFlag; readonly output?: string },
  saved: string | null,
): TextOptions {
  if (output !== undefined) return { width: 80, style: style(0), saved }
  return {
    width: columns(world.stdout, world.env),
    style: style(colourLevel(world.stdout, color, world.env)),
    saved,
  }
}
