import type { Bank } from '../bank/types.ts'
import type { ExitCode, Problem } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { isGone } from '../io/output.ts'
import { nameOf, readDocumentFrom } from '../io/read-document.ts'
import { bytesOf } from '../io/read-lines.ts'
import { report } from '../io/report.ts'
import { freeId } from '../io/store/ids.ts'
import { saveResult } from '../io/store/results.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import type { Format } from '../render/formats.ts'
import { render } from '../render/formats.ts'
import { renderLine } from '../render/one-line.ts'
import { evaluate } from '../result/evaluate.ts'
import { sourceOf } from '../result/source.ts'
import type { Result } from '../result/types.ts'
import type { CsvOptions } from '../session/csv-columns.ts'
import { parseSheets } from '../session/parse-sheet.ts'
import type { Read } from '../text/read.ts'
import type { JsonText } from '../text/safe/brand.ts'
import { json, jsonLine } from '../text/safe/json.ts'
import { joined, terminal } from '../text/safe/terminal.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

/** What a sheet can be written in; JSON and YAML have the same reader. */
type Form = 'json' | 'yaml' | 'ndjson' | 'csv'

export interface ScoreOptions extends Omit<CommonOptions, 'format'> {
  readonly format?: Format | 'ndjson'
  readonly from?: Form
  /** A file. */
  readonly map?: string
  /** Headers, separated by commas. */
  readonly ignoreColumns?: string
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
  if (files.length === 0)
    throw failure(
      EXIT.usage,
      'no-input',
      'No answer sheet was named.',
      'Try: role-fit score answers.yaml (or - for standard input).',
    )
  if ((options.map ?? options.ignoreColumns) !== undefined && !files.some((file) => formOf(file, options) === 'csv'))
    throw failure(
      EXIT.usage,
      'no-csv',
      '--map and --ignore-columns are about columns, and no CSV was named.',
      'If it is CSV, say so: --from csv',
    )
  const format = formatOf(options)
  const { bank, warnings } = await loadBank(options.bank)
  const columns = await csvOptionsOf(options, bank, world)
  const sheets = scoreAll(files, bank, columns, options, world)
  if (format === 'ndjson') return writeLines(sheets, warnings, options, world)

  const results: Result[] = []
  const problems: Problem[] = [...warnings]
  /** The first failure decides, whatever else follows. */
  let failed: ExitCode = EXIT.done
  for await (const { result, problems: found, exit } of sheets) {
    if (result !== null) results.push(result)
    problems.push(...found)
    failed ||= exit
  }
  await report(world, problems, format === 'json')
  if (results.length === 0 && failed !== EXIT.done) return failed
  const [only] = results
  const single = results.length === 1 && failed === EXIT.done && files.length === 1 && isDocument(files[0]!, options)
  if (options.save === true) for (const result of results) await keep(result, world, options.quiet)
  const text = textOptions(world, options, null)
  if (single) await deliver(world, render[format](only as Result, text), options)
  else if (format === 'json') await deliver(world, json({ schema: 'role-fit/results/v1', results, problems }), options)
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
  const problems: Problem[] = [...warnings]
  const kept: JsonText[] = []
  const toFile = options.output !== undefined && options.output !== '-'
  let failed: ExitCode = EXIT.done
  for await (const { result, line, problems: found, exit } of sheets) {
    problems.push(...found)
    failed ||= exit
    const text = jsonLine(result ?? { type: 'error', line, problems: found })
    if (toFile) kept.push(text)
    else await deliver(world, text, options)
    if (result !== null && options.save === true) await keep(result, world, options.quiet)
    if (isGone(world.stdout)) break
  }
  await report(world, problems, false)
  if (toFile) await deliver(world, joined(kept), options)
  return failed
}

/** Every sheet of every file, in order; what a file throws is what came of it. */
async function* scoreAll(
  files: readonly string[],
  bank: Bank,
  columns: CsvOptions,
  options: ScoreOptions,
  world: World,
): AsyncGenerator<Scored> {
  for (const file of files) {
    const name = nameOf(file)
    try {
      for await (const document of documentsIn(file, bank, columns, options, world)) {
        for (const [at, { session, problems, line }] of parseSheets(bank, document, name).entries()) {
          const source = { file: name, line }
          const result = session === null ? null : evaluate(bank, session, sourceOf(document.value, at, source))
          yield { result, line, problems, exit: session === null ? EXIT.content : EXIT.done }
        }
      }
    } catch (cause) {
      if (!(cause instanceof RoleFitError)) throw cause
      yield { result: null, line: cause.problems[0]?.line ?? null, problems: cause.problems, exit: cause.exitCode }
    }
  }
}

/** A document that holds sheets, or one document a line or row. Throws a RoleFitError: exit 5 or 6. */
async function* documentsIn(
  file: string,
  bank: Bank,
  columns: CsvOptions,
  options: ScoreOptions,
  world: World,
): AsyncGenerator<Read> {
  switch (formOf(file, options)) {
    case 'ndjson': {
      const { readJsonLines } = await import('../text/json-lines.ts')
      return yield* readJsonLines(bytesOf(file, world.stdin), nameOf(file))
    }
    case 'csv': {
      const { readCsvSheets } = await import('../session/csv-sheet.ts')
      return yield* readCsvSheets(bank, bytesOf(file, world.stdin), nameOf(file), columns)
    }
    default:
      yield await readDocumentFrom(world, file)
  }
}

const FORMS: Readonly<Record<string, Form>> = { ndjson: 'ndjson', jsonl: 'ndjson', csv: 'csv', tsv: 'csv' }

function formOf(file: string, { from }: ScoreOptions): Form {
  const extension = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  return from ?? (Object.hasOwn(FORMS, extension) ? FORMS[extension]! : 'yaml')
}

function isDocument(file: string, options: ScoreOptions): boolean {
  const form = formOf(file, options)
  return form === 'json' || form === 'yaml'
}

/** Throws a RoleFitError where the map cannot be used: exit 5 or 6. */
async function csvOptionsOf({ map, ignoreColumns }: ScoreOptions, bank: Bank, world: World): Promise<CsvOptions> {
  const ignored = ignoreColumns?.split(',') ?? []
  if (map === undefined) return { ignored }
  const { parseColumnMap } = await import('../session/column-map.ts')
  const parsed = parseColumnMap(bank, await readDocumentFrom(world, map), nameOf(map))
  if (parsed.map === null) throw new RoleFitError(EXIT.content, parsed.problems)
  return { map: parsed.map, ignored }
}

async function keep(result: Result, world: World, quiet?: boolean): Promise<void> {
  const store = world.store()
  const id = freeId(store, world.now(), () => world.random(4))
  saveResult(store, id, json(result))
  const whose = result.about === null ? '' : terminal` (about ${result.about})`
  await tell(world, terminal`Saved as ${id}${whose}.`, quiet)
}
