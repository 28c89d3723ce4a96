/** A result and the name of a format enter; text leaves. */
import type { Bank } from '../bank/types.ts'
import { type Format, render as renderers } from '../render/formats.ts'
import { PLAIN } from '../render/style.ts'
import type { Result } from '../result/types.ts'
import { quoted } from '../text/quoted.ts'

export interface RenderOptions {
  readonly width?: number
  readonly sentences?: boolean
  readonly details?: boolean
  readonly bank?: Bank | null
  readonly coach?: boolean
}

/** Columns of the usual terminal, and the fewest that have room for words. */
const COLUMNS = { usual: 80, least: 20 }

/** Text that ends in a newline, without colours. Throws a RangeError for a format or a width that there is not. */
export function render(result: Result, format: Format, options: RenderOptions = {}): string {
  if (!Object.hasOwn(renderers, format)) {
    const known = Object.keys(renderers).join(', ')
    throw new RangeError(`There is no format ${quoted(String(format))}; there are ${known}.`)
  }
  const { width = COLUMNS.usual, sentences = false, details = false, bank = null, coach = false } = options
  if (!(width >= COLUMNS.least)) throw new RangeError(`The width is ${width}; it is at least ${COLUMNS.least} columns.`)
  const screen = { width: Math.floor(width), style: PLAIN, sentences, details, saved: null }
  return renderers[format](result, { ...screen, bank, coach })
}
