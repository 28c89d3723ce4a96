/** Some sheets of a long file enter, as they were read; the text of their results leaves. The work of one thread. */
import type { Bank } from '../bank/types.ts'
import { EXIT, type ExitCode, type Problem } from '../errors.ts'
import { evaluate } from '../result/evaluate.ts'
import { sourceOf } from '../result/source.ts'
import type { Result } from '../result/types.ts'
import type { CsvHeader } from '../session/csv-columns.ts'
import { readCsvRow } from '../session/csv-sheet.ts'
import { parseSheets } from '../session/parse-sheet.ts'
import type { CsvRow } from '../text/csv.ts'
import { readJsonLine } from '../text/json-lines.ts'
import type { Line } from '../text/lines.ts'
import type { Read } from '../text/read.ts'
import type { JsonText, Output, OutputBytes } from '../text/safe/brand.ts'
import { encoded } from '../text/safe/encoded.ts'
import { json } from '../text/safe/json.ts'
import { joined } from '../text/safe/terminal.ts'
import { MANY, type ManyFormat } from './many.ts'

/** The same for all batches of a file. */
export interface ScoreSetup {
  readonly bank: Bank
  /** As problems and results name it. */
  readonly file: string
  /** Of the table, where the batches are its rows. */
  readonly header: CsvHeader | null
  readonly format: ManyFormat
  /** Cells of a line of text. */
  readonly width: number
  /** Whether the results are to be kept, too. */
  readonly keep: boolean
}

export type SheetBatch = { readonly lines: readonly Line[] } | { readonly rows: readonly CsvRow[] }

/** A result as it is saved. */
export interface Kept {
  readonly about: string | null
  readonly document: JsonText
}

export interface ScoredBatch {
  /** The parts, joined. */
  readonly text: OutputBytes
  readonly parts: number
  readonly results: number
  readonly problems: readonly Problem[]
  readonly exit: ExitCode
  /** Empty where nothing is to be kept. */
  readonly kept: readonly Kept[]
}

export function scoreWork(setup: ScoreSetup): (batch: SheetBatch) => ScoredBatch {
  const { bank, file, header } = setup
  return (batch) => {
    const reads =
      'lines' in batch
        ? batch.lines.map((line) => readJsonLine(line, file))
        : batch.rows.map((row) => readCsvRow(bank, row, header!))
    return scored(reads, setup)
  }
}

/** The sheets of some documents of one file; `see` is shown each result. */
export function scored(
  reads: readonly Read[],
  { bank, file, format, width, keep }: Omit<ScoreSetup, 'header'>,
  see: (result: Result) => void = () => {},
): ScoredBatch {
  const many = MANY[format]
  const parts: Output[] = []
  const problems: Problem[] = []
  const kept: Kept[] = []
  let results = 0
  let exit: ExitCode = EXIT.done
  for (const read of reads) {
    for (const [at, { session, problems: found, line }] of parseSheets(bank, read, file).entries()) {
      problems.push(...found)
      if (session === null) {
        exit ||= EXIT.content
        if (many.failure !== null) parts.push(many.failure(bank, line, found))
        continue
      }
      const result = evaluate(bank, session, sourceOf(read.value, at, { file, line }))
      results++
      see(result)
      parts.push(many.result(result, width))
      if (keep) kept.push({ about: result.about, document: json(result) })
    }
  }
  return { text: encoded(joined(parts, many.between)), parts: parts.length, results, problems, exit, kept }
}
