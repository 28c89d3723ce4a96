/** One item, line by line: what is said, and what a typed line means. */

import { isGraded } from '../../bank/kinds.ts'
import { stemFor, wording } from '../../session/wording.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { terminal, visibleLine } from '../../text/safe/terminal.ts'
import { previousValue, rowsOf } from '../ask/rows.ts'
import type { ItemState, ItemView } from '../ask/view.ts'

/** The keys, said once and whenever somebody asks. */
export const KEYS = terminal`Also: b back, s skip, w why we ask, l the choices again, h these keys, q save and quit.`

/** What a typed line asks for. */
export type Typed =
  | { readonly type: 'pick'; readonly index: number }
  | { readonly type: 'back' | 'skip' | 'quit' | 'why' | 'list' | 'help' }
  | { readonly type: 'unclear'; readonly notice: string }

const WORDS: Readonly<Record<string, 'back' | 'skip' | 'quit' | 'why' | 'list' | 'help'>> = {
  b: 'back',
  back: 'back',
  s: 'skip',
  skip: 'skip',
  q: 'quit',
  quit: 'quit',
  w: 'why',
  why: 'why',
  '?': 'why',
  l: 'list',
  list: 'list',
  h: 'help',
  help: 'help',
}

export function readTyped(line: string, view: ItemView, state: Pick<ItemState, 'best'>): Typed {
  const word = line.trim().toLowerCase()
  const rows = rowsOf(view, state)
  if (/^\d{1,3}$/.test(word)) {
    const row = rows[Number(word) - 1]
    if (row?.open === true) return { type: 'pick', index: Number(word) - 1 }
    if (row !== undefined) return { type: 'unclear', notice: `${word} is your most already. Type another number.` }
  }
  const command = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  if (command !== undefined) return { type: command }
  const notice =
    word === ''
      ? `Type a number from 1 to ${rows.length}, or h for the other keys.`
      : terminal`"${line.trim()}" is not a number from 1 to ${rows.length}. Type h for the other keys.`
  return { type: 'unclear', notice }
}

/** The question in one line, most important words first, then where one is. */
export function questionLine({ item, rater, scale, number, about, exact, heading }: ItemView): TerminalText {
  const stem = stemFor(scale, rater)
  const place = exact ? ` of ${about}` : number <= about ? ` of about ${about}` : ''
  return visibleLine(
    [`Question ${number}${place}, ${heading}:`, wording(item, rater), ...(stem ? [stem] : [])].join(' '),
  )
}

/** The choices: categories in one line, options one a line. */
export function choiceLines(view: ItemView, state: Pick<ItemState, 'best'>): TerminalText[] {
  // A colon, because a category may begin with a number itself.
  const rows = rowsOf(view, state).flatMap(({ text, open }, k) => (open ? [numbered(k, text)] : []))
  if (!isGraded(view.item)) return rows
  const missing = view.scale === null ? [] : [terminal`s: ${view.scale.missing}`]
  return [terminal`${[...rows, ...missing].join(', ')}.`]
}

/** What was answered before, said when somebody comes back to an item. */
export function beforeLine(view: ItemView, state: Pick<ItemState, 'best'>): TerminalText | null {
  if (view.previous === undefined) return null
  if (view.previous === null) return terminal`You skipped this one before.`
  const value = previousValue(view, state)
  const index = rowsOf(view, state).findIndex((row) => row.value === value)
  return index < 0 ? null : terminal`Now ${numbered(index, rowsOf(view, state)[index]?.text ?? '')}`
}

export function numbered(index: number, text: string): TerminalText {
  return terminal`${index + 1}: ${text}`
}
