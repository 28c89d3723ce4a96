/** What `role-fit simulate` understands; its work is loaded when it is called. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { seed, wholeNumber } from './whole-number.ts'

/** More would take hours, and tell shares more finely than the model deserves. */
const MOST_PEOPLE = 10_000
const MOST_WORKERS = 64

const MORE = `
The cost for a bank of 100 items: about a seventh of a second a person and core
at all lengths, less at one. 500 people tell shares to 2 points, 2000 to 1. The
same seed prints the same on any number of cores.

Examples:
  role-fit simulate --bank my-bank
  role-fit simulate --bank my-bank --length quick --people 100
  role-fit simulate --people 2000 --miss --json --output miss.json`

export function withSimulateOptions(command: Command): Command {
  return command
    .description('simulated people take a bank: what its results are worth')
    .option('--people <n>', 'how many', wholeNumber(1, MOST_PEOPLE), 500)
    .addOption(
      new Option('--length <length>', 'one length, or all, with a comparison of ways to choose items')
        .choices(['quick', 'standard', 'full', 'all'])
        .default('all'),
    )
    .option('--seed <n>', 'another n draws other people', seed, 1)
    .option('--miss', "people follow other parameters than the bank's, as real people may")
    .option('--workers <n>', 'how many threads (default: one a core)', wholeNumber(1, MOST_WORKERS))
    .addHelpText('after', MORE)
}
