import { cells, characters } from '../text/cells.ts'
import { wrap } from '../text/wrap.ts'

/** Cuts to `width` cells, with three dots where something is missing; a character is never cut in two. */
export function clipped(text: string, width: number): string {
  if (cells(text) <= width) return text
  let out = ''
  for (const character of characters(text)) {
    if (cells(out) + cells(character) > width - 3) break
    out += character
  }
  return `${out.trimEnd()}...`
}

/** As `clipped`, but what is missing is the beginning. */
export function clippedStart(text: string, width: number): string {
  if (cells(text) <= width) return text
  let out = ''
  for (const character of characters(text).toReversed()) {
    if (cells(out) + cells(character) > width - 3) break
    out = character + out
  }
  return `...${out}`
}

/** Fills up with spaces to `width` cells, or cuts. */
export function padded(text: string, width: number): string {
  const fitting = clipped(text, width)
  return fitting + ' '.repeat(width - cells(fitting))
}

/** Wrapped to `width` cells, every line after the first beginning with `indent`. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  return wrap(text, width - indent.length).map((line, k) => (k === 0 ? line : indent + line))
}
