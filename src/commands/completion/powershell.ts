/** Places on the command line enter; a completion script for PowerShell 5.1 and later leaves. */
import { namesOf, type Place } from './places.ts'

const HEAD = `# Completion of role-fit for PowerShell. To install it:
#   role-fit completion powershell --output "$HOME/role-fit-completion.ps1"
# and put into the file that $PROFILE names:
#   . "$HOME/role-fit-completion.ps1"
# It starts no program and reads no file of role-fit's. Where nothing is known,
# PowerShell offers the names of files.
Register-ArgumentCompleter -Native -CommandName 'role-fit' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
`

const TAIL = `    $before = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text })
    $path = ''
    if ($before.Count -gt 1 -and $options.ContainsKey($before[1])) { $path = $before[1] }
    if ($before.Count -gt 2 -and $options.ContainsKey("$path $($before[2])")) { $path = "$path $($before[2])" }
    $value = "$path $($before[-1])"
    $found = @()
    if ($values.ContainsKey($value)) { $found = $values[$value] }
    elseif ("$wordToComplete".StartsWith('-')) { $found = $options[$path] }
    elseif ($words.ContainsKey($path)) { $found = $words[$path] }
    $found | Where-Object { $_.StartsWith("$wordToComplete") } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
`

export function powershellScript(places: readonly Place[]): string {
  return [
    HEAD,
    table(
      "# Commands, and what may stand in an argument's place, by the words before.\n    $words",
      places.flatMap(({ path, commands, argument }) => [
        [
          path.join(' '),
          commands.length > 0 ? commands.map((one) => one.path.at(-1) ?? '') : (argument?.choices ?? []),
        ],
      ]),
    ),
    table(
      '$options',
      places.map(({ path, options }) => [path.join(' '), options.flatMap(namesOf)]),
      true,
    ),
    table(
      '$values',
      places.flatMap(({ path, options }) =>
        options.flatMap((option) =>
          option.value === null
            ? []
            : namesOf(option).map((name): [string, readonly string[]] => [
                `${path.join(' ')} ${name}`,
                option.value?.choices ?? [],
              ]),
        ),
      ),
      true,
    ),
    TAIL,
  ].join('')
}

/** A hash table of lists; entries without any word are left out unless `all`. */
function table(name: string, entries: readonly (readonly [string, readonly string[]])[], all = false): string {
  const lines = entries
    .filter(([, words]) => all || words.length > 0)
    .map(([key, words]) => `        '${key}' = @(${words.map((word) => `'${word}'`).join(', ')})\n`)
  return `    ${name} = @{\n${lines.join('')}    }\n`
}
