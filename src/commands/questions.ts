import type { ClaimCatalogue } from '../bank/claim-types.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { deliver } from '../io/deliver.ts'
import { loadBank, loadClaims } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import { columns } from '../io/terminal.ts'
import type { World } from '../io/world.ts'
import { renderQuestions } from '../render/questions.ts'
import { claimsDocument, questionsDocument } from '../result/questions-document.ts'
import { json } from '../text/safe/json.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

export interface QuestionsOptions extends CommonOptions {
  readonly claims?: boolean
}

/** A bank's items, as text for people or as a document for programs. */
export async function questions(options: QuestionsOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options)
  const { bank, warnings } = await loadBank(options.bank)
  await report(world, warnings, format === 'json')
  const claims: ClaimCatalogue | null = options.claims === true ? await loadClaims(options.bank) : null
  const text =
    format === 'json'
      ? json({ ...questionsDocument(bank), ...(claims === null ? {} : claimsDocument(bank, claims)) })
      : renderQuestions(bank, claims, options.output === undefined ? columns(world.stdout, world.env) : 80)
  await deliver(world, text, options)
  return EXIT.done
}
