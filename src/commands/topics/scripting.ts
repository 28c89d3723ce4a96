/** What the program declares enters; what `role-fit help scripting` prints leaves, with a table of the formats of all commands. */
import { type Declared, leavesOf } from '../declared.ts'
import { CSV_COLUMNS } from './csv-columns.ts'

/** In the order in which the table has them, as far as any command does. */
const FORMATS = ['text', 'json', 'ndjson', 'markdown', 'html', 'csv', 'ics', 'yaml']

const BEFORE = `Scripting
  Standard output carries the result and nothing else; questions, progress and
  messages go to standard error. role-fit --json | jq .outcome asks on the
  terminal and pipes one document. A reader that leaves early (| head) is no
  failure. Standard input is read only where a - says so. --output writes a file
  whole or not at all; --quiet leaves out messages, not problems.

  Nothing is asked under CI, with --no-input, or where standard input or error
  is no terminal: a command that would have to ask ends with exit code 4. All
  codes: role-fit help exit-codes

Formats
  --format <format>, and --json for --format json. Another is wrong usage.
`

const AFTER = `
  new and completion have no --format: one writes a folder, one a script. For
  them, and for history rm, which prints nothing, --json is for problems alone.
  score with several sheets, or with NDJSON or CSV, prints as JSON one document
  role-fit/results/v1, else role-fit/result/v1; role-fit schema says what is in
  them. --from says what sheets are where their extension does not.

Lines of NDJSON (score)
  One result (role-fit/result/v1) a line, in the order of the sheets. In place
  of a sheet that cannot be scored there is
  {"type":"error","line":3,"problems":[...]}
  where line is the one of the input at which the sheet begins, or null. The
  rest is scored; the exit code is 5.

${CSV_COLUMNS}
Errors for programs
  With --json problems go to standard error as one document on one line:
  {"schema":"role-fit/problems/v1","problems":[...]}
  Each has severity (error, warning), file, line, column, path, code, message
  and mend; what there is none of is null. Rely on code, not on message.
  Warnings come in the same way from a command that succeeds. Other messages,
  such as where a file was written, stay text: --quiet leaves them out. Without
  --json a problem is a line: file:line:column code message Mend: what to do.
  check, whose result they are, writes the document over several lines, and to
  standard output where none of them is an error.

  The same sheets, bank and version give the same bytes, on any number of cores.
`

export function scripting(program: Declared): string {
  return [BEFORE, ...tableLines(program).map((line) => `  ${line}\n`), AFTER].join('')
}

function tableLines(program: Declared): string[] {
  const rows = leavesOf(program).flatMap(({ path, options }) => {
    const choices = options.find(({ long }) => long === '--format')?.value?.choices
    return choices === undefined ? [] : [{ name: path.join(' '), choices }]
  })
  const used = rows.flatMap(({ choices }) => choices)
  const columns = [...new Set([...FORMATS, ...used])].filter((format) => used.includes(format))
  const cellsOf = (name: string, cell: (format: string) => string) =>
    [name.padEnd(14), ...columns.map((format) => cell(format).padEnd(format.length))].join(' ').trimEnd()
  return [
    cellsOf('', (format) => format),
    ...rows.map(({ name, choices }) => cellsOf(name, (format) => (choices.includes(format) ? 'yes' : '-'))),
  ]
}
