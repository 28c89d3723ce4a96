/** Words of a command line enter; help on what they name, or what is wrong with them, leaves. */
import type { Command } from 'commander'
import { EXIT, failure } from '../errors.ts'
import { isFileName } from '../io/files.ts'
import { terminal } from '../text/safe/terminal.ts'
import { suggest } from '../text/suggest.ts'
import { declaredBy } from './declared.ts'
import { TOPICS } from './help-topics.ts'

/** Prints the help on a command, or on a topic. Throws a RoleFitError for what is neither. */
export async function help(command: Command, words: readonly string[], print: (text: string) => void): Promise<void> {
  const [what, ...deeper] = words
  const inner = what === undefined ? undefined : childOf(command, what)
  if (what === undefined) command.outputHelp()
  else if (inner !== undefined) await help(inner, deeper, print)
  else if (command.parent === null && deeper.length === 0 && Object.hasOwn(TOPICS, what))
    print((await import('./topics/all.ts')).topicText(what, declaredBy(command)))
  else throw unknownTopic(words.join(' '), command)
}

function unknownTopic(words: string, command: Command): Error {
  const topics = Object.keys(TOPICS)
  const meant = suggest(words, [
    ...(command.parent === null ? topics : []),
    ...command.commands.map((one) => one.name()),
  ])
  return failure(
    EXIT.usage,
    'unknown-topic',
    terminal`There is no help on "${words}".${meant === null ? '' : ` Did you mean ${meant}?`}`,
    `Topics: ${topics.join(', ')}. Commands: role-fit help`,
  )
}

function childOf(command: Command, name: string): Command | undefined {
  return command.commands.find((one) => one.name() === name)
}

/**
 * What is wrong with the words that ought to name a command, or null. It goes before what is wrong with the options: those
 * were judged by a command that was not meant.
 */
export function strayWord(words: readonly string[], command: Command): Error | null {
  const [word, ...deeper] = words
  if (command.commands.length === 0 || word === undefined || word.startsWith('-')) return null
  const inner = childOf(command, word)
  return inner === undefined ? unknownCommand(word, command) : strayWord(deeper, inner)
}

/** A word in a command's place: a file that somebody wants scored, or a command mistyped. */
export function unknownCommand(word: string, command: Command): Error {
  const outermost = command.parent === null
  const message = terminal`"${word}" is no command${outermost ? '' : ` of ${command.name()}`}.`
  if (outermost && isFileName(word))
    return failure(EXIT.usage, 'file-without-command', message, terminal`To score a sheet: role-fit score ${word}`)
  const path = outermost ? '' : `${command.name()} `
  if (command.commands.some((one) => one.name() === word))
    return failure(
      EXIT.usage,
      'option-before-command',
      `The command "${word}" stands after an option.`,
      `Put the options last: role-fit ${path}${word} <options>`,
    )
  const meant = suggest(
    word,
    command.commands.map((one) => one.name()),
  )
  const mend = meant === null ? `See: role-fit help ${path}`.trimEnd() : `Did you mean: role-fit ${path}${meant}`
  return failure(EXIT.usage, 'unknown-command', message, mend)
}
