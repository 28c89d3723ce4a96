import { stripVTControlCharacters } from 'node:util'
import type { Style } from '../../render/style.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { BLANK, terminal } from '../../text/safe/terminal.ts'
import { wrap } from '../../text/wrap.ts'
import type { Screen } from './view.ts'

/** The parts of a question, wrapped to the terminal's width, from top to bottom. */
export interface Parts {
  readonly head: readonly TerminalText[]
  readonly rows: readonly TerminalText[]
  /** The lines among `rows` that the active row takes: from, and to (not included). */
  readonly active: { readonly from: number; readonly to: number } | null
  /** The reason for asking and the notice, where there are any. */
  readonly foot: readonly TerminalText[]
  /** What each key does, the key first; not yet wrapped. */
  readonly hints: readonly string[]
}

export function arrange(parts: Parts, width: number, height: number, style: Style): Screen {
  const screen = laidOut(parts, width, height, style)
  // Core finds the cursor's line again by UTF-16 units: where marks and joiners make more of them than there are cells, it would err.
  const line = stripVTControlCharacters(screen.lines[screen.cursor] ?? '')
  return line.length <= width ? screen : { ...screen, cursor: screen.lines.length - 1 }
}

/** Where the height is short, blank lines go first, then the words in the hints; what stands above them scrolls last. */
function laidOut(parts: Parts, width: number, height: number, style: Style): Screen {
  const { head, rows, active, foot } = parts
  const hints = hintLines(parts.hints, width).map(style.dim)
  const gap = foot.length > 0 && hints.length > 0 ? [BLANK] : []
  const airy = [...head, BLANK, ...rows, BLANK, ...foot, ...gap, ...hints]
  if (airy.length <= height) return placed(airy, head.length + 1, active)
  const dense = [...head, ...rows, ...foot, ...hints]
  if (dense.length <= height) return placed(dense, head.length, active)
  const names = parts.hints.map((hint) => hint.split(' ')[0]).join(' ')
  const keys = names === '' ? [] : wrap(names, width).map(style.dim)
  const below = [...foot, ...keys].slice(-Math.max(1, height - 1))
  return scrolled(parts, below, height - below.length)
}

const DOTS = terminal`...`

function placed(lines: readonly TerminalText[], firstRow: number, active: Parts['active']): Screen {
  return { lines, cursor: active === null ? lines.length - 1 : firstRow + active.from }
}

/** A window of `room` lines on text and rows, moved no further than the active row needs; dots say where there is more. */
function scrolled({ head, rows, active }: Parts, below: readonly TerminalText[], room: number): Screen {
  const above = [...head, ...rows]
  const dots = room > 3 ? 1 : 0
  const first = active === null ? 0 : head.length + active.from
  const end = active === null ? 0 : Math.min(head.length + active.to + dots, above.length)
  const start = Math.max(0, Math.min(first - dots, end - room))
  const seen = above.slice(start, start + room)
  if (dots && start > 0) seen[0] = DOTS
  if (dots && start + room < above.length) seen[room - 1] = DOTS
  const lines = [...seen, ...below]
  return { lines, cursor: active === null || room === 0 ? lines.length - 1 : first - start }
}

/** Hints are parted between them rather than within, so that each key stays beside its word. */
function hintLines(hints: readonly string[], width: number): TerminalText[] {
  const lines: TerminalText[] = []
  for (const hint of hints.flatMap((words) => wrap(words, width))) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 3 + hint.length <= width)
      lines[lines.length - 1] = terminal`${last}   ${hint}`
    else lines.push(hint)
  }
  return lines
}
