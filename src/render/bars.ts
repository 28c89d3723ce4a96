import type { Measure } from '../result/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'

/** The bar reaches this many SDs of the prior to either side; what lies beyond is drawn at the end. */
export const LEAN_REACH = 3

/**
 * A lean as a line: `-` the range, `=` the 90 % interval, `*` the estimate, `:` the middle.
 * The first role is on the left, so a positive lean points left. `inner` is the number of characters between the ends.
 */
export function leanBar({ estimate, interval }: Measure, inner: number): TerminalText {
  const middle = (inner - 1) / 2
  const at = (value: number) => {
    const share = Math.min(Math.max(-value / LEAN_REACH, -1), 1)
    return Math.round(middle + share * middle)
  }
  const from = at(interval[1])
  const to = at(interval[0])
  const marks: string[] = Array.from({ length: inner }, (_, k) => (k >= from && k <= to ? '=' : '-'))
  const centre = Math.round(middle)
  marks[centre] = ':'
  marks[at(estimate)] = '*'
  return terminal`|${marks.join('')}|`
}

/** Whether the 90 % interval holds 0: then the other side is still possible. */
export function crossesMiddle({ interval }: Measure): boolean {
  return interval[0] < 0 && interval[1] > 0
}
