/** The formats in which one result can be written, each with what writes it. */
import type { Result } from '../result/types.ts'
import type { Output } from '../text/safe/brand.ts'
import { json } from '../text/safe/json.ts'
import { joined } from '../text/safe/terminal.ts'
import { coachLines } from './coach-lines.ts'
import { reportPage } from './html/report-page.ts'
import { renderMarkdown } from './markdown-report.ts'
import type { ReportOptions } from './report-types.ts'
import { renderText, type TextOptions } from './text.ts'

export type Format = 'text' | 'json' | 'html' | 'markdown'

/** Width and style count for text alone, bank and coach for all but JSON, which holds everything as numbers. */
type RenderOptions = TextOptions & ReportOptions

export type Renderer = (result: Result, options: RenderOptions) => Output

/** One result as text that ends in a newline. */
export const render: Readonly<Record<Format, Renderer>> = {
  text: (result, options) => joined([renderText(result, options), ...coachLines(result, options)]),
  json: (result) => json(result),
  html: reportPage,
  markdown: renderMarkdown,
}
