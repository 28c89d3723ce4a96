/** What `role-fit stats` and `role-fit calibrate` understand; their work is loaded when they are called. */
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { withSheets } from './sheet-options.ts'
import { seed } from './whole-number.ts'

const SHEETS = 'sheets of many people as NDJSON, CSV, JSON or YAML, or results; - for standard input'

const ABOUT_STATS = `
Says how well items go together (alpha, omega, item-rest), which categories
nobody uses, what is skipped or slow, and what differs between versions of the
bank. Alpha and what is like it need 30 people; below 5 nothing is said.

Examples:
  role-fit stats sessions.ndjson
  role-fit stats spring.csv autumn.csv --ignore-columns mail --json`

const ABOUT_CALIBRATE = `
Writes a copy of the bank with estimated discriminations and thresholds (and
says so in every result), and prints a report. The values of the bank are the
start and the prior, so that 30 people are enough to begin with; choice items
keep theirs without --joint. Nothing that exists is written over.

Examples:
  role-fit calibrate sessions.ndjson --output my-bank-2
  role-fit calibrate --bank my-bank sessions.ndjson --joint --json`

export function withStatsOptions(command: Command): Command {
  return withSheets(command, SHEETS)
    .description('what collected sessions say about items')
    .addHelpText('after', ABOUT_STATS)
}

/** In place of the common --output, which names a file, goes one that names a folder. */
export function withCalibrateOptions(command: Command): Command {
  const output = command.options.find(({ long }) => long === '--output')
  if (output !== undefined) {
    output.flags = '-o, --output <folder>'
    output.description = 'a new folder (default: <bank>-calibrated)'
  }
  return withSheets(command, SHEETS)
    .description('item parameters from collected sessions')
    .option('--joint', 'the roles of a dimension together, choice items included')
    .option('--seed <n>', 'another n parts people otherwise for cross-validation', seed)
    .option('--date <date>', 'the day to write down, year-month-day (default: today)', day)
    .addHelpText('after', ABOUT_CALIBRATE)
}

function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
  if (!isDay) throw new InvalidArgumentError('It must be a day such as 2026-11-21.')
  return text
}
