/** One result and how somebody wants to read it enter; its text leaves. Only what writes that format is loaded. */
import type { Bank } from '../bank/types.ts'
import { EXIT, failure } from '../errors.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import { renderText } from '../render/text.ts'
import type { Result } from '../result/types.ts'
import type { Output } from '../text/safe/brand.ts'
import { json } from '../text/safe/json.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

export interface ReportCommandOptions extends CommonOptions {
  /** Whom the report is for beside the person. */
  readonly for?: 'coach'
}

/** `bankOf` is called for reports alone, which say more where the questions at hand are those of the result. */
export async function reportText(
  result: Result,
  saved: string | null,
  options: ReportCommandOptions,
  bankOf: () => Bank | Promise<Bank>,
  world: World,
): Promise<Output> {
  const format = formatOf(options)
  requireReadable(options)
  const coach = options.for === 'coach'
  if (format === 'json') return json(result)
  const text = textOptions(world, options, saved)
  if (format === 'text' && !coach) return renderText(result, text)
  const { render } = await import('../render/formats.ts')
  return render[format](result, { ...text, bank: await bankOf(), coach })
}

/** Throws (exit 2) where a part for a coach is asked for in a document for programs, which has all of it as numbers. */
export function requireReadable(options: {
  readonly for?: 'coach'
  readonly format?: string
  readonly json?: boolean
}): void {
  if (options.for === undefined) return
  if (options.json !== true && (options.format === undefined || READABLE.has(options.format))) return
  const message = `--for ${options.for} adds a part to read, which --format ${options.format ?? 'json'} does not have.`
  throw failure(EXIT.usage, 'not-to-read', message, 'Choose --format text, markdown or html.')
}

const READABLE = new Set(['text', 'markdown', 'html'])
