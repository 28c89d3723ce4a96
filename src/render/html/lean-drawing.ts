/** A lean enters; a drawing of it to scale leaves, which says in words what it shows. */
import type { Measure } from '../../result/types.ts'
import { type Html, html } from '../../text/safe/html.ts'
import { LEAN_REACH } from '../bars.ts'

/** Room at both ends, in percent, so that a dot at the very end is whole. */
const EDGE = 3

/** The range as a bar, the estimate as a dot, the middle as a line; the first role's side is on the left. */
export function leanDrawing({ estimate, interval }: Measure, words: string): Html {
  const [right, left] = interval.map(placeOf) as [string, string]
  return html`<svg class="lean" role="img" width="100%" height="22"><title>${words}</title>
<line class="scale" x1="${EDGE}%" x2="${100 - EDGE}%" y1="11" y2="11"/>
<line class="range" x1="${left}" x2="${right}" y1="11" y2="11"/>
<line class="middle" x1="50%" x2="50%" y1="1" y2="21"/>
<circle class="dot" cx="${placeOf(estimate)}" cy="11" r="5.5"/></svg>`
}

/** Where a value is drawn, plus on the left; what lies beyond the ends is drawn at the end. */
export function placeOf(value: number): string {
  const share = Math.min(Math.max(-value / LEAN_REACH, -1), 1)
  return `${(50 + share * (50 - EDGE)).toFixed(1)}%`
}
