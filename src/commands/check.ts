import type { Mendable } from '../check/judge-bank.ts'
import { judgeBank } from '../check/judge-bank.ts'
import { mendBank } from '../check/mend-bank.ts'
import { RULES } from '../check/rules.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import type { BankFolder } from '../io/load-bank.ts'
import { readBankFolder } from '../io/load-bank.ts'
import { writeOut } from '../io/output.ts'
import { rewriteFiles } from '../io/rewrite.ts'
import { columns, fitted } from '../io/terminal.ts'
import type { World } from '../io/world.ts'
import type { JudgedBank } from '../render/problems.ts'
import { renderCount, renderProblems, renderRules } from '../render/problems.ts'
import { quoted } from '../text/quoted.ts'
import type { Output, TerminalText } from '../text/safe/brand.ts'
import { json } from '../text/safe/json.ts'
import { BLANK, joined, terminal } from '../text/safe/terminal.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

export interface CheckOptions extends CommonOptions {
  readonly all?: boolean
  readonly fix?: boolean
  readonly rules?: boolean
}

/** Judges banks by everything a program can judge. Warnings end it with 0, what was found on stdout; errors with 5, on stderr. */
export async function check(folders: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const isJson = formatOf(options) === 'json'
  if (options.rules === true) return listRules(options, isJson, world)
  const named = [...new Set([...folders, ...(options.bank === undefined ? [] : [options.bank])])]
  if (options.fix === true && named.length === 0)
    throw failure(
      EXIT.usage,
      'folder-needed',
      '--fix changes files, and none are named; the built-in bank stays as it is.',
      'Name a folder: role-fit check my-bank --fix',
    )
  const banks = (named.length === 0 ? [undefined] : named).map(readBankFolder)
  const { judged, mended } = options.fix === true ? mendAll(banks) : { judged: banks.map(judge), mended: [] }
  const problems = judged.flatMap((bank) => bank.problems)
  const isSound = problems.every(({ severity }) => severity === 'warning')
  if (isSound || !isJson) for (const one of mended) await tell(world, mendedLine(one), options.quiet)
  const stream = isSound ? world.stdout : world.stderr
  const lines = [...renderProblems(problems, options.all === true), ...judged.map(renderCount)]
  const text: Output = isJson
    ? json({ schema: 'role-fit/problems/v1', problems })
    : joined([...lines.map((line) => fitted(line, stream, world.env)), BLANK], '\n')
  if (isSound) await deliver(world, text, options)
  else await writeOut(world.stderr, text)
  return isSound ? EXIT.done : EXIT.content
}

function judge({ root, files }: BankFolder): JudgedBank {
  const { bank, problems } = judgeBank(files, root)
  return { name: bank?.id ?? root, items: bank?.items.length ?? null, problems }
}

/** Nothing is written before every folder was read and judged. */
function mendAll(banks: readonly BankFolder[]): { judged: readonly JudgedBank[]; mended: readonly Mendable[] } {
  const all = banks.map(({ folder, root, files }) => ({ folder, root, ...mendBank(files, root) }))
  if (all.every(({ judged }) => judged.bank !== null)) for (const { folder, files } of all) rewriteFiles(folder, files)
  else return { judged: banks.map(judge), mended: [] }
  return {
    judged: all.map(({ root, judged: { bank, problems } }) => ({
      ...{ name: bank?.id ?? root, items: bank?.items.length ?? null, problems },
    })),
    mended: all.flatMap(({ changes }) => changes),
  }
}

function mendedLine({ problem: { file, line, column, code }, instead }: Mendable): TerminalText {
  const what = instead === null ? 'this entry was taken out' : `now ${quoted(instead)}`
  return terminal`Mended ${file ?? ''}:${line ?? 1}:${column ?? 1} ${code}: ${what}`
}

async function listRules(options: CheckOptions, isJson: boolean, world: World): Promise<ExitCode> {
  const rules = RULES.map(({ code, severity, about }) => ({ code, severity, about }))
  const width = options.output === undefined ? columns(world.stdout, world.env) : 80
  const text: Output = isJson
    ? json({ schema: 'role-fit/rules/v1', rules })
    : joined([...renderRules(rules, width), BLANK], '\n')
  await deliver(world, text, options)
  return EXIT.done
}
