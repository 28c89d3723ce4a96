import type { Key } from '../../../src/io/ask/keys.ts'
import type { Panel } from '../../../src/io/ask/panel.ts'
import { style } from '../../../src/io/terminal.ts'

/** Keys by the words that tests use for them. */
export const NAMED: Readonly<Record<string, Key>> = {
  up: { sequence: '\x1b[A', name: 'up' },
  down: { sequence: '\x1b[B', name: 'down' },
  left: { sequence: '\x1b[D', name: 'left' },
  home: { sequence: '\x1b[H', name: 'home' },
  end: { sequence: '\x1b[F', name: 'end' },
  pagedown: { sequence: '\x1b[6~', name: 'pagedown' },
  pageup: { sequence: '\x1b[5~', name: 'pageup' },
  enter: { sequence: '\r', name: 'return' },
  space: { sequence: ' ', name: 'space' },
  backspace: { sequence: '\x7f', name: 'backspace' },
  esc: { sequence: '\x1b', name: 'escape', meta: true },
  tab: { sequence: '\t', name: 'tab' },
  keypad2: { sequence: '\x1bOr', name: 'undefined' },
  'ctrl-c': { sequence: '\x03', name: 'c', ctrl: true },
  'ctrl-d': { sequence: '\x04', name: 'd', ctrl: true },
  'ctrl-u': { sequence: '\x15', name: 'u', ctrl: true },
  'ctrl-w': { sequence: '\x17', name: 'w', ctrl: true },
}

/** Presses keys, parted by spaces, on a panel: its state after them, or `{ outcome }` where the last one ended it. */
export function pressing<State, Outcome>(panel: Panel<State, Outcome>, keys: string): State | { outcome: Outcome } {
  let state: State = panel.start
  const names = keys.split(' ').filter((name) => name !== '')
  for (const [k, name] of names.entries()) {
    const result = panel.press(state, NAMED[name] ?? { sequence: name, name: name.toLowerCase() })
    if (isOutcome<Outcome>(result)) {
      if (k < names.length - 1) throw new Error(`The panel had ended before ${names[k + 1]}.`)
      return result
    }
    state = result as State
  }
  return state
}

/** The screen after these keys, which must not end the panel. */
export function shownAfter<State, Outcome>(
  panel: Panel<State, Outcome>,
  keys: string,
  [width, height]: readonly [number, number] = [80, 24],
): { readonly lines: readonly string[]; readonly cursor: number } {
  const state = pressing(panel, keys)
  if (isOutcome<Outcome>(state)) throw new Error('The panel has ended.')
  return panel.screen(state as State, width, height, style(0))
}

function isOutcome<Outcome>(result: unknown): result is { outcome: Outcome } {
  return typeof result === 'object' && result !== null && 'outcome' in result
}
