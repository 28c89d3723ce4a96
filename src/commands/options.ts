import { EXIT, failure } from '../errors.ts'
import type { ColourFlag } from '../io/terminal.ts'
import type { Format } from '../render/formats.ts'

/** What every command understands. */
export interface CommonOptions {
  readonly bank?: string
  readonly format?: Format
  readonly json?: boolean
  readonly output?: string
  /** False where `--no-input` was given. */
  readonly input?: boolean
  readonly color?: ColourFlag
  readonly quiet?: boolean
  readonly accessible?: boolean
  /** For results as text: reasons, steps and limits, too. */
  readonly details?: boolean
}

/** The one format asked for; `--json` and another `--format` together are wrong usage. */
export function formatOf({ format, json }: CommonOptions): Format {
  if (json !== true) return format ?? 'text'
  if (format === undefined || format === 'json') return 'json'
  throw failure(EXIT.usage, 'two-formats', `--json and --format ${format} exclude each other.`, 'Give one of the two.')
}
