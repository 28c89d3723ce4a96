import type { ExitCode } from '../../errors.ts'
import { EXIT } from '../../errors.ts'
import { terminal } from '../../text/safe/terminal.ts'
import { writeNow } from '../output.ts'
import type { World } from '../world.ts'
import type { Conversation, Left, Told } from './conversation.ts'
import type { AskingMode } from './mode.ts'
import { onDeathSignals } from './signals.ts'

const STOPPED = terminal`Stopped before the first question.`

/** The exit code of somebody who leaves before there is a result. */
export function codeOf(how: Left, mode: AskingMode): ExitCode {
  if (how === 'interrupt') return EXIT.interrupted
  return how === 'closed' && mode === 'keys' ? EXIT.hungUp : EXIT.unfinished
}

/** A question before the first item: an answer, or the exit code of somebody who leaves in whatever way. */
export async function askedBefore<T>(
  asked: () => Promise<Told<T>>,
  talk: Conversation,
  mode: AskingMode,
  { stdin: input, stderr: output }: World,
): Promise<{ readonly value: T } | { readonly code: ExitCode }> {
  const release = onDeathSignals({ input, output }, () => {
    writeNow(output, terminal`\n${STOPPED}\n`)
  })
  const told = await asked().finally(release)
  if ('value' in told) return told
  await talk.say([STOPPED])
  return { code: codeOf(told.left, mode) }
}
