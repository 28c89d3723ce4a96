import type { Streams } from '../terminal.ts'
import { canPrompt, columns, isForbidden, isOn } from '../terminal.ts'

/** How questions are put: key by key on a screen that is redrawn, or line by line, append-only. */
export type AskingMode = 'keys' | 'lines'

export interface ModeFacts extends Streams {
  /** `--accessible` was given. */
  readonly accessible: boolean
  /** `-` was given: typed lines come from standard input, whatever it is. */
  readonly fromStdin: boolean
}

/** Below this many columns nothing can be laid out. */
const NARROWEST = 20

/** How to ask here, or null where nobody may be asked. Whether somebody uses a screen reader is never guessed. */
export function askingMode(facts: ModeFacts): AskingMode | null {
  if (isForbidden(facts)) return null
  if (facts.fromStdin) return 'lines'
  if (!canPrompt(facts)) return null
  const narrow = columns(facts.stderr, {}) < NARROWEST
  return isAccessible(facts) || narrow ? 'lines' : 'keys'
}

/** Whether plain lines and sentences are wanted, by option or environment, or are all that the terminal can do. */
export function isAccessible({ accessible, env }: Pick<ModeFacts, 'accessible' | 'env'>): boolean {
  return accessible || isOn(env.ACCESSIBLE) || isOn(env.ROLE_FIT_ACCESSIBLE) || env.TERM === 'dumb'
}
