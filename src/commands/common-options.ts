/** A command enters; it leaves with the options that every command has. */
import { type Command, Option } from 'commander'

/** How most commands write what they print. */
const TEXT_OR_JSON = formatsOf('text', 'json')

/** The option that names one of these; the first is meant where none is given. */
export function formatsOf(...formats: readonly [string, ...string[]]): Option {
  return new Option('--format <format>', `how the result is written (default: ${formats[0]})`).choices(formats)
}

/** What every command understands that reads a bank and writes a document. */
export function common(command: Command, formats = TEXT_OR_JSON): Command {
  return withManners(
    command
      .option('--bank <folder>', 'another bank of questions (default: the built-in one)')
      .addOption(formats)
      .option('--json', 'the same as --format json')
      .option('-o, --output <file>', 'write to a file'),
  )
}

/** What every command understands, whatever it does: how it behaves, not what comes out. */
export function withManners(command: Command): Command {
  return command
    .option('--no-input', 'never ask anything')
    .option('--accessible', 'plain lines and sentences, for screen readers and pipes')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--quiet', 'no messages but problems')
    .helpOption('-h, --help', 'show help')
}

/** Puts command lines that work under a command's help. */
export function withExamples(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText('after', ['\nExamples:', ...lines.map((line) => `  ${line}`)].join('\n'))
}
