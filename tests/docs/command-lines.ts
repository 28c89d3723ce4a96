/** Pages, help topics and examples enter; the command lines in them leave, as somebody would type them. */
import type { Declared, DeclaredOption } from '../../src/commands/declared.ts'

/** The command lines of a Markdown page: lines of `sh` blocks, lines after `$` in `console` blocks, and code within sentences. */
export function linesOnPage(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
  const typed = blocks.flatMap(([, language, inside = '']) => {
    const lines = inside.trimEnd().split('\n')
    if (language === 'sh') return lines
    return language === 'console' ? lines.flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : [])) : []
  })
  const prose = markdown.replace(/^```.*?^```$/gms, '')
  const inline = [...prose.matchAll(/`((?:npx )?role-fit(?: [^`]*)?)`/g)].map(([, code = '']) => code)
  return unique([...typed.filter((line) => /\brole-fit\b/.test(line)), ...inline])
}

/**
 * The command lines of a help topic, in which nothing marks their ends: from each `role-fit` on as far as the words belong to a
 * command. The name of the program alone is none.
 */
export function linesInTopic(text: string, program: Declared): readonly string[] {
  // A command line may go on in the next line, but never over two blanks, behind which stands what it does.
  const running = text.replace(/([^\n]{58,})\n {2,}(?=\S)/g, '$1 ')
  const found = running.split(/(?<![/\w])role-fit (?=\S)/).slice(1)
  return unique(found.flatMap((rest) => commandIn(rest.split('\n')[0] ?? '', program)))
}

function commandIn(rest: string, program: Declared): string[] {
  const words: string[] = []
  let command = program
  let option: DeclaredOption | undefined
  for (const raw of (rest.split(/ {2,}/)[0] ?? '')
    .replace(/<([^>]+)>/g, (_, name: string) => `<${name.replaceAll(' ', '-')}>`)
    .split(' ')) {
    const word = raw.replace(/[.,;:)]+$/, '')
    const inner = command.commands.find(({ path }) => path.at(-1) === word)
    const named = optionsOf(command, program).find(
      ({ long, short }) => word !== '' && (long === word || short === word),
    )
    if (option !== undefined) option = undefined
    else if (inner !== undefined) command = inner
    else if (named?.value !== undefined) option = named.value === null ? undefined : named
    else if (!isArgument(word, command) && !isMistaken(word, words.length === 0)) break
    words.push(word)
    if (word !== raw) break
  }
  return words.length === 0 ? [] : [`role-fit ${words.join(' ')}`]
}

/** What stands alone belongs to the first command. */
function optionsOf(command: Declared, program: Declared): readonly DeclaredOption[] {
  return command === program ? [...program.options, ...(program.commands[0]?.options ?? [])] : command.options
}

function isArgument(word: string, command: Declared): boolean {
  const choices = command.arguments.flatMap((argument) => argument.choices)
  return choices.includes(word) || /^(-|<[\w-]+>|[\w-]+\.\w+|[\w-]+\/|\d{4}-\d\d-\d\d-\w{4})$/.test(word)
}

/** What nobody has declared, and no sentence goes on with: it stays in the line, and running that fails. */
function isMistaken(word: string, first: boolean): boolean {
  return word.startsWith('-') || (first && !/^(is|opens|written)?$/.test(word))
}

/** A part of a command line between two signs of the shell. */
export interface Stage {
  readonly words: readonly string[]
  /** The file behind `>`. */
  readonly into: string | null
}

/** The stages of a pipeline. Throws for what only a real shell understands. */
export function stagesOf(line: string): readonly Stage[] {
  if (/[$`;*~]|<[^>]*$|\d>/.test(line.replace(/'[^']*'/g, ''))) throw new Error(`Too much of a shell: ${line}`)
  return line.split(/ \| /).map((part) => {
    const [call = '', into] = part.split(/ > /)
    const words = [...call.trim().matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    return {
      words: words.map(([, double, single, plain]) => double ?? single ?? plain ?? ''),
      into: into?.trim() ?? null,
    }
  })
}

export function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map((line) => line.replace(/\s+/g, ' ').trim()))]
}
