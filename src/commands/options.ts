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

/** The one format asked for, of those that the command has; `--json` and another `--format` together are wrong usage. */
export function formatOf<F extends string = Format>({
  format,
  json,
}: {
  readonly format?: F
  readonly json?: boolean
}): F | 'text' | 'json' {
  if (json !== true) return format ?? 'text'
  if (format === undefined || format === 'json') return 'json'
  throw failure(EXIT.usage, 'two-formats', `--json and --format ${format} exclude each other.`, 'Give one of the two.')
}
