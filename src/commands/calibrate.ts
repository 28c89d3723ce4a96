import type { ExitCode } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { loadBankFiles } from '../io/load-bank.ts'
import { requireNewFolder, writeFolder } from '../io/new-folder.ts'
import { watched } from '../io/progress.ts'
import { report } from '../io/report.ts'
import { columns } from '../io/terminal.ts'
import type { World } from '../io/world.ts'
import { renderCalibration } from '../render/calibration.ts'
import { calibrating } from '../study/calibrate/calibrate.ts'
import { calibrationDocument } from '../study/calibrate/document.ts'
import { editedBank } from '../study/calibrate/edit-bank.ts'
import { MOST_TRAITS } from '../study/calibrate/nodes.ts'
import { whyKept } from '../study/calibrate/report.ts'
import { unusable } from '../study/calibrate/usable.ts'
import { roundedNumbers } from '../study/rounded-numbers.ts'
import { json } from '../text/safe/json.ts'
import { terminal } from '../text/safe/terminal.ts'
import type { CollectedOptions } from './collected.ts'
import { collected } from './collected.ts'
import { formatOf } from './options.ts'
import { requireSheets } from './sheets.ts'

export interface CalibrateOptions extends CollectedOptions {
  readonly joint?: boolean
  /** Year-month-day; today where absent. */
  readonly date?: string
  readonly seed?: number
}

/** Estimates a bank's item parameters from collected sessions and writes a copy of the bank with them. The report goes to stdout. */
export async function calibrate(files: readonly string[], options: CalibrateOptions, world: World): Promise<ExitCode> {
  requireSheets(files, options, 'calibrate')
  const format = formatOf(options)
  const { bank, warnings, files: texts } = await loadBankFiles(options.bank)
  const folder = options.output ?? `${(options.bank ?? bank.id).replace(/[/\\]+$/, '')}-calibrated`
  requireNewFolder(folder)
  if (options.joint === true && bank.roles.length > MOST_TRAITS)
    throw failure(
      EXIT.usage,
      'too-many-roles',
      `--joint is for banks of up to ${MOST_TRAITS} roles; this one has ${bank.roles.length}.`,
      'Leave out --joint.',
    )
  const { sessions, warnings: found } = await collected(files, bank, options, world)
  const problems = unusable(bank, sessions)
  if (problems.length > 0) throw new RoleFitError(EXIT.content, problems)
  const steps = calibrating(bank, sessions, { joint: options.joint === true, seed: options.seed ?? 1 })
  const calibration = await watched(world, steps, { ...options, things: 'estimations' })
  if (calibration.items.every(({ kept }) => kept !== null))
    throw failure(
      EXIT.content,
      'nothing-estimated',
      `No item could be estimated: ${whyKept(calibration.items)}.`,
      'Collect more answers to the same items; role-fit stats shows how many each has.',
    )
  const date = options.date ?? world.now().toISOString().slice(0, 10)
  writeFolder(folder, editedBank(texts, bank, calibration, date))
  await report(world, [...warnings, ...found], format === 'json')
  const document = calibrationDocument(bank, calibration, folder, date)
  const text =
    format === 'json' ? json(roundedNumbers(document)) : renderCalibration(document, columns(world.stdout, world.env))
  await deliver(world, text, {})
  await tell(world, terminal`Written to ${folder}. Try: role-fit score --bank ${folder} <file>`, options.quiet)
  return EXIT.done
}
