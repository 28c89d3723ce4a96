import { AbortPromptError, ExitPromptError } from '@inquirer/core'
import { input as inputPrompt } from '@inquirer/prompts'
import { visibleLine } from '../../text/visible.ts'
import type { Told } from './conversation.ts'
import { listenForKeys } from './keyboard.ts'

interface Streams {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
}

/** One line of free text, with the editing keys that people know from their shell. */
export async function askLine(question: string, { input, output }: Streams): Promise<Told<string>> {
  if (input.readableEnded || input.destroyed) return { left: 'closed' }
  const leaving = new AbortController()
  const leave = () => leaving.abort()
  // The prompt settles on Enter and Ctrl-C alone; on Ctrl-D and at the end of the input it would wait for ever.
  const watch = (_: string, key: { readonly name?: string; readonly ctrl?: boolean }) => {
    if (key.ctrl === true && key.name === 'd') leave()
  }
  listenForKeys(input)
  input.on('keypress', watch)
  input.on('end', leave)
  try {
    const theme = { prefix: { idle: '', done: '' } }
    const typed = await inputPrompt(
      { message: visibleLine(question), theme },
      { input, output, signal: leaving.signal, clearPromptOnDone: true },
    )
    return { value: typed.trim() }
  } catch (cause) {
    if (cause instanceof AbortPromptError) return { left: input.readableEnded ? 'closed' : 'quit' }
    if (cause instanceof ExitPromptError) return { left: 'interrupt' }
    throw cause
  } finally {
    input.removeListener('keypress', watch)
    input.removeListener('end', leave)
  }
}
