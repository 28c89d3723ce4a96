/** What the program declares enters; its page for man(1) leaves, in the macros of man(7), ASCII alone. */
import { wrap } from '../text/wrap.ts'
import { VERSION } from '../version.ts'
import { type Declared, type DeclaredArgument, type DeclaredOption, leavesOf } from './declared.ts'
import { TOPICS } from './help-topics.ts'
import { topicText } from './topics/all.ts'

/** Characters of a line of the source, before some of them are escaped. */
const WIDTH = 64

/** `day`: what the page says it is of, as year-month-day: the same declarations give the same page on every day. */
export function manPage(program: Declared, day: string): string {
  return [
    `.TH ROLE-FIT 1 ${day} "role-fit ${VERSION}" "User Commands"`,
    '.SH NAME',
    'role-fit \\- self-assessment of two roles, with its uncertainty',
    '.SH SYNOPSIS',
    ...synopses(program),
    '.SH DESCRIPTION',
    prose(program.description),
    '.PP',
    prose(`Without a command it is ${named(program.commands[0]!)}. Options stand behind the command.`),
    '.SH COMMANDS',
    ...leavesOf(program).flatMap((command) => section(command)),
    '.SH EXIT STATUS',
    ...definitions(topicText('exit-codes', program)),
    '.SH ENVIRONMENT',
    ...definitions(topicText('environment', program)),
    '.SH EXAMPLES',
    ...asPrinted(program.examples.join('\n')),
    '.SH SEE ALSO',
    prose('Topics of their own, by role-fit help and the topic:'),
    ...Object.entries(TOPICS).flatMap(([topic, about]) => ['.TP', `.B ${literal(topic)}`, prose(about)]),
    '',
  ].join('\n')
}

function synopses(program: Declared): string[] {
  return leavesOf(program).flatMap((command, k) => [
    ...(k === 0 ? [] : ['.br']),
    `.B ${literal(named(command))}`,
    [...(command.options.length === 0 ? [] : ['[options]']), ...command.arguments.map(({ shown }) => shown)]
      .map((word) => `.RI ${literal(word)}`)
      .join('\n'),
  ])
}

function section(command: Declared): string[] {
  return [
    `.SS ${literal([named(command), ...command.arguments.map(({ shown }) => shown)].join(' '))}`,
    prose(`${command.description.replace(/^./, (letter) => letter.toUpperCase())}.`),
    ...command.arguments.filter(({ description }) => description !== '').flatMap(argumentLines),
    ...command.options.flatMap(optionLines),
    ...(command.more === '' ? [] : ['.PP', ...command.more.split('\n\n').flatMap(paragraph)]),
    ...(command.examples.length === 0 ? [] : ['.PP', 'Examples:', '.PP', ...asPrinted(command.examples.join('\n'))]),
  ]
}

function argumentLines({ shown, description, choices }: DeclaredArgument): string[] {
  return ['.TP', `.I ${literal(shown)}`, prose(withChoices(description, choices))]
}

function optionLines({ flags, description, value, preset }: DeclaredOption): string[] {
  const [, names = flags, placeholder = ''] = /^(.*?)(?: ([<[].*))?$/.exec(flags) ?? []
  const shown = placeholder === '' ? `.B ${literal(names)}` : `.BI "${literal(names)} " ${literal(placeholder)}`
  const otherwise = preset === null ? '' : `; ${preset} where it is not given`
  return ['.TP', shown, prose(`${withChoices(description, value?.choices ?? [])}${otherwise}`)]
}

function withChoices(description: string, choices: readonly string[]): string {
  return choices.length === 0 ? description : `${description}: ${choices.join(', ')}`
}

function paragraph(text: string, k: number): string[] {
  return [...(k === 0 ? [] : ['.PP']), prose(onOneLine(text))]
}

function asPrinted(text: string): string[] {
  const lines = text.trimEnd().split('\n')
  return ['.nf', ...lines.map((line) => literal(line) || '.sp'), '.fi']
}

/** A topic that is a list of names, each with what it means behind two blanks or more, and further lines; then prose. */
function definitions(topic: string): string[] {
  const [, ...blocks] = topic.replace('\n', '\n\n').trimEnd().split('\n\n')
  return blocks.flatMap((block, k) => {
    const entries = block.split(/\n(?= {2}\S)/).map((entry) => /^ {2}(\S+) {2,}([\s\S]*)$/.exec(entry))
    if (entries.some((entry) => entry === null)) return [...(k === 0 ? [] : ['.PP']), prose(onOneLine(block))]
    return entries.flatMap((entry) => ['.TP', `.B ${literal(entry?.[1] ?? '')}`, prose(onOneLine(entry?.[2] ?? ''))])
  })
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

function named({ path }: Declared): string {
  return ['role-fit', ...path].join(' ')
}

/** One sentence a line, as pages for man are written. */
function prose(text: string): string {
  return text
    .split(/(?<=[.:]) (?=[A-Z])/)
    .flatMap((sentence) => wrap(sentence, WIDTH))
    .map(literal)
    .join('\n')
}

/** No character of ours is taken for a request, a font or a typographic sign. */
function literal(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('"', '\\(dq')
    .replace(/^\./, '\\&.')
}
