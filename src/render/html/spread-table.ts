/** Means and their spread enter; a table leaves with a drawing to scale for each, whose figures stand beside it. */
import { type Html, html } from '../../text/safe/html.ts'
import type { SpreadBar } from '../cohort-view.ts'
import { signed } from '../signed.ts'
import { placeOf } from './lean-drawing.ts'

/** What the scale of a drawing means. */
interface SpreadScale {
  /** What its left end and its right end stand for. */
  readonly ends: readonly [string, string]
  /** Leans have the first role, which is plus, on the left; a level is higher on the right. */
  readonly isPlusLeft: boolean
}

/** The first row is about everything. */
export function spreadTable(caption: string, bars: readonly SpreadBar[], scale: SpreadScale): Html {
  const [left, right] = scale.ends
  return html`<table class="leans"><caption>${caption}</caption>
<thead><tr><th scope="col">Subject</th><th scope="col"><div class="ends"><div class="drawn"><span>${left}</span> <span>${right}</span></div><div class="says">Mean</div></div></th></tr></thead>
<tbody>${bars.map(
    (bar, k) =>
      html`<tr class="${k === 0 ? 'overall' : 'subject'}"><th scope="row">${bar.label}</th><td><div class="row"><div class="drawn">${drawing(bar, scale)}</div><div class="says">${figures(bar)}</div></div></td></tr>
`,
  )}</tbody></table>`
}

function figures({ mean, interval, standardDeviation }: SpreadBar): Html {
  return html`<p>${signed(mean)} <small>likely ${interval.map(signed).join(' to ')}, spread ${standardDeviation.toFixed(2)}</small></p>`
}

/** The band as a line with ends, the interval as a bar, the mean as a dot, the middle as a dashed line. */
function drawing({ mean, interval, band }: SpreadBar, { isPlusLeft }: SpreadScale): Html {
  const at = (value: number) => placeOf(isPlusLeft ? value : -value)
  const [from, to] = interval.map(at) as [string, string]
  const ends = band.map(at) as [string, string]
  return html`<svg class="lean" aria-hidden="true" width="100%" height="22">
<line class="scale" x1="${placeOf(Infinity)}" x2="${placeOf(-Infinity)}" y1="11" y2="11"/>
<line class="band" x1="${ends[0]}" x2="${ends[1]}" y1="11" y2="11"/>
${ends.map((end) => html`<line class="band" x1="${end}" x2="${end}" y1="5" y2="17"/>`)}
<line class="range" x1="${from}" x2="${to}" y1="11" y2="11"/>
<line class="middle" x1="50%" x2="50%" y1="1" y2="21"/>
<circle class="dot" cx="${at(mean)}" cy="11" r="5.5"/></svg>`
}
