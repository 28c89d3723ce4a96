import { AbortPromptError, ExitPromptError } from '@inquirer/core'
import { checkbox, confirm, input, select } from '@inquirer/prompts'
import type { FactQuestion, LengthName } from '../../bank/types.ts'
import { visibleLine } from '../../text/visible.ts'
import { listenForKeys } from './keyboard.ts'

/** What came of a question about facts: an answer, or the person left. */
export type Told<T> = { readonly value: T } | { readonly left: 'quit' | 'interrupt' }

interface Streams {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
}

export interface LengthChoice {
  readonly name: LengthName
  /** "about 36 questions, about 6 minutes" */
  readonly said: string
}

export function askLength(choices: readonly LengthChoice[], streams: Streams): Promise<Told<LengthName>> {
  return told(streams, (context) =>
    select(
      {
        message: 'How long may it take?',
        choices: choices.map(({ name, said }) => ({ value: name, name: `${name}: ${said}` })),
        default: 'standard',
      },
      context,
    ),
  )
}

/** Any number of options; an option with the id `none` takes itself out of the list. */
export function askSeveral({ question, options }: FactQuestion, streams: Streams): Promise<Told<string[]>> {
  return told(streams, async (context) => {
    const chosen = await checkbox(
      { message: visibleLine(question), choices: options.map(choice), pageSize: 12 },
      context,
    )
    return chosen.length > 1 ? chosen.filter((id) => id !== 'none') : chosen
  })
}

export function askOne({ question, options }: FactQuestion, streams: Streams): Promise<Told<string | null>> {
  return told(streams, (context) =>
    select<string | null>(
      {
        message: visibleLine(question),
        choices: [...options.map(choice), { value: null, name: 'I would rather not say' }],
        pageSize: 12,
      },
      context,
    ),
  )
}

export function askLabel(streams: Streams): Promise<Told<string | null>> {
  return told(streams, async (context) => {
    const label = await input({ message: 'A name or label for this result (optional, Enter for none):' }, context)
    return label.trim() === '' ? null : label.trim()
  })
}

export function askConsent(message: string, streams: Streams): Promise<Told<boolean>> {
  return told(streams, (context) => confirm({ message, default: false }, context))
}

function choice({ id, title }: FactQuestion['options'][number]): { value: string; name: string } {
  return { value: id, name: visibleLine(title) }
}

interface Context extends Streams {
  readonly signal: AbortSignal
  readonly clearPromptOnDone: boolean
}

/** These prompts settle on Ctrl-C alone; on Ctrl-D and at the end of the input they would wait for ever. */
async function told<T>(streams: Streams, prompt: (context: Context) => Promise<T>): Promise<Told<T>> {
  const leaving = new AbortController()
  const leave = () => leaving.abort()
  const watch = (_: string, key: { readonly name?: string; readonly ctrl?: boolean }) => {
    if (key.ctrl === true && key.name === 'd') leave()
  }
  listenForKeys(streams.input)
  streams.input.on('keypress', watch)
  streams.input.on('end', leave)
  try {
    return { value: await prompt({ ...streams, signal: leaving.signal, clearPromptOnDone: true }) }
  } catch (cause) {
    if (cause instanceof AbortPromptError) return { left: 'quit' }
    if (cause instanceof ExitPromptError) return { left: 'interrupt' }
    throw cause
  } finally {
    streams.input.removeListener('keypress', watch)
    streams.input.removeListener('end', leave)
  }
}
