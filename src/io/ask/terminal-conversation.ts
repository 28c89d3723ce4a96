import type { Style } from '../../render/style.ts'
import { BLANK, joined } from '../../text/safe/terminal.ts'
import { writeOut } from '../output.ts'
import type { World } from '../world.ts'
import { oneOf, severalOf } from './choice-panel.ts'
import type { Conversation } from './conversation.ts'
import { itemPanel } from './item-panel.ts'
import { panelAsker } from './panel.ts'
import { reviewPanel } from './review-panel.ts'
import { textPanel } from './text-panel.ts'

/** Key by key on a terminal, on standard error. */
export function terminalConversation(world: World, style: Style): Conversation {
  const { stdin: input, stderr: output } = world
  const ask = panelAsker({ input, output, style, now: world.elapsed })
  return {
    say: async (lines) => {
      if (lines.length > 0) await writeOut(output, joined([...lines, BLANK], '\n'))
    },
    item: (view) => ask(itemPanel(view)),
    one: (question, choices, preset) => ask(oneOf(question, choices, preset)),
    several: (question, choices) => ask(severalOf(question, choices)),
    text: (question) => ask(textPanel(question)),
    review: (rows) => ask(reviewPanel(rows)),
    // A prompt leaves the input flowing, and that alone would keep the process alive.
    close: () => input.pause(),
  }
}
