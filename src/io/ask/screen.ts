import { isGraded } from '../../bank/kinds.ts'
import type { Style } from '../../render/style.ts'
import { stemFor, wording } from '../../session/wording.ts'
import { cells } from '../../text/cells.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { terminal } from '../../text/safe/terminal.ts'
import { wrap } from '../../text/wrap.ts'
import { arrange } from './arrange.ts'
import { type Row, rowsOf } from './rows.ts'
import type { ItemState, ItemView, Screen } from './view.ts'

/** Lines wider than this are hard to read, however wide the terminal. */
const WIDEST = 80
/** From this many cells on the heading says how long the rest takes. */
const ROOMY = 60

/** The question as it stands on the screen: at most `height` lines, each narrower than `width` cells. */
export function itemScreen(view: ItemView, state: ItemState, width: number, height: number, style: Style): Screen {
  const room = Math.max(1, Math.min(width - 1, WIDEST))
  const rows = rowsOf(view, state).map((row, index) => rowLines(row, index, view, state, room, style))
  const skip = skipLines(view, room, style)
  const before = rows.slice(0, state.active ?? 0).flat().length
  const active = state.active === null ? null : { from: before, to: before + (rows[state.active]?.length ?? 1) }
  return arrange(
    {
      head: headLines(view, state, room, style),
      rows: [...rows.flat(), ...skip],
      active,
      foot: footLines(view, state, room, style),
      hints: hints(view, state, skip.length > 0),
    },
    room,
    height,
    style,
  )
}

function headLines(view: ItemView, state: ItemState, room: number, style: Style): TerminalText[] {
  const { item, scale, rater, number, about, exact, left, heading } = view
  const place = exact ? ` of ${about}` : number <= about ? ` of about ${about}` : ''
  // Where lines are short the question itself comes first.
  const rest = room < ROOMY ? '' : `, ${left} left`
  const stem = stemFor(scale, rater)
  const half = state.best === null ? 'First: the most.' : 'Now: the least.'
  return [
    ...wrap(`Question ${number}${place}${rest} - ${heading}`, room).map(style.dim),
    ...wrap(wording(item, rater), room).map(style.bold),
    ...(stem ? wrap(stem, room) : []),
    ...(item.kind === 'best-worst' ? wrap(half, room) : []),
  ]
}

function rowLines(
  row: Row,
  index: number,
  view: ItemView,
  state: ItemState,
  room: number,
  style: Style,
): TerminalText[] {
  const digits = String(rowsOf(view, state).length).length
  const chosen = index === state.active
  const label = `${chosen ? '>' : ' '} ${String(index + 1).padStart(digits)}  `
  const lines = hanging(label, row.mark === null ? row.text : `${row.text} (${row.mark})`, room)
  if (chosen) return lines.map(style.accent)
  return row.open ? lines : lines.map(style.dim)
}

/** The answer that means "not answered" stands under the scale with its own key, so that it is never mistaken for a middle. */
function skipLines({ item, scale }: ItemView, room: number, style: Style): TerminalText[] {
  return isGraded(item) && scale !== null ? hanging('  s  ', scale.missing, room).map(style.dim) : []
}

function footLines({ item }: ItemView, { why, notice }: ItemState, room: number, style: Style): TerminalText[] {
  return [
    ...(why ? wrap(`Why we ask: ${item.why}`, room) : []),
    ...(notice === null ? [] : wrap(notice, room).map(style.accent)),
  ]
}

function hints(view: ItemView, state: ItemState, skipIsShown: boolean): string[] {
  const back = view.canGoBack || state.best !== null ? ['b back'] : []
  const skip = skipIsShown ? [] : ['s skip']
  return [`1-${Math.min(rowsOf(view, state).length, 9)} answer`, ...back, ...skip, '? why', 'q save & quit']
}

/** Text behind a label, its further lines under the text's first. */
function hanging(label: string, text: string, room: number): TerminalText[] {
  const indent = cells(label)
  return wrap(text, Math.max(1, room - indent)).map(
    (line, index) => terminal`${index === 0 ? label : ' '.repeat(indent)}${line}`,
  )
}
