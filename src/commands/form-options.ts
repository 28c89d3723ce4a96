/** What `role-fit form` understands; its work is loaded when it is called. */
import { type Command, Option } from 'commander'
import { formatsOf } from './common-options.ts'

export const FORM_FORMATS = formatsOf('yaml', 'json', 'csv', 'markdown', 'html')

const MORE = `
A blank that somebody fills in elsewhere; role-fit score reads what comes back.
  yaml      an answer sheet with each question as a comment; any editor
  json      the same without the questions (role-fit questions --json has them)
  csv       one row a person, below an example row to delete; any spreadsheet
  markdown  numbered for paper, with a key for typing the answers in
  html      one page that works offline, on a phone and with a keyboard alone;
            it sends nothing, and hands back a file or a line for a mail

A blank cannot look at the answers as role-fit does: quick and standard have as
many questions as such a sitting has at most, the best first, the same for all.

Examples:
  role-fit form --format html --about Ana -o ana.html
  role-fit form --format html --about Ana --observer Ben -o ben-on-ana.html
  role-fit form --length quick -o answers.yaml
  role-fit form --format csv -o team.csv
  role-fit score answers.yaml`

export function withFormOptions(command: Command): Command {
  return command
    .description('a blank to fill in elsewhere: sheet, table, paper or offline page')
    .addOption(
      new Option('--length <length>', 'how many questions (default: full)').choices(['quick', 'standard', 'full']),
    )
    .option('--about <label>', 'whom the answers describe: a name or label')
    .option('--observer <label>', 'somebody else answers about that person: who')
    .option('--background <ids>', 'what the person has done: ids with commas (a wrong one lists all)')
    .addHelpText('after', MORE)
}
