/** People parted over a few possibilities enter; a table leaves with a bar for each count that is shown, in words as well. */
import { type Html, html } from '../../text/safe/html.ts'
import { type CountedBar, type CountedChart, countWords } from '../cohort-view.ts'

export function countsTable({ heading, bars }: CountedChart): Html {
  return html`<table class="leans counts"><caption>${heading}</caption>
<tbody>${bars.map(
    (bar) =>
      html`<tr><th scope="row">${bar.label}</th><td><div class="row"><div class="drawn">${drawing(bar)}</div><div class="says">${countWords(bar)}</div></div></td></tr>
`,
  )}</tbody></table>`
}

/** As long as all people for a share of 1. Where a count is hidden there is nothing, not even the place for a bar: that would be none. */
function drawing({ share }: CountedBar): Html {
  if (share === null) return html``
  return html`<svg class="bar" aria-hidden="true" width="100%" height="12"><rect class="all" width="100%" height="12" rx="3"/><rect class="part" width="${(100 * share).toFixed(1)}%" height="12" rx="3"/></svg>`
}
