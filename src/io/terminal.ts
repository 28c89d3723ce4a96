import { Chalk } from 'chalk'
import type { Style } from '../render/style.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { joined, painted } from '../text/safe/terminal.ts'
import { wrap } from '../text/wrap.ts'

export type Environment = Readonly<Record<string, string | undefined>>

interface InputStream {
  readonly isTTY?: boolean
}

export interface OutputStream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

export interface Streams {
  readonly stdin: InputStream
  readonly stderr: OutputStream
  readonly env: Environment
  /** `--no-input` was given. */
  readonly noInput: boolean
}

/**
 * Whether a question may be put to somebody. `isTTY` alone is a guess (`docker run -t` has a terminal and nobody at it),
 * so the explicit switches count first. stderr, not stdout: prompts are shown there, and stdout may well be a pipe.
 */
export function canPrompt({ stdin, stderr, env, noInput }: Streams): boolean {
  if (isForbidden({ env, noInput })) return false
  return stdin.isTTY === true && stderr.isTTY === true && !isOn(env.CI)
}

/** Whether asking was ruled out, by option or environment. */
export function isForbidden({ env, noInput }: Pick<Streams, 'env' | 'noInput'>): boolean {
  return noInput || isSet(env.ROLE_FIT_NO_INPUT)
}

export type ColourFlag = 'auto' | 'always' | 'never'

/** In chalk's numbering: no colour, or the sixteen that every terminal has. */
export type ColourLevel = 0 | 1

/** Decided once a stream, here, because chalk knows neither NO_COLOR nor CLICOLOR and judges stdout only. */
export function colourLevel(stream: OutputStream, flag: ColourFlag, env: Environment): ColourLevel {
  if (flag !== 'auto') return flag === 'always' ? 1 : 0
  if (isSet(env.NO_COLOR)) return 0
  if (isSet(env.FORCE_COLOR)) return isOn(env.FORCE_COLOR) ? 1 : 0
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') return 1
  if (env.TERM === 'dumb' || env.CLICOLOR === '0') return 0
  return stream.isTTY === true ? 1 : 0
}

export function style(level: ColourLevel): Style {
  const { dim, bold, cyan } = new Chalk({ level })
  return { dim: painted(dim), bold: painted(bold), accent: painted(cyan) }
}

/** The width for text that scrolls by. A prompt that is redrawn asks the stream alone, as only that follows a resize. */
export function columns(stream: OutputStream, env: Environment): number {
  const wanted = Number(env.COLUMNS)
  if (Number.isInteger(wanted) && wanted > 0) return wanted
  return stream.columns || 80
}

/** Text broken between words where a terminal would break it anywhere; what is no terminal gets its lines whole. */
export function fitted(text: TerminalText, stream: OutputStream, env: Environment): TerminalText {
  if (stream.isTTY !== true) return text
  const width = columns(stream, env) - 1
  const lines = text.split('\n').flatMap((line) => wrap(line, width))
  return joined(lines, '\n')
}

export function rows(stream: OutputStream): number {
  return stream.rows || 24
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}

export function isOn(value: string | undefined): boolean {
  return isSet(value) && value !== '0' && value !== 'false'
}
