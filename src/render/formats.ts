import type { Result } from '../result/types.ts'
import type { TextOptions } from './text.ts'
import { renderText } from './text.ts'

export type Format = 'text' | 'json'

/** One result as a string that ends in a newline. */
export const render: Readonly<Record<Format, (result: Result, options: TextOptions) => string>> = {
  text: renderText,
  json: (result) => renderJson(result),
}

/** Any document as JSON that people can read, too. */
export function renderJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
