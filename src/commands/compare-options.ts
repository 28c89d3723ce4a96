/** What `role-fit compare` understands; its work is loaded when it is called. */
import type { Command } from 'commander'
import { formatsOf } from './common-options.ts'

const MORE = `
Two sittings of one person: what changed, beyond what chance alone would show.
"No clear change" is the usual answer. One sheet of a person and one or more of
observers: where the views differ, and how far they agree. Fewer than three
observers are neither named nor told apart.

Both are scored anew from their sheets. Of a sheet that was answered with an
older version of the bank, only questions whose text is unchanged are compared.
With --about alone: that person's own two newest sittings.

Examples:
  role-fit compare 2026-08-20-x2pa 2026-11-21-k7qm
  role-fit compare --about Ana
  role-fit compare ana.json ben.json cleo.json --format markdown -o ana.md`

/** The formats of a comparison. */
export const COMPARE_FORMATS = formatsOf('text', 'json', 'markdown', 'csv')

export function withCompareOptions(command: Command): Command {
  return command
    .argument('[results...]', 'saved ids, or files of sheets or results')
    .description('a second sitting against the first, or a person against observers')
    .option('--about <label>', 'the two newest about this person')
    .addHelpText('after', MORE)
}
