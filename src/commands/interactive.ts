import { EXIT, failure } from '../errors.ts'
import type { Conversation } from '../io/ask/conversation.ts'
import type { AskingMode } from '../io/ask/mode.ts'
import { askingMode } from '../io/ask/mode.ts'
import type { World } from '../io/world.ts'
import type { CommonOptions } from './options.ts'

interface Refusal {
  readonly message: string
  readonly mend: string
}

const QUESTIONS: Refusal = {
  message: 'The questions need a terminal, and here is none (or --no-input, ROLE_FIT_NO_INPUT or CI forbids asking).',
  mend: 'Score a sheet: role-fit score answers.yaml (or -). Its form: role-fit schema answers',
}

/** How questions may be asked here, or null. `fromStdin`: `-` was given, typed lines come from standard input. */
export function modeFor(world: World, options: CommonOptions, fromStdin = false): AskingMode | null {
  const { stdin, stderr, env } = world
  return askingMode({
    stdin,
    stderr,
    env,
    noInput: options.input === false,
    accessible: options.accessible === true,
    fromStdin,
  })
}

/** Throws exit 4 where nobody can be asked, saying what needs somebody and what else there is. */
export function requireMode(mode: AskingMode | null, refusal = QUESTIONS): AskingMode {
  if (mode !== null) return mode
  throw failure(EXIT.notInteractive, 'not-interactive', refusal.message, refusal.mend)
}

/** Opens the conversation for a mode, of which only its own code is loaded, and closes it however `use` ends. */
export async function conversing<T>(
  mode: AskingMode,
  { color }: CommonOptions,
  world: World,
  use: (talk: Conversation) => Promise<T>,
): Promise<T> {
  const { openConversation } = await import('../io/open-conversation.ts')
  const talk = await openConversation(mode, color ?? 'auto', world)
  return use(talk).finally(talk.close)
}
