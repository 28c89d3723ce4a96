import { compareSheets } from '../compare/compare.ts'
import { sheetKey } from '../compare/sheet-key.ts'
import type { ExitCode, Problem } from '../errors.ts'
import { EXIT, failure, placeless, RoleFitError } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import { COMPARISON, type ComparisonFormat } from '../render/comparison.ts'
import { terminal } from '../text/safe/terminal.ts'
import { comparedSheets, newestAbout, type SheetsRead } from './compared-sheets.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

export interface CompareOptions extends Omit<CommonOptions, 'format'> {
  readonly format?: ComparisonFormat
  /** Whose two newest sittings, where no input is named. */
  readonly about?: string
}

/** A retest, or somebody's own view against those of observers. Both are scored anew from their sheets. */
export async function compare(words: readonly string[], options: CompareOptions, world: World): Promise<ExitCode> {
  const format = formatOf<ComparisonFormat>(options)
  requireInputs(words, options)
  const { bank, warnings } = await loadBank(options.bank)
  const newest = options.about === undefined ? null : newestAbout(options.about, world)
  const read = await comparedSheets(newest?.ids ?? words, bank, world)
  const { comparison, problem } = compareSheets(bank, read.sheets)
  if (problem !== null) throw new RoleFitError(EXIT.usage, [problem])
  await report(world, [...warnings, ...(newest?.problems ?? []), ...read.warnings, ...alike(read)], format === 'json')
  if (newest !== null) await tell(world, terminal`Comparing ${newest.ids.join(' and ')}.`, options.quiet)
  await deliver(world, COMPARISON[format](comparison, textOptions(world, options, null)), options)
  return EXIT.done
}

/** Throws exit 2 where it is not said what to compare, or said twice. */
function requireInputs(words: readonly string[], { about }: CompareOptions): void {
  if (about !== undefined && words.length > 0)
    throw failure(
      EXIT.usage,
      'about-alone',
      '--about finds the two newest by itself, and other inputs are named, too.',
      'Give either the label or the inputs.',
    )
  if (about === undefined && words.length === 0)
    throw failure(
      EXIT.usage,
      'no-input',
      'It is not said what to compare.',
      'Name two saved ids or files, or a person: role-fit compare --about <label>',
    )
  if (words.filter((word) => word === '-').length > 1)
    throw failure(EXIT.usage, 'stdin-twice', 'Standard input can be read only once.', 'Name one of them as a file.')
}

/** A copy of a sheet says nothing about its person. */
function alike({ sheets }: SheetsRead): Problem[] {
  const keys = sheets.map(({ session }) => sheetKey(session))
  if (new Set(keys).size === keys.length) return []
  const message = 'Two of the sheets have the same time and the same answers.'
  return [{ ...placeless('same-sheet', message, 'Check whether one sheet was named twice.'), severity: 'warning' }]
}
