/** What `role-fit check` understands; its work is loaded when it is called. */
import type { Command } from 'commander'

const MORE = `
Judges what a program can judge: whether the files make a bank, how texts are
worded, whether the keys are balanced and what the bank does with answers. Each
problem has a place, a code and a remedy. Errors end it with exit code 5,
warnings do not; --json gives problems as a document. --rules lists every rule.

--fix mends what has one remedy only (spaces, numbers that become dates, a claim
cited twice), keeps comments and layout, and says what it changed. It does so
where a folder is named, and where all the files could be read.

Examples:
  role-fit check my-bank
  role-fit check my-bank --all
  role-fit check my-bank --fix`

export function withCheckOptions(command: Command): Command {
  return command
    .description('problems in a bank: where, what and how to mend them')
    .argument('[folders...]', "folders of banks (default: the built-in bank's)")
    .option('--all', 'every problem, not only the first 20')
    .option('--fix', 'mend what has one remedy only')
    .option('--rules', 'list the rules, judge nothing')
    .addHelpText('after', MORE)
}
