/** What `role-fit cohort` understands; its work is loaded when it is called. */
import type { Command } from 'commander'
import { formatsOf } from './common-options.ts'
import { withSheets } from './sheet-options.ts'

const MORE = `
How a group's leans, levels and outcomes are spread, and its mean on each
subject. About fewer than 5 people nothing is said; counts from 1 to 4 are
hidden, and as many more as it takes that none can be worked out. Names are left
out without --names.

Of a folder the JSON, YAML, NDJSON and CSV files are read. Observers' sheets and
sheets without an answer are left out; of several sheets with one label the
newest counts; a sheet without a label is a person of its own. A sheet that
cannot be used is reported, the others make the group, and the exit code is 5.

Examples:
  role-fit cohort workshop/
  role-fit cohort workshop/ --format html -o workshop.html
  role-fit cohort spring.ndjson autumn.ndjson --json`

/** The formats of a cohort. */
export const COHORT_FORMATS = formatsOf('text', 'json', 'markdown', 'html', 'csv')

export function withCohortOptions(command: Command): Command {
  return withSheets(command, 'files of sheets or results, or folders of them; - for standard input')
    .description('a group: outcomes, spread, subjects; from 5 people on')
    .option('--names', 'list the people by their labels, too')
    .addHelpText('after', MORE)
}
