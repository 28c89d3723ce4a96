/** What `role-fit new` understands; its work is loaded when it is called. */
import type { Command } from 'commander'
import { withManners } from './common-options.ts'

const MORE = `
The folder must be new or empty; nothing is written over. What it gets: a bank
of two roles, two dimensions and all five kinds of questions, which works as it
stands; comments that say what each key does; and JSON Schemas, by which editors
complete and check what you write, without a network.

Examples:
  role-fit new my-bank
  role-fit check my-bank
  role-fit take --bank my-bank`

/** Of what all commands have, only what means something here: it starts from no other bank and writes no document. */
export function withNewOptions(command: Command): Command {
  return withManners(command.option('--json', 'problems as JSON'))
    .description('start a small working bank in a new folder')
    .argument('<folder>', 'a folder that is new or empty')
    .addHelpText('after', MORE)
}
