/** A result and its bank enter; the page about them leaves with every text that came from data exchanged for another one. */
import type { Bank } from '../../src/bank/types.ts'
import { reportPage } from '../../src/render/html/report-page.ts'
import { renderMarkdown } from '../../src/render/markdown-report.ts'
import type { Result } from '../../src/result/types.ts'
import { MARKDOWN_STRINGS, XSS_STRINGS } from '../text/safe/payloads.ts'

/** Turned and hidden text, styles and entities beside what runs somewhere. */
const OTHERS = [
  '\u202egnirts\u202c',
  '\u2066a\u2069',
  '</style>',
  'x{background:url(//evil.example)}',
  '&lt;b&gt;&#60;i&#62;&quot;',
  '\0\x07\x1b[31m',
]

export const HOSTILE: readonly string[] = [...new Set([...XSS_STRINGS, ...MARKDOWN_STRINGS, ...OTHERS])]

/** Keys whose texts are written by people: of banks, of labels, of what was made from them. */
const WRITTEN = new Set(
  'about title plain text field what sentence why steps limits week word meaning stem categories observer label'.split(
    ' ',
  ),
)
const DISCUSSED = new Set(['lean', 'contradiction', 'wide'])

export function withTexts(
  result: Result,
  bank: Bank,
  textAt: (slot: number) => string,
): { readonly page: string; readonly markdown: string; readonly slots: number } {
  let slots = 0
  const changed = (value: unknown, written = false): unknown => {
    if (typeof value === 'string') return written ? textAt(slots++) : value
    if (Array.isArray(value)) return value.map((part) => changed(part, written))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        changed(part, WRITTEN.has(key) || (DISCUSSED.has(key) && Array.isArray(part))),
      ]),
    )
  }
  // What a report shows of a bank: its items and scales are quoted by the answers that are far apart alone.
  const shown = { roles: bank.roles, paths: bank.paths.filter(({ id }) => result.paths.some((path) => path.id === id)) }
  const hostileResult = { ...(changed(result) as Result), rater: { kind: 'observer', label: textAt(slots++) } as const }
  const hostileBank = {
    ...bank,
    ...(changed(shown) as typeof shown),
    dimensions: changed(bank.dimensions) as Bank['dimensions'],
    items: changed(bank.items) as Bank['items'],
  }
  const options = { bank: hostileBank, coach: true }
  return { page: reportPage(hostileResult, options), markdown: renderMarkdown(hostileResult, options), slots }
}
