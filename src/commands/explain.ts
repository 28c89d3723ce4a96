import type { ClaimCatalogue } from '../bank/claim-types.ts'
import type { Bank } from '../bank/types.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import { deliver } from '../io/deliver.ts'
import { isFileName } from '../io/files.ts'
import { loadClaims } from '../io/load-bank.ts'
import { isId } from '../io/store/ids.ts'
import { textOptions } from '../io/text-options.ts'
import type { World } from '../io/world.ts'
import { type ExplanationFormat, explanationAs } from '../render/explain/explanation.ts'
import { explainable, explain as explainSession } from '../result/explain/explain.ts'
import { inShell } from '../text/in-shell.ts'
import { quoted } from '../text/quoted.ts'
import { suggest } from '../text/suggest.ts'
import { resultMeant } from './explained-result.ts'
import { type CommonOptions, formatOf } from './options.ts'

export interface ExplainOptions extends Omit<CommonOptions, 'format'> {
  readonly format?: ExplanationFormat
  readonly result?: string
}

const NO_CLAIMS: ClaimCatalogue = { claims: {}, sources: {} }

/** Where the points of a result came from. Throws a RoleFitError: exit 2 for what nothing of the bank is called, else as `show`. */
export async function explain(what: string | undefined, options: ExplainOptions, world: World): Promise<ExitCode> {
  const format = formatOf<ExplanationFormat>(options)
  if (what !== undefined && (isId(what) || isFileName(what))) throw resultInstead(what)
  const { bank, session, id } = await resultMeant(options.result, 'Explaining', options, format === 'json', world)
  if (what !== undefined && !explainable(bank).includes(what)) throw unknownWhat(what, bank)
  const claims = what === undefined ? NO_CLAIMS : await loadClaims(options.bank)
  const explanation = explainSession(bank, session, what ?? null, claims)
  if (explanation === null) throw unknownWhat(what ?? '', bank)
  await deliver(world, explanationAs[format](explanation, textOptions(world, options, id)), options)
  return EXIT.done
}

function resultInstead(what: string): Error {
  const message = `${quoted(what)} is a result, and what of it is to be explained goes in its place.`
  return failure(
    EXIT.usage,
    'result-in-place',
    message,
    `Write it behind --result: role-fit explain --result ${inShell(what)}`,
  )
}

function unknownWhat(what: string, bank: Bank): Error {
  const near = suggest(what, explainable(bank))
  const ids = bank.dimensions.map(({ id }) => id).join(', ')
  const mend =
    near === null
      ? `Write dimensions, the id of a subject (${ids}), or that of a question, role or path (role-fit questions).`
      : `Write ${near}: role-fit explain ${near}`
  const hint = near === null ? '' : ` Did you mean ${near}?`
  return failure(EXIT.usage, 'unknown-subject', `Nothing of the bank is called ${quoted(what)}.${hint}`, mend)
}
