/** What `role-fit score` understands; its work is loaded when it is called. */
import { type Command, Option } from 'commander'
import { withReader } from './report-options.ts'
import { withSheets } from './sheet-options.ts'
import { wholeNumber } from './whole-number.ts'

const MOST_WORKERS = 64

const MORE = `
One bad sheet stops nothing: it is reported with its line, the others are
scored, and the exit code is 5. With csv and ndjson it has a row or line of its
own. Long files of NDJSON and CSV are read as they come, on all cores; the order
stays. One sheet as JSON or YAML gives a whole report with markdown and html;
several give a table with markdown, and no html.

A table from elsewhere needs no new header: --map columns.yaml, where that file
has a line for each column with another name ("Full name": about), and
--ignore-columns Team,Notes for those that are no question.

Examples:
  role-fit score ana.json
  role-fit score ana.json --format html --for coach -o ana.html
  role-fit score team.csv --format csv -o scores.csv
  cat sheets.ndjson | role-fit score - --from ndjson --format ndjson`

/** The formats of several results; a single document may have more. */
export const SCORE_FORMATS = new Option('--format <format>', 'how results are written (default: text)').choices([
  'text',
  'json',
  'ndjson',
  'csv',
  'markdown',
  'html',
])

export function withScoreOptions(command: Command): Command {
  return withReader(withSheets(command, 'answer sheets as JSON, YAML, NDJSON or CSV; - for standard input'))
    .description('score answer sheets; never asks')
    .option('--details', 'of one sheet: with the reasons and first steps of each path, and the limits')
    .option('--save', 'save the results, too')
    .option(
      '--workers <n>',
      'how many threads (default: one a core); 1 takes least memory',
      wholeNumber(1, MOST_WORKERS),
    )
    .addHelpText('after', MORE)
}
