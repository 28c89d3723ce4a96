import type { ColourFlag } from '../terminal.ts'
import { colourLevel, style } from '../terminal.ts'
import type { World } from '../world.ts'
import type { Conversation } from './conversation.ts'
import type { AskingMode } from './mode.ts'

/** The conversation for a mode; only the code of that one is loaded. */
export async function openConversation(mode: AskingMode, color: ColourFlag, world: World): Promise<Conversation> {
  if (mode === 'lines') return (await import('../line/line-conversation.ts')).lineConversation(world)
  const { terminalConversation } = await import('./terminal-conversation.ts')
  return terminalConversation(world, style(colourLevel(world.stderr, color, world.env)))
}
