import type { Result } from '../result/types.ts'
import type { Output } from '../text/safe/brand.ts'
import { json } from '../text/safe/json.ts'
import type { TextOptions } from './text.ts'
import { renderText } from './text.ts'

export type Format = 'text' | 'json'

/** One result as text that ends in a newline. */
export const render: Readonly<Record<Format, (result: Result, options: TextOptions) => Output>> = {
  text: renderText,
  json: (result) => json(result),
}
