import type { Style } from '../../render/style.ts'
import { cells } from '../../text/cells.ts'
import { terminal } from '../../text/safe/terminal.ts'
import { wrap } from '../../text/wrap.ts'
import { arrange } from './arrange.ts'
import type { Choice, Told } from './conversation.ts'
import { commandOf, type Key } from './keys.ts'
import type { Panel } from './panel.ts'
import type { Screen } from './view.ts'

export interface ChoiceState {
  /** Index of the row that Enter takes (one) or that Space marks (several); null = none. */
  readonly active: number | null
  /** Indexes of the rows that are marked; always empty where one is asked for. */
  readonly marked: ReadonlySet<number>
  readonly notice: string | null
}

const WIDEST = 80

/** One of several choices: a number takes it at once; `preset` is active from the start. */
export function oneOf(question: string, choices: readonly Choice[], preset: string): Panel<ChoiceState, Told<string>> {
  const preselected = choices.findIndex(({ value }) => value === preset)
  return {
    start: { active: preselected < 0 ? null : preselected, marked: new Set(), notice: null },
    press: (state, key) => {
      const command = commandOf(key)
      const take = (index: number) => {
        const choice = choices[index]
        return choice === undefined ? outOfRange(state, index, choices) : { outcome: { value: choice.value } }
      }
      if (command?.type === 'number') return take(command.number - 1)
      if (command?.type === 'confirm')
        return state.active === null ? { ...state, notice: 'Press a number.' } : take(state.active)
      const lettered = command === null ? startingWith(key.sequence, choices) : null
      return lettered === null ? moveOrLeave(state, key, choices) : take(lettered)
    },
    screen: (state, width, height, style) =>
      choiceScreen(question, choices, state, `1-${Math.min(choices.length, 9)} choose`, [width, height], style),
    left: (how) => ({ left: how }),
  }
}

/** Any number of choices: a number or Space marks, Enter goes on. */
export function severalOf(question: string, choices: readonly Choice[]): Panel<ChoiceState, Told<readonly string[]>> {
  return {
    start: { active: null, marked: new Set(), notice: null },
    press: (state, key) => {
      const command = commandOf(key)
      if (command?.type === 'confirm')
        return { outcome: { value: choices.filter((_, k) => state.marked.has(k)).map(({ value }) => value) } }
      if (command?.type === 'number') return toggled(state, command.number - 1, choices)
      if (key.sequence === ' ')
        return state.active === null
          ? { ...state, notice: 'Move with the arrows first.' }
          : toggled(state, state.active, choices)
      return moveOrLeave(state, key, choices)
    },
    screen: (state, width, height, style) =>
      choiceScreen(
        question,
        choices,
        state,
        `1-${Math.min(choices.length, 9)} or space mark   Enter go on`,
        [width, height],
        style,
        true,
      ),
    left: (how) => ({ left: how }),
  }
}

/** The only choice that begins with a letter, as y for yes; null where none or several do. */
function startingWith(letter: string | undefined, choices: readonly Choice[]): number | null {
  const found = choices.flatMap(({ value }, k) =>
    letter !== undefined && value.startsWith(letter.toLowerCase()) ? [k] : [],
  )
  return letter !== undefined && letter !== '' && found.length === 1 ? (found[0] ?? null) : null
}

function toggled(state: ChoiceState, index: number, choices: readonly Choice[]): ChoiceState {
  if (choices[index] === undefined) return outOfRange(state, index, choices)
  const marked = new Set(state.marked)
  if (!marked.delete(index)) marked.add(index)
  return { active: index, marked, notice: null }
}

function outOfRange(state: ChoiceState, index: number, choices: readonly Choice[]): ChoiceState {
  return { ...state, notice: `There is no ${index + 1} here: press 1 to ${Math.min(choices.length, 9)}.` }
}

function moveOrLeave(
  state: ChoiceState,
  key: Key,
  choices: readonly Choice[],
): ChoiceState | { readonly outcome: { readonly left: 'quit' | 'interrupt' } } {
  const command = commandOf(key)
  const last = choices.length - 1
  switch (command?.type) {
    case 'up':
      return { ...state, active: Math.max(0, (state.active ?? last + 1) - 1), notice: null }
    case 'down':
      return { ...state, active: Math.min(last, (state.active ?? -1) + 1), notice: null }
    case 'first':
      return { ...state, active: 0, notice: null }
    case 'last':
      return { ...state, active: last, notice: null }
    case 'quit':
    case 'interrupt':
      return { outcome: { left: command.type } }
    default:
      return state
  }
}

function choiceScreen(
  question: string,
  choices: readonly Choice[],
  state: ChoiceState,
  keys: string,
  [width, height]: readonly [number, number],
  style: Style,
  marking = false,
): Screen {
  const room = Math.max(1, Math.min(width - 1, WIDEST))
  const rows = choices.map(({ text }, k) => {
    const chosen = k === state.active
    const box = marking ? `[${state.marked.has(k) ? 'x' : ' '}] ` : ''
    const label = `${chosen ? '>' : ' '} ${String(k + 1).padStart(String(choices.length).length)}  ${box}`
    const indent = cells(label)
    const lines = wrap(terminal`${text}`, Math.max(1, room - indent)).map(
      (line, at) => terminal`${at === 0 ? label : ' '.repeat(indent)}${line}`,
    )
    return chosen ? lines.map(style.accent) : lines
  })
  const before = rows.slice(0, state.active ?? 0).flat().length
  return arrange(
    {
      head: wrap(terminal`${question}`, room).map(style.bold),
      rows: rows.flat(),
      active: state.active === null ? null : { from: before, to: before + (rows[state.active]?.length ?? 1) },
      foot: state.notice === null ? [] : wrap(state.notice, room).map(style.accent),
      hints: [...keys.split('   '), 'q save & quit'],
    },
    room,
    height,
    style,
  )
}
