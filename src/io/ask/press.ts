import { commandOf, type Key } from './keys.ts'
import { previousValue, rowOf, rowsOf } from './rows.ts'
import type { ItemState, ItemView, Press } from './view.ts'

/** A new question starts with no row chosen: a row that is chosen for people anchors them, and Enter alone would invent answers. */
export function startState(view: ItemView): ItemState {
  const notice = view.previous === null ? 'You skipped this one before.' : null
  return { active: rowOf(previousValue(view, { best: null }), view), best: null, notice, why: false }
}

/** One key: it either ends the question (a Press) or changes its state. A key without a function returns the same state. */
export function press(state: ItemState, key: Key, view: ItemView): ItemState | Press {
  const command = commandOf(key)
  if (command === null) return state
  const told: ItemState = { ...state, notice: null }
  switch (command.type) {
    case 'number':
      return pick(told, command.number - 1, view)
    case 'confirm':
      if (state.active === null)
        return { ...told, notice: 'Nothing is chosen yet: press a number, or move with the arrows.' }
      return pick(told, state.active, view)
    case 'up':
    case 'down':
    case 'first':
    case 'last':
      return { ...told, active: moved(state, command.type, view) }
    case 'why':
      return { ...told, why: !state.why }
    case 'back':
      return back(told, view)
    case 'quit':
      // Esc closes what was opened before it leaves.
      return state.why && key.name === 'escape' ? { ...told, why: false } : { type: 'quit' }
    default:
      return { type: command.type }
  }
}

export function isPress(outcome: ItemState | Press): outcome is Press {
  return 'type' in outcome
}

function pick(state: ItemState, index: number, view: ItemView): ItemState | Press {
  const rows = rowsOf(view, state)
  const row = rows[index]
  if (row === undefined)
    return { ...state, notice: `There is no ${index + 1} here: press 1 to ${Math.min(rows.length, 9)}.` }
  if (!row.open) return { ...state, notice: `${index + 1} is your most. Press another, or b to change it.` }
  if (view.item.kind !== 'best-worst') return { type: 'answer', answer: row.value }
  const value = String(row.value)
  if (state.best !== null) return { type: 'answer', answer: { best: state.best, worst: value } }
  const second = { ...state, best: value }
  const worst = previousValue(view, second)
  return { ...second, active: worst === value ? null : rowOf(worst, view) }
}

function back(state: ItemState, view: ItemView): ItemState | Press {
  if (state.best !== null) return { ...state, best: null, active: rowOf(state.best, view) }
  return view.canGoBack ? { type: 'back' } : { ...state, notice: 'This is the first question.' }
}

function moved(state: ItemState, direction: 'up' | 'down' | 'first' | 'last', view: ItemView): number | null {
  const open = rowsOf(view, state).flatMap((row, index) => (row.open ? [index] : []))
  const first = open[0] ?? null
  const last = open.at(-1) ?? null
  if (direction === 'first') return first
  if (direction === 'last') return last
  const { active } = state
  if (active === null) return direction === 'down' ? first : last
  if (direction === 'down') return open.find((index) => index > active) ?? last
  return open.findLast((index) => index < active) ?? first
}
