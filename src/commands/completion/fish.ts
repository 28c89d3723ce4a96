/** Places on the command line enter; a completion script for fish leaves. */
import type { DeclaredOption, Value } from '../declared.ts'
import type { Place } from './places.ts'

const HEAD = `# Completion of role-fit for fish. To install it:
#   mkdir -p ~/.config/fish/completions
#   role-fit completion fish > ~/.config/fish/completions/role-fit.fish
# It starts no program and reads no file of role-fit's.

# True behind these words of a command line, and no word of a command after them.
function __role_fit_behind
    set -l words (commandline -opc)[2..-1]
    set -l count (count $argv)
    test (count $words) -ge $count; or return 1
    test $count -eq 0; or test "$words[1..$count]" = "$argv"
end

function __role_fit_commands
    __role_fit_behind $argv; and test (count (commandline -opc)) -eq (math 1 + (count $argv))
end

complete -c role-fit -f
`

export function fishScript(places: readonly Place[]): string {
  return [HEAD, ...places.flatMap((place) => linesOf(place).map((line) => `${line}\n`))].join('')
}

function linesOf({ path, commands, options, argument }: Place): string[] {
  const behind = ['__role_fit_behind', ...path].join(' ')
  const inner = commands.map((one) => one.path.at(-1))
  // An option of the command that is meant where none is named, until one is.
  const when =
    commands.length === 0
      ? behind
      : `${behind}; and not contains -- (commandline -opc)[${path.length + 2}] ${inner.join(' ')}`
  return [
    ...commands.map(
      (one) =>
        `complete -c role-fit -n ${quoted(['__role_fit_commands', ...path].join(' '))} -a ${one.path.at(-1)} -d ${quoted(one.description)}`,
    ),
    ...options.map((option) => `complete -c role-fit -n ${quoted(when)} ${optionWords(option)}`),
    ...(argument === null ? [] : argumentLine(behind, argument)),
  ]
}

function optionWords({ long, short, description, value }: DeclaredOption): string {
  return [
    ...(short === null ? [] : [`-s ${short.slice(1)}`]),
    `-l ${long.slice(2)}`,
    ...(value === null ? [] : [valueWords(value)]),
    `-d ${quoted(description)}`,
  ].join(' ')
}

function valueWords({ choices, path }: Value): string {
  if (choices.length > 0) return `-xa ${quoted(choices.join(' '))}`
  if (path === null) return '-x'
  return path === 'file' ? '-rF' : "-xa '(__fish_complete_directories)'"
}

function argumentLine(behind: string, { choices, path }: Value): string[] {
  const start = `complete -c role-fit -n ${quoted(behind)}`
  if (choices.length > 0) return [`${start} -a ${quoted(choices.join(' '))}`]
  if (path === null) return []
  return [path === 'file' ? `${start} -F` : `${start} -a '(__fish_complete_directories)'`]
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
