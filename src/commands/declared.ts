/** The command line as commander knows it enters; what it declares leaves as plain values: for completion, the man page and tables. */
import type { Argument, Command, Option } from 'commander'
import { TOPICS } from './help-topics.ts'

/** What may stand in a value's place. */
export interface Value {
  /** As help shows it, without brackets and dots: `file`, `ids`. */
  readonly name: string
  /** The only words that are allowed; empty where any is. */
  readonly choices: readonly string[]
  /** What is to be completed by the names of files or folders. */
  readonly path: 'file' | 'folder' | null
}

export interface DeclaredOption {
  /** As help shows it: `-o, --output <file>`. */
  readonly flags: string
  readonly long: string
  readonly short: string | null
  readonly description: string
  /** What counts where it is not given, if commander is the one who says so. */
  readonly preset: string | null
  /** Null for a switch. */
  readonly value: Value | null
}

export interface DeclaredArgument extends Value {
  /** As help shows it: `[files...]`. */
  readonly shown: string
  readonly description: string
  readonly required: boolean
  readonly variadic: boolean
}

export interface Declared {
  /** The words that call it, without `role-fit`; empty for the program itself. */
  readonly path: readonly string[]
  readonly description: string
  /** The heading under which help shows it; empty where there is none. */
  readonly group: string
  readonly arguments: readonly DeclaredArgument[]
  readonly options: readonly DeclaredOption[]
  /** What help says after the options, without the examples; empty where it says nothing. */
  readonly more: string
  /** Command lines, as they could be typed. */
  readonly examples: readonly string[]
  /** The first of them is meant where none is named. */
  readonly commands: readonly Declared[]
}

const EXAMPLES = 'Examples:\n'

export function declaredBy(command: Command, above: readonly string[] = []): Declared {
  const path = command.parent === null ? [] : [...above, command.name()]
  const commands = command.commands.map((inner) => declaredBy(inner, path))
  const { before, after } = aroundHelp(command)
  const [more = '', examples = ''] = (after.includes(EXAMPLES) ? after : `${after}${before}`).split(EXAMPLES)
  const help = command.createHelp()
  return {
    path,
    description: command.description(),
    group: command.helpGroup(),
    arguments: command.registeredArguments.map((argument) => argumentOf(argument, command)),
    options: help.visibleOptions(command).map(optionOf),
    more: more.trim(),
    examples: examples.split('\n').flatMap((line) => (line.startsWith('  ') ? [commandLine(line)] : [])),
    commands,
  }
}

/** What it does stands behind it, two blanks away, where it is said. */
function commandLine(line: string): string {
  return line.trim().split('  ')[0]!
}

/** All commands that do something: those without commands of their own. */
export function leavesOf(program: Declared): readonly Declared[] {
  return program.commands.flatMap((one) => (one.commands.length === 0 ? [one] : leavesOf(one)))
}

/** What was added to a command's help, which commander tells in no other way than by printing it. */
function aroundHelp(command: Command): { readonly before: string; readonly after: string } {
  const output = command.configureOutput()
  const said: string[] = []
  command.configureOutput({ ...output, writeOut: (text) => said.push(text) })
  command.outputHelp()
  command.configureOutput(output)
  const all = said.join('')
  const own = command.helpInformation()
  const at = all.indexOf(own)
  return { before: all.slice(0, at), after: all.slice(at + own.length) }
}

function optionOf({ flags, long, short, description, argChoices, defaultValue, negate }: Option): DeclaredOption {
  const name = /[<[]([^\]>]+)[\]>]/.exec(flags)?.[1]
  return {
    flags,
    long: long ?? '',
    short: short ?? null,
    description,
    preset: negate || defaultValue === undefined ? null : String(defaultValue),
    value: name === undefined ? null : placeholder(name, argChoices ?? []),
  }
}

function argumentOf(argument: Argument, command: Command): DeclaredArgument {
  const { description, required, variadic } = argument
  const name = argument.name()
  const dots = variadic ? '...' : ''
  return {
    ...placeholder(name, argument.argChoices ?? helpedOn(command)),
    shown: required ? `<${name}${dots}>` : `[${name}${dots}]`,
    description,
    required,
    variadic,
  }
}

/** What there is help on is no list of choices, for a wrong word has an answer of its own. */
function helpedOn(command: Command): readonly string[] {
  if (command.name() !== 'help') return []
  return [...(command.parent?.commands ?? []).map((one) => one.name()), ...Object.keys(TOPICS)]
}

function placeholder(name: string, choices: readonly string[]): Value {
  const path = /file|result|sheet/.test(name) ? 'file' : /folder/.test(name) ? 'folder' : null
  return { name, choices, path: choices.length > 0 ? null : path }
}
