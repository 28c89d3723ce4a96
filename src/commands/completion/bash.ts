/** Places on the command line enter; a completion script for bash 3.2 and later leaves. */
import type { Value } from '../declared.ts'
import { namesOf, type Place } from './places.ts'

const HEAD = `# Completion of role-fit for bash. To install it, either
#   mkdir -p ~/.local/share/bash-completion/completions
#   role-fit completion bash > ~/.local/share/bash-completion/completions/role-fit
# where the package bash-completion is installed, or write it to a file of your
# choice and put into ~/.bashrc:
#   source ~/role-fit.bash
# It starts no program and reads no file of role-fit's.
_role_fit() {
  local IFS=$' \\t\\n' current=\${COMP_WORDS[COMP_CWORD]} before='' path='' words='' paths='' found
  COMPREPLY=()
  if [ "$COMP_CWORD" -gt 0 ]; then before=\${COMP_WORDS[COMP_CWORD-1]}; fi
  # bash parts --format=json at the sign.
  if [ "$current" = '=' ]; then current=''
  elif [ "$before" = '=' ] && [ "$COMP_CWORD" -gt 1 ]; then before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
`

const TAIL = `  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  elif [ -n "$paths" ]; then
    compopt -o filenames 2> /dev/null
    while IFS= read -r found; do COMPREPLY+=("$found"); done < <(compgen "$paths" -- "$current")
  fi
}
complete -F _role_fit role-fit
`

export function bashScript(places: readonly Place[]): string {
  const [program, ...others] = places as readonly [Place, ...Place[]]
  const named = others.map(({ path }) => path)
  const second = named.filter((path) => path.length === 2).map(quoted)
  return [
    HEAD,
    `  if [ "$COMP_CWORD" -gt 1 ]; then\n`,
    `    case "\${COMP_WORDS[1]}" in\n`,
    `      ${program.commands.map(({ path }) => path.join(' ')).join('|')}) path=\${COMP_WORDS[1]} ;;\n`,
    `    esac\n  fi\n`,
    ...(second.length === 0
      ? []
      : [
          `  if [ "$COMP_CWORD" -gt 2 ]; then\n`,
          `    case "$path \${COMP_WORDS[2]}" in\n`,
          `      ${second.join('|')}) path="$path \${COMP_WORDS[2]}" ;;\n`,
          `    esac\n  fi\n`,
        ]),
    '  case "$path $before" in\n',
    ...places.flatMap(valueLines),
    '    *)\n',
    '      case "$path:$current" in\n',
    ...places.flatMap(wordLines),
    '      esac ;;\n  esac\n',
    TAIL,
  ].join('')
}

function valueLines({ path, options }: Place): string[] {
  return options.flatMap((option) => {
    if (option.value === null) return []
    const cases = namesOf(option).map((name) => `'${[...path, ''].join(' ') || ' '}${name}'`)
    return [`    ${cases.join('|')}) ${wanted(option.value)} ;;\n`]
  })
}

function wordLines({ path, commands, options, argument }: Place): string[] {
  const words = commands.map((one) => one.path.at(-1)).join(' ')
  const rest = words !== '' ? `words='${words}'` : argument === null ? ':' : wanted(argument)
  const key = path.join(' ')
  return [`        '${key}:-'*) words='${options.flatMap(namesOf).join(' ')}' ;;\n`, `        '${key}:'*) ${rest} ;;\n`]
}

/** What is to be offered in a value's place; nothing where anything may stand there. */
function wanted({ choices, path }: Value): string {
  if (choices.length > 0) return `words='${choices.join(' ')}'`
  return path === null ? ':' : `paths=${path === 'file' ? '-f' : '-d'}`
}

function quoted(path: readonly string[]): string {
  return `'${path.join(' ')}'`
}
