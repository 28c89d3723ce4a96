/** What `role-fit plan` understands; its work is loaded when it is called. */
import type { Command } from 'commander'
import { formatsOf } from './common-options.ts'

export const PLAN_FORMATS = formatsOf('markdown', 'ics', 'json')

const MORE = `
Goal, reason, three first steps, experiments of 30, 60 and 90 days, one person
beside you, four questions and the day of a retest. The reason comes from the
answers in the result; there is room to write your own.
  markdown  to read, print or paste
  ics       a calendar with a whole day for each step, experiment and the
            retest; it blocks no time and rings no alarm

Examples:
  role-fit plan
  role-fit plan ./ana.json --path pmm-core --start 2026-12-01
  role-fit plan --format ics -o plan.ics`

export function withPlanOptions(command: Command): Command {
  return command
    .description('one path as goal, first steps, experiments and retest date')
    .argument('[result]', 'a saved id or a file; the newest if not named')
    .option('--path <id>', 'which path (default: the first that is near; a wrong id lists all)')
    .option('--start <date>', 'the first day, as in 2026-12-01 (default: today)')
    .option('--reach <id>', 'where it can be tried (default: as answered; a wrong id lists all)')
    .addHelpText('after', MORE)
}
