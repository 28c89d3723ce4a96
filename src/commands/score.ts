import type { Bank } from '../bank/types.ts'
import type { ExitCode, Problem } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { nameOf, readDocumentFrom } from '../io/read-document.ts'
import { report } from '../io/report.ts'
import { freeId } from '../io/store/ids.ts'
import { saveResult } from '../io/store/saved.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import { render, renderJson } from '../render/formats.ts'
import { renderLine } from '../render/one-line.ts'
import { evaluate } from '../result/evaluate.ts'
import { sourceOf } from '../result/source.ts'
import type { Result } from '../result/types.ts'
import { parseSheets } from '../session/parse-sheet.ts'
import { visibleLine } from '../text/visible.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

export interface ScoreOptions extends CommonOptions {
  readonly save?: boolean
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
  const format = formatOf(options)
  const { bank, warnings } = await loadBank(options.bank)
  const results: Result[] = []
  const problems: Problem[] = [...warnings]
  /** The first failure decides, whatever else follows. */
  let failed: ExitCode = EXIT.done
  for (const file of files) {
    try {
      const scored = await scoreFile(file, bank, world)
      results.push(...scored.results)
      problems.push(...scored.problems)
      if (scored.problems.some(({ severity }) => severity === 'error')) failed ||= EXIT.content
    } catch (cause) {
      if (!(cause instanceof RoleFitError)) throw cause
      problems.push(...cause.problems)
      failed ||= cause.exitCode
    }
  }
  await report(world, problems, format === 'json')
  if (results.length === 0 && failed !== EXIT.done) return failed
  const [only] = results
  const single = files.length === 1 && results.length === 1 && failed === EXIT.done
  if (options.save === true) for (const result of results) await keep(result, world, options.quiet)
  const text = textOptions(world, options, null)
  if (single) await deliver(world, render[format](only as Result, text), options)
  else if (format === 'json')
    await deliver(world, renderJson({ schema: 'role-fit/results/v1', results, problems }), options)
  else await deliver(world, results.map((result) => renderLine(result, text.width)).join(''), options)
  return failed
}

async function scoreFile(file: string, bank: Bank, world: World): Promise<{ results: Result[]; problems: Problem[] }> {
  const document = await readDocumentFrom(world, file)
  const sheets = parseSheets(bank, document, nameOf(file))
  return {
    results: sheets.flatMap(({ session, line }, at) =>
      session === null ? [] : [evaluate(bank, session, sourceOf(document.value, at, { file: nameOf(file), line }))],
    ),
    problems: sheets.flatMap((sheet) => sheet.problems),
  }
}

async function keep(result: Result, world: World, quiet?: boolean): Promise<void> {
  const store = world.store()
  const id = freeId(store, world.now(), () => world.random(4))
  saveResult(store, id, renderJson(result))
  await tell(world, `Saved as ${id}${result.about === null ? '' : ` (about ${visibleLine(result.about)})`}.`, quiet)
}
