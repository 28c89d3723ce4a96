import { clipped } from '../../render/lines.ts'
import { terminal } from '../../text/safe/terminal.ts'
import { wrap } from '../../text/wrap.ts'
import { arrange } from './arrange.ts'
import type { ReviewRow, Told } from './conversation.ts'
import { commandOf } from './keys.ts'
import type { Panel } from './panel.ts'

export interface ReviewState {
  /** Index of the answer that Enter would open; null: Enter goes on to the result. */
  readonly active: number | null
  /** Digits typed so far. */
  readonly typed: string
  readonly notice: string | null
}

const PAGE = 10
const WIDEST = 80

/**
 * All answers before the result, in a window that follows the active one. A number of one or more digits or the arrows
 * choose an answer and Enter opens it; Enter alone goes on.
 */
export function reviewPanel(answers: readonly ReviewRow[]): Panel<ReviewState, Told<string | null>> {
  return {
    start: { active: null, typed: '', notice: null },
    press: (state, key) => {
      const command = commandOf(key)
      const moved = (step: number) => {
        const from = state.active ?? (step > 0 ? -1 : answers.length)
        return { active: Math.min(Math.max(from + step, 0), answers.length - 1), typed: '', notice: null }
      }
      /** Past the first and past the last there is none, so that Enter goes on again. */
      const stepped = (step: 1 | -1) => {
        const isLast = state.active === (step > 0 ? answers.length - 1 : 0)
        return isLast ? { active: null, typed: '', notice: null } : moved(step)
      }
      if (key.name === 'pagedown') return moved(PAGE)
      if (key.name === 'pageup') return moved(-PAGE)
      switch (command?.type) {
        case 'number':
          return numbered(state, `${state.typed}${command.number}`, answers.length)
        case 'back':
          // As everywhere, back is to the question before: the last one.
          if (state.active === null && state.typed === '') return { outcome: { value: answers.at(-1)?.item ?? null } }
          return numbered(state, state.typed.slice(0, -1), answers.length)
        case 'up':
          return stepped(-1)
        case 'down':
          return stepped(1)
        case 'first':
          return { active: 0, typed: '', notice: null }
        case 'last':
          return { active: answers.length - 1, typed: '', notice: null }
        case 'confirm':
          return { outcome: { value: state.active === null ? null : (answers[state.active]?.item ?? null) } }
        case 'quit':
        case 'interrupt':
          return { outcome: { left: command.type } }
        default:
          return state
      }
    },
    screen: (state, width, height, style) => {
      const room = Math.max(1, Math.min(width - 1, WIDEST))
      const digits = String(answers.length).length
      const rows = answers.map(({ text }, k) => {
        const chosen = k === state.active
        const line = clipped(terminal`${chosen ? '>' : ' '} ${String(k + 1).padStart(digits)}  ${text}`, room)
        return chosen ? style.accent(line) : line
      })
      return arrange(
        {
          head: wrap('That was the last question that counts. Your answers:', room).map(style.bold),
          rows,
          active: state.active === null ? null : { from: state.active, to: state.active + 1 },
          foot: [
            ...(state.notice === null ? [] : wrap(state.notice, room).map(style.accent)),
            ...wrap(keysFor(state), room).map(style.dim),
          ],
          hints: [],
        },
        room,
        height,
        style,
      )
    },
    left: (how) => ({ left: how }),
  }
}

function numbered(state: ReviewState, typed: string, count: number): ReviewState {
  if (typed === '') return { active: null, typed, notice: null }
  const number = Number(typed)
  if (number < 1 || number > count) return { ...state, notice: `There are answers 1 to ${count}.` }
  return { active: number - 1, typed, notice: null }
}

function keysFor({ active }: ReviewState): string {
  const enter = active === null ? 'Enter: go on' : `Enter: change ${active + 1}`
  return `${enter}. Number or arrows: choose. b: back. q: save & quit`
}
