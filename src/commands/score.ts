import type { Bank } from '../bank/types.ts'
import type { ExitCode, Problem } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { isGone } from '../io/output.ts'
import { report } from '../io/report.ts'
import { whileLocked } from '../io/store/aside.ts'
import { freeId } from '../io/store/ids.ts'
import { saveResult } from '../io/store/results.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import type { Format } from '../render/formats.ts'
import { render } from '../render/formats.ts'
import { renderLine } from '../render/one-line.ts'
import { evaluate } from '../result/evaluate.ts'
import type { Result } from '../result/types.ts'
import type { CsvOptions } from '../session/csv-columns.ts'
import { gather } from '../text/gather.ts'
import type { JsonText } from '../text/safe/brand.ts'
import { json, jsonLine } from '../text/safe/json.ts'
import { joined, terminal } from '../text/safe/terminal.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'
import type { SheetOptions } from './sheets.ts'
import { csvOptionsOf, isDocument, requireSheets, sheetsIn } from './sheets.ts'

export interface ScoreOptions extends Omit<CommonOptions, 'format'>, SheetOptions {
  readonly format?: Format | 'ndjson'
  readonly save?: boolean
}

/** What came of one sheet, or of a file that could not be read. */
interface Scored {
  readonly result: Result | null
  /** Where the sheet begins; null where nobody knows. */
  readonly line: number | null
  readonly problems: readonly Problem[]
  readonly exit: ExitCode
}

/** Scores answer sheets. One bad sheet among several does not keep the others from being scored. */
export async function score(files: readonly string[], options: ScoreOptions, world: World): Promise<ExitCode> {
  requireSheets(files, options, 'score')
  const format = formatOf(options)
  const { bank, warnings } = await loadBank(options.bank)
  const columns = await csvOptionsOf(options, bank, world)
  const sheets = scoreAll(files, bank, columns, options, world)
  if (format === 'ndjson') return writeLines(sheets, warnings, options, world)

  const results: Result[] = []
  const problems = gather()
  problems.add(warnings)
  /** The first failure decides, whatever else follows. */
  let failed: ExitCode = EXIT.done
  for await (const { result, problems: found, exit } of sheets) {
    if (result !== null) results.push(result)
    problems.add(found)
    failed ||= exit
  }
  await report(world, problems.all(), format === 'json')
  if (results.length === 0 && failed !== EXIT.done) return failed
  const [only] = results
  const single = results.length === 1 && failed === EXIT.done && files.length === 1 && isDocument(files[0]!, options)
  if (options.save === true) for (const result of results) await keep(result, world, options.quiet)
  const text = textOptions(world, options, null)
  if (single) await deliver(world, render[format](only as Result, text), options)
  else if (format === 'json')
    await deliver(world, json({ schema: 'role-fit/results/v1', results, problems: problems.all() }), options)
  else await deliver(world, joined(results.map((result) => renderLine(result, text.width))), options)
  return failed
}

/** One line a sheet, at once: its result, or what is wrong with it. A file is written whole at the end. */
async function writeLines(
  sheets: AsyncIterable<Scored>,
  warnings: readonly Problem[],
  options: ScoreOptions,
  world: World,
): Promise<ExitCode> {
  const problems = gather()
  problems.add(warnings)
  const kept: JsonText[] = []
  const toFile = options.output !== undefined && options.output !== '-'
  let failed: ExitCode = EXIT.done
  for await (const { result, line, problems: found, exit } of sheets) {
    problems.add(found)
    failed ||= exit
    const text = jsonLine(result ?? { type: 'error', line, problems: found })
    if (toFile) kept.push(text)
    else await deliver(world, text, options)
    if (result !== null && options.save === true) await keep(result, world, options.quiet)
    if (isGone(world.stdout)) break
  }
  await report(world, problems.all(), false)
  if (toFile) await deliver(world, joined(kept), options)
  return failed
}

/** Every sheet of every file, in order. */
async function* scoreAll(
  files: readonly string[],
  bank: Bank,
  columns: CsvOptions,
  options: ScoreOptions,
  world: World,
): AsyncGenerator<Scored> {
  for await (const { session, source, problems, line, exit } of sheetsIn(files, bank, columns, options, world)) {
    yield { result: session === null ? null : evaluate(bank, session, source), line, problems, exit }
  }
}

async function keep(result: Result, world: World, quiet?: boolean): Promise<void> {
  const store = world.store()
  const id = freeId(store, world.now(), () => world.random(4))
  whileLocked(store, id, () => saveResult(store, id, json(result)))
  const whose = result.about === null ? '' : terminal` (about ${result.about})`
  await tell(world, terminal`Saved as ${id}${whose}.`, quiet)
}
