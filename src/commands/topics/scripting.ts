/** What the program declares enters; what `role-fit help scripting` prints leaves, with a table of the formats of all commands. */
import { type Declared, leavesOf } from '../declared.ts'

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

Columns of CSV (score)
  A header, then one row a person, in the order of the sheets; separated by
  commas, with a point in numbers and CR LF at line ends. What is unknown is
  empty, never 0. A text that a spreadsheet could take for a formula has an
  apostrophe before it. SDs are standard deviations of the prior.

  about        label of the person described; empty without one
  rater        self, or the label of the observer
  outcome      lead, both, neither or open
  role         id of the role that is named; for lead alone
  probability  chance that the leading role's fit is the highest, 0 to 1,
               whatever the outcome
  lean         difference of the two role fits, in SDs: above 0 the bank's first
               role is ahead, below 0 the second; with more than two roles the
               first less the second by estimate
  low, high    ends of the lean's likely range (90 %), in SDs
  level        mean of the role fits, in SDs; 0 is the middle of the scale
  answered     number of answers
  skipped      number of questions asked and skipped
  flags        signs that deserve a second look, with blanks between them; none,
               or at least two of unlikely-pattern, uniform-pattern,
               contradictions, repeated-answers, quick-answers
  error        why there is no result: place, code and message of the first
               problem; the other columns of that row are empty
  <role id>    one column a role, in the bank's order: its fit, 0 to 100, where
               50 is the middle of the scale; no percentage and no rank

  These numbers have up to six decimals; those on screen are rounded for people
  and stop at 95 in 100.

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
