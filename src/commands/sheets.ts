/** Files of answer sheets enter, in whatever form; sessions leave one after the other, with everything that is wrong. */
import type { Bank } from '../bank/types.ts'
import type { ExitCode, Problem } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import { nameOf, readDocumentFrom, readQuicklyFrom, type TwoReads } from '../io/read-document.ts'
import { bytesOf } from '../io/read-lines.ts'
import type { World } from '../io/world.ts'
import { sourceOf } from '../result/source.ts'
import type { CsvOptions } from '../session/csv-columns.ts'
import { parseSheets } from '../session/parse-sheet.ts'
import type { Session } from '../session/types.ts'
import type { Read } from '../text/read.ts'

/** What a sheet can be written in; JSON and YAML have the same reader. */
type Form = 'json' | 'yaml' | 'ndjson' | 'csv'

/** How the sheets are to be read. */
export interface SheetOptions {
  readonly from?: Form
  /** A file. */
  readonly map?: string
  /** Headers, separated by commas. */
  readonly ignoreColumns?: string
}

/** What came of one sheet, or of a file that could not be read. */
export interface SheetRead {
  /** Null where any problem is an error. */
  readonly session: Session | null
  /** Where the session stands, or where the result that holds it stood first; null with `session`. */
  readonly source: ReturnType<typeof sourceOf> | null
  readonly problems: readonly Problem[]
  /** Where the sheet begins; null where nobody knows. */
  readonly line: number | null
  readonly exit: ExitCode
}

/** Throws a RoleFitError (exit 2) where no sheet is named, or an option is about columns that no file has. */
export function requireSheets(files: readonly string[], options: SheetOptions, command: string): void {
  if (files.length === 0)
    throw failure(
      EXIT.usage,
      'no-input',
      'No answer sheet was named.',
      `Try: role-fit ${command} answers.yaml (or - for standard input).`,
    )
  if ((options.map ?? options.ignoreColumns) !== undefined && !files.some((file) => formOf(file, options) === 'csv'))
    throw failure(
      EXIT.usage,
      'no-csv',
      '--map and --ignore-columns are about columns, and no CSV was named.',
      'If it is CSV, say so: --from csv',
    )
}

/** Every sheet of every file, in order; what a file throws is what came of it. */
export async function* sheetsIn(
  files: readonly string[],
  bank: Bank,
  columns: CsvOptions,
  options: SheetOptions,
  world: World,
): AsyncGenerator<SheetRead> {
  for (const file of files) {
    const name = nameOf(file)
    try {
      for await (const document of documentsIn(file, bank, columns, options, world)) {
        const { read, sheets } = await parsedIn(bank, document, name)
        for (const [at, { session, problems, line }] of sheets.entries()) {
          const source = session === null ? null : sourceOf(read.value, at, { file: name, line })
          yield { session, source, problems, line, exit: session === null ? EXIT.content : EXIT.done }
        }
      }
    } catch (cause) {
      if (!(cause instanceof RoleFitError)) throw cause
      const line = cause.problems[0]?.line ?? null
      yield { session: null, source: null, problems: cause.problems, line, exit: cause.exitCode }
    }
  }
}

/** Only of a document about which there is something to say are the exact places worth their time. */
async function parsedIn(
  bank: Bank,
  { quick, careful }: TwoReads,
  name: string,
): Promise<{ readonly read: Read; readonly sheets: ReturnType<typeof parseSheets> }> {
  const sheets = quick === null ? null : parseSheets(bank, quick, name)
  if (quick !== null && sheets?.every(({ problems }) => problems.length === 0)) return { read: quick, sheets }
  const read = await careful()
  return { read, sheets: parseSheets(bank, read, name) }
}

/** A document that holds sheets, or one document a line or row. Throws a RoleFitError: exit 5 or 6. */
async function* documentsIn(
  file: string,
  bank: Bank,
  columns: CsvOptions,
  options: SheetOptions,
  world: World,
): AsyncGenerator<TwoReads> {
  const once = (read: Read): TwoReads => ({ quick: null, careful: async () => read })
  switch (formOf(file, options)) {
    case 'ndjson': {
      const { readJsonLines } = await import('../text/json-lines.ts')
      for await (const read of readJsonLines(bytesOf(file, world.stdin), nameOf(file))) yield once(read)
      return
    }
    case 'csv': {
      const { readCsvSheets } = await import('../session/csv-sheet.ts')
      for await (const read of readCsvSheets(bank, bytesOf(file, world.stdin), nameOf(file), columns)) yield once(read)
      return
    }
    default:
      yield await readQuicklyFrom(world, file)
  }
}

const FORMS: Readonly<Record<string, Form>> = { ndjson: 'ndjson', jsonl: 'ndjson', csv: 'csv', tsv: 'csv' }

export function formOf(file: string, { from }: SheetOptions): Form {
  const extension = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  return from ?? (Object.hasOwn(FORMS, extension) ? FORMS[extension]! : 'yaml')
}

/** Whether the file holds one document, not one a line or row. */
export function isDocument(file: string, options: SheetOptions): boolean {
  const form = formOf(file, options)
  return form === 'json' || form === 'yaml'
}

/** Throws a RoleFitError where the map cannot be used: exit 5 or 6. */
export async function csvOptionsOf(
  { map, ignoreColumns }: SheetOptions,
  bank: Bank,
  world: World,
): Promise<CsvOptions> {
  const ignored = ignoreColumns?.split(',') ?? []
  if (map === undefined) return { ignored }
  const { parseColumnMap } = await import('../session/column-map.ts')
  const parsed = parseColumnMap(bank, await readDocumentFrom(world, map), nameOf(map))
  if (parsed.map === null) throw new RoleFitError(EXIT.content, parsed.problems)
  return { map: parsed.map, ignored }
}

/**
 * All sessions of all files, for what is worked out over people. Throws a RoleFitError where any sheet cannot be used, with
 * all problems of all files: exit 5, or 6 where a file cannot be read.
 */
export async function sessionsIn(
  files: readonly string[],
  bank: Bank,
  options: SheetOptions,
  world: World,
): Promise<{ readonly sessions: readonly Session[]; readonly warnings: readonly Problem[] }> {
  const sessions: Session[] = []
  const problems: Problem[] = []
  let failed: ExitCode = EXIT.done
  for await (const read of sheetsIn(files, bank, await csvOptionsOf(options, bank, world), options, world)) {
    if (read.session !== null) sessions.push(read.session)
    problems.push(...read.problems)
    failed ||= read.exit
  }
  if (failed !== EXIT.done) throw new RoleFitError(failed, problems)
  return { sessions, warnings: problems }
}
