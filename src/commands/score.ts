import type { Bank } from '../bank/types.ts'
import type { ExitCode, Problem } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import { type Door, doorFor, tell } from '../io/deliver.ts'
import { onInterrupt } from '../io/interrupt.ts'
import { loadBank } from '../io/load-bank.ts'
import { isGone } from '../io/output.ts'
import { countOf } from '../io/progress.ts'
import { report } from '../io/report.ts'
import { whileLocked } from '../io/store/aside.ts'
import { freeId } from '../io/store/ids.ts'
import { saveResult } from '../io/store/results.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import type { Format } from '../render/formats.ts'
import { MANY, type Many, type ManyFormat } from '../render/many.ts'
import type { Kept } from '../render/score-batch.ts'
import { gather } from '../text/gather.ts'
import type { Output, OutputBytes } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'
import { reportText, requireReadable } from './report-text.ts'
import { scoredFiles } from './scored-files.ts'
import type { SheetOptions } from './sheets.ts'
import { csvOptionsOf, isDocument, requireSheets } from './sheets.ts'

export interface ScoreOptions extends Omit<CommonOptions, 'format'>, SheetOptions {
  readonly format?: ScoreFormat
  /** Whom the report on one sheet is for beside the person. */
  readonly for?: 'coach'
  readonly save?: boolean
  /** One a core where it is not given; the output is the same for any number. */
  readonly workers?: number
}

/** A page is of one person. */
type ScoreFormat = ManyFormat | 'html'

/** Scores answer sheets. One bad sheet among several does not keep the others from being scored. */
export async function score(files: readonly string[], options: ScoreOptions, world: World): Promise<ExitCode> {
  requireSheets(files, options, 'score')
  const asked = formatOf<ScoreFormat>(options)
  const isOnes = asked === 'html' || options.for !== undefined || options.details === true
  requireReadable(options)
  if (isOnes && !mayBeOne(files, options)) throw severalSheets(options)
  const format = asked === 'html' ? 'text' : asked
  const { bank, warnings } = await loadBank(options.bank)
  const columns = await csvOptionsOf(options, bank, world)
  const text = textOptions(world, options, null)
  const door = doorFor(options, world)
  const count = countOf(world, { ...options, things: 'sheets' })
  const release = onInterrupt(() => door.abandon())
  const problems = gather()
  problems.add(warnings)
  const printed = partsPrinted(MANY[format], bank, door)
  let results = 0
  /** The first failure decides, whatever else follows. */
  let failed: ExitCode = EXIT.done
  try {
    const scoring = { bank, format, width: text.width, keep: options.save === true, workers: options.workers }
    for await (const batch of scoredFiles(files, columns, options, scoring, world)) {
      problems.add(batch.problems)
      failed ||= batch.exit
      results += batch.results
      if (files.length === 1 && batch.single !== undefined && isReport(asked))
        await printed.whole(await reportText(batch.single, null, { ...options, format: asked }, () => bank, world))
      else if (isOnes && batch.parts > 0) throw severalSheets(options)
      else await printed.parts(batch.text, batch.parts)
      for (const kept of batch.kept) await keep(kept, world, options.quiet)
      await count.at(results)
      if (isGone(world.stdout)) break
    }
    count.end()
    await report(world, problems.all(), format === 'json')
    if (results > 0 || failed === EXIT.done || printed.some()) await printed.close(problems.all())
    else door.abandon()
  } catch (cause) {
    door.abandon()
    throw cause
  } finally {
    count.end()
    release()
  }
  return failed
}

/** Whether the files can hold one sheet alone, as far as their names tell. */
function mayBeOne(files: readonly string[], options: ScoreOptions): boolean {
  return files.length === 1 && isDocument(files[0] as string, options)
}

function isReport(format: ScoreFormat): format is Format {
  return format === 'text' || format === 'json' || format === 'markdown' || format === 'html'
}

function severalSheets(options: ScoreOptions): Error {
  const readers = options.for === undefined ? null : `A report for a ${options.for}`
  const what = readers ?? (options.details === true ? 'A result with --details' : 'A page (--format html)')
  return failure(
    EXIT.usage,
    'several-sheets',
    `${what} is of one person, and here are several sheets or a file for several.`,
    'Score one sheet, as JSON or YAML; several give a table with --format markdown or csv.',
  )
}

interface Printed {
  /** One text in place of all parts. */
  readonly whole: (text: Output) => Promise<void>
  readonly parts: (text: OutputBytes, count: number) => Promise<void>
  readonly some: () => boolean
  readonly close: (problems: readonly Problem[]) => Promise<void>
}

/** Opens the text with the first part: nothing is written before there is something to say. */
function partsPrinted({ open, between, close }: Many, bank: Bank, door: Door): Printed {
  let state: 'nothing' | 'open' | 'whole' = 'nothing'
  return {
    whole: async (text) => {
      state = 'whole'
      await door.put(text)
    },
    parts: async (text, count) => {
      if (count === 0) return
      await door.put(state === 'nothing' ? open(bank) : between)
      state = 'open'
      await door.put(text)
    },
    some: () => state !== 'nothing',
    close: async (problems) => {
      if (state === 'nothing') await door.put(open(bank))
      if (state !== 'whole') await door.put(close(problems, state === 'open'))
      await door.finish()
    },
  }
}

async function keep({ about, document }: Kept, world: World, quiet?: boolean): Promise<void> {
  const store = world.store()
  const id = freeId(store, world.now(), () => world.random(4))
  whileLocked(store, id, () => saveResult(store, id, document))
  const whose = about === null ? '' : terminal` (about ${about})`
  await tell(world, terminal`Saved as ${id}${whose}.`, quiet)
}
