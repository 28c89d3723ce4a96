/** What `role-fit new` understands; its work is loaded when it is called. */
import type { Command } from 'commander'
import { Option } from 'commander'

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
  return command
    .description('start a small working bank in a new folder')
    .argument('<folder>', 'a folder that is new or empty')
    .option('--json', 'problems as JSON')
    .option('--no-input', 'never ask anything')
    .option('--accessible', 'plain lines and sentences, for screen readers and pipes')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--quiet', 'no messages but problems')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', MORE)
}
