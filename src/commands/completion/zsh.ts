/** Places on the command line enter; a completion script for zsh leaves. */
import type { DeclaredOption, Value } from '../declared.ts'
import type { Place } from './places.ts'

const HEAD = `#compdef role-fit
# Completion of role-fit for zsh. To install it:
#   mkdir -p ~/.zsh/completions
#   role-fit completion zsh > ~/.zsh/completions/_role-fit
# and put into ~/.zshrc, before compinit is called where it is already:
#   fpath=(~/.zsh/completions $fpath)
#   autoload -Uz compinit && compinit
# It starts no program and reads no file of role-fit's.
`

const TAIL = `
# As a file in fpath this is the function itself; read by source it is not.
if [[ \${funcstack[1]} == _role-fit ]]; then
  _role-fit "$@"
else
  compdef _role-fit role-fit
fi
`

export function zshScript(places: readonly Place[]): string {
  return [HEAD, ...places.map(functionOf), TAIL].join('')
}

function functionOf({ path, commands, options, argument }: Place): string {
  const specs = [...options.flatMap(optionSpecs), ...(argument === null ? [] : [argumentSpec(argument)])]
  const inner = commands.map((one) => one.path.at(-1))
  return [
    `\n${nameOf(path)}() {\n`,
    '  local curcontext="$curcontext" context state state_descr line\n',
    '  typeset -A opt_args\n',
    ...(commands.length === 0
      ? []
      : [
          '  local -a commands\n',
          '  commands=(\n',
          ...commands.map((one) => `    ${quoted(`${one.path.at(-1)}:${one.description}`)}\n`),
          '  )\n',
          '  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n',
          `    _describe -t commands command commands\n    return\n  fi\n`,
          '  case $words[2] in\n',
          `    (${inner.join('|')})\n`,
          '      local name=$words[2]\n',
          '      shift words\n      (( CURRENT-- ))\n',
          `      ${nameOf(path)}-$name\n      return ;;\n`,
          '  esac\n',
        ]),
    `  _arguments -S${specs.map((spec) => ` \\\n    ${quoted(spec)}`).join('')}\n}\n`,
  ].join('')
}

function nameOf(path: readonly string[]): string {
  return ['_role-fit', ...path].join('-')
}

function optionSpecs({ long, short, description, value }: DeclaredOption): string[] {
  const about = `[${escaped(description)}]`
  const together = short === null ? '' : `(${short} ${long})`
  if (value === null) return [short, long].flatMap((name) => (name === null ? [] : [`${together}${name}${about}`]))
  const what = `:${value.name}:${actionOf(value)}`
  return [...(short === null ? [] : [`${together}${short}+${about}${what}`]), `${together}${long}=${about}${what}`]
}

function argumentSpec(argument: Value & { readonly variadic: boolean }): string {
  return `${argument.variadic ? '*' : '1'}:${argument.name}:${actionOf(argument)}`
}

/** One blank offers nothing. */
function actionOf({ choices, path }: Value): string {
  if (choices.length > 0) return `(${choices.join(' ')})`
  return path === null ? ' ' : path === 'file' ? '_files' : '_files -/'
}

function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
