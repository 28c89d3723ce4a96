/** Files of answer sheets enter; batches of scored ones leave in order, worked out on several threads where a file is long. */
import type { Bank } from '../bank/types.ts'
import { EXIT, RoleFitError } from '../errors.ts'
import { inBatches, lookAhead } from '../io/batches.ts'
import { nameOf, readDocumentFrom } from '../io/read-document.ts'
import { bytesOf } from '../io/read-lines.ts'
import { severalCores, workedOut } from '../io/workers.ts'
import type { World } from '../io/world.ts'
import { MANY } from '../render/many.ts'
import type { ScoredBatch, ScoreSetup, SheetBatch } from '../render/score-batch.ts'
import { scored } from '../render/score-batch.ts'
import type { Result } from '../result/types.ts'
import type { CsvHeader, CsvOptions } from '../session/csv-columns.ts'
import { encoded } from '../text/safe/encoded.ts'
import { BLANK } from '../text/safe/terminal.ts'
import { formOf, type SheetOptions } from './sheets.ts'

/** A shorter file is done before other threads have begun. */
const FEW_BATCHES = 96
/** Characters. */
const LARGE = 2 ** 17

/** How results are wanted, and on how many threads; on one a core where it is not said. */
export interface Scoring extends Pick<ScoreSetup, 'bank' | 'format' | 'width' | 'keep'> {
  readonly workers?: number | undefined
}

/** `single`: the result of a document that holds one sheet and nothing else. */
export type FileBatch = ScoredBatch & { readonly single?: Result | undefined }

/** A file that cannot be read is a batch with its problems, behind what could be read of it. */
export async function* scoredFiles(
  files: readonly string[],
  columns: CsvOptions,
  options: SheetOptions,
  scoring: Scoring,
  world: World,
): AsyncGenerator<FileBatch> {
  for (const file of files) {
    try {
      yield* scoredFile(file, columns, options, scoring, world)
    } catch (cause) {
      if (!(cause instanceof RoleFitError)) throw cause
      yield failed(cause, scoring, files.length === 1)
    }
  }
}

async function* scoredFile(
  path: string,
  columns: CsvOptions,
  options: SheetOptions,
  { workers, ...scoring }: Scoring,
  world: World,
): AsyncGenerator<FileBatch> {
  const file = nameOf(path)
  const form = formOf(path, options)
  if (form === 'json' || form === 'yaml') {
    const results: Result[] = []
    const batch = scored([await readDocumentFrom(world, path, { from: true })], { ...scoring, file }, (result) =>
      results.push(result),
    )
    const [only] = results
    yield { ...batch, single: results.length === 1 && batch.exit === EXIT.done ? only : undefined }
    return
  }
  const { header, batches } =
    form === 'ndjson'
      ? { header: null, batches: lineBatches(path, world) }
      : await rowBatches(path, scoring.bank, columns, world)
  const { few, all } = await lookAhead(batches, FEW_BATCHES, isLarge)
  let broken: unknown = null
  /** What was read before reading failed is scored all the same. */
  async function* untilBroken(): AsyncGenerator<SheetBatch> {
    try {
      yield* all
    } catch (cause) {
      broken = cause
    }
  }
  const crew = { workers: few ? 0 : (workers ?? severalCores()) }
  yield* workedOut('score', { ...scoring, file, header }, untilBroken(), crew)
  if (broken !== null) throw broken
}

/** One of its sheets is as long as a hundred usual ones. */
function isLarge(batch: SheetBatch): boolean {
  const texts = 'lines' in batch ? batch.lines.map(({ text }) => text) : batch.rows.flatMap(({ cells }) => cells)
  return texts.some(({ length }) => length >= LARGE)
}

async function* lineBatches(path: string, world: World): AsyncGenerator<SheetBatch> {
  const { jsonLines } = await import('../text/json-lines.ts')
  for await (const lines of inBatches(jsonLines(bytesOf(path, world.stdin)), ({ text }) => text.length)) yield { lines }
}

async function rowBatches(
  path: string,
  bank: Bank,
  columns: CsvOptions,
  world: World,
): Promise<{ readonly header: CsvHeader; readonly batches: AsyncGenerator<SheetBatch> }> {
  const { csvTable } = await import('../session/csv-sheet.ts')
  const { header, rows } = await csvTable(bank, bytesOf(path, world.stdin), nameOf(path), columns)
  async function* batches(): AsyncGenerator<SheetBatch> {
    const lengthOf = ({ cells }: { readonly cells: readonly string[] }) =>
      cells.reduce((sum, cell) => sum + cell.length, 0)
    for await (const batch of inBatches(rows, lengthOf)) yield { rows: batch }
  }
  return { header, batches: batches() }
}

/** `alone`: no other file is scored, so that there is nothing among which its place would be missed. */
function failed({ problems, exitCode }: RoleFitError, { bank, format }: Scoring, alone: boolean): ScoredBatch {
  const failure = alone && format !== 'ndjson' ? null : MANY[format].failure
  const text = failure?.(bank, problems[0]?.line ?? null, problems) ?? BLANK
  return { text: encoded(text), parts: failure === null ? 0 : 1, results: 0, problems, exit: exitCode, kept: [] }
}
