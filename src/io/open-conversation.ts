/** How somebody is asked enters; the conversation that asks so leaves, on a screen that is drawn or line by line. */
import type { Conversation } from './ask/conversation.ts'
import type { AskingMode } from './ask/mode.ts'
import { type ColourFlag, colourLevel, style } from './terminal.ts'
import type { World } from './world.ts'

/** The conversation for a mode; only the code of that one is loaded. */
export async function openConversation(mode: AskingMode, color: ColourFlag, world: World): Promise<Conversation> {
  if (mode === 'lines') return (await import('./line/line-conversation.ts')).lineConversation(world)
  const { terminalConversation } = await import('./ask/terminal-conversation.ts')
  return terminalConversation(world, style(colourLevel(world.stderr, color, world.env)))
}
