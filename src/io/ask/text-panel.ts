import { clippedStart } from '../../render/lines.ts'
import { LABEL_LIMIT } from '../../session/label.ts'
import { characters } from '../../text/cells.ts'
import { terminal } from '../../text/safe/terminal.ts'
import { wrap } from '../../text/wrap.ts'
import { arrange } from './arrange.ts'
import type { Told } from './conversation.ts'
import { commandOf, type Key } from './keys.ts'
import type { Panel } from './panel.ts'

const WIDEST = 80
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/

/** A label in one line of free text; letters and digits are text here, so that Esc leaves and not q. What is too long is not taken. */
export function textPanel(question: string): Panel<string, Told<string>> {
  return {
    start: '',
    press: (typed, key) => {
      if (typesText(key)) return (typed + key.sequence).length > LABEL_LIMIT ? typed : typed + key.sequence
      if (key.name === 'backspace') return characters(typed).slice(0, -1).join('')
      if (key.ctrl && key.name === 'u') return ''
      if (key.ctrl && key.name === 'w') return typed.replace(/\S*\s*$/, '')
      const command = commandOf(key)?.type
      if (command === 'confirm') return { outcome: { value: typed.trim() } }
      return command === 'quit' || command === 'interrupt' ? { outcome: { left: command } } : typed
    },
    screen: (typed, width, height, style) => {
      const room = Math.max(1, Math.min(width - 1, WIDEST))
      return arrange(
        {
          head: wrap(question, room).map(style.bold),
          // The end is what is being typed, so that is what stays in sight.
          rows: [terminal`> ${clippedStart(typed, Math.max(4, room - 2))}`],
          active: { from: 0, to: 1 },
          foot: isFull(typed) ? wrap(`${LABEL_LIMIT} characters are the most.`, room).map(style.dim) : [],
          hints: ['Enter go on', 'Esc save & quit'],
        },
        room,
        height,
        style,
      )
    },
    left: (how) => ({ left: how }),
  }
}

/** Of two units, as an emoji has, there is no room for the second. */
function isFull(typed: string): boolean {
  return typed.length > LABEL_LIMIT - 2
}

/** Control characters and what arrows and function keys send are no text. */
function typesText({ sequence, ctrl, meta }: Key): boolean {
  return sequence !== undefined && sequence !== '' && !ctrl && !meta && !CONTROL.test(sequence)
}
