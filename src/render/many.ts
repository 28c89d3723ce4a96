/** Results of several people, one after the other, as one text in parts: there may be more of them than fit into memory. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import type { Result } from '../result/types.ts'
import type { Output } from '../text/safe/brand.ts'
import { jsonInParts, jsonLine } from '../text/safe/json.ts'
import { markdown } from '../text/safe/markdown.ts'
import { BLANK } from '../text/safe/terminal.ts'
import { renderLine } from './one-line.ts'
import { failureRow, resultRow, tableHeader } from './table.ts'

export type ManyFormat = 'text' | 'json' | 'ndjson' | 'csv' | 'markdown'

/** The whole text: `open`, then one part a sheet with `between` between two, then `close`. */
export interface Many {
  readonly open: (bank: Bank) => Output
  readonly result: (result: Result, width: number) => Output
  /** What stands in place of a result; null where nothing does. `line`: where the sheet begins, null where nobody knows. */
  readonly failure: ((bank: Bank, line: number | null, problems: readonly Problem[]) => Output) | null
  readonly between: Output
  /** `some`: whether there was any part. */
  readonly close: (problems: readonly Problem[], some: boolean) => Output
}

const NOTHING = () => BLANK
const document = jsonInParts({ schema: 'role-fit/results/v1' }, 'results')

export const MANY: Readonly<Record<ManyFormat, Many>> = {
  text: { open: NOTHING, result: renderLine, failure: null, between: BLANK, close: NOTHING },
  json: {
    open: () => document.open,
    result: document.element,
    failure: null,
    between: document.between,
    close: (problems, some) => document.close({ problems }, some),
  },
  ndjson: {
    open: NOTHING,
    result: (result) => jsonLine(result),
    failure: (_, line, problems) => jsonLine({ type: 'error', line, problems }),
    between: BLANK,
    close: NOTHING,
  },
  csv: { open: tableHeader, result: resultRow, failure: failureRow, between: BLANK, close: NOTHING },
  markdown: {
    open: () =>
      markdown`| About | Outcome | Chance that it interests more | Lean (likely range) | Answers |
| --- | --- | --- | --- | --- |
`.text,
    result: (result) => markdownRow(result),
    failure: null,
    between: BLANK,
    close: NOTHING,
  },
}

function markdownRow({ about, source, outcome, lean, quality }: Result): Output {
  const who = about ?? (source === null ? 'you' : `${source.file}:${source.line}`)
  const range = lean.interval.map(twoDecimals).join(' to ')
  const chance = `${outcome.first} ${twoDecimals(outcome.probability)}`
  return markdown`| ${who} | ${outcome.kind} | ${chance} | ${twoDecimals(lean.estimate)} (${range}) | ${quality.answered} |
`.text
}

function twoDecimals(x: number): string {
  return x.toFixed(2)
}
