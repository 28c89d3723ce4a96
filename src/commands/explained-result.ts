/** What somebody named enters; the result meant, said aloud where it was not named, and its session under the bank leave. */
import type { Bank } from '../bank/types.ts'
import { EXIT, RoleFitError } from '../errors.ts'
import { tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { readResultFrom } from '../io/read-result.ts'
import { readNewest } from '../io/read-saved.ts'
import { report } from '../io/report.ts'
import type { World } from '../io/world.ts'
import { sessionOfResult } from '../result/session-of.ts'
import type { Result } from '../result/types.ts'
import type { Session } from '../session/types.ts'
import { terminal } from '../text/safe/terminal.ts'

export interface Meant {
  readonly bank: Bank
  readonly result: Result
  readonly session: Session
  /** Null for a result in a file. */
  readonly id: string | null
}

/** `doing`: a word such as "Explaining". Throws a RoleFitError: exit 5, or as `readSaved`. */
export async function resultMeant(
  what: string | undefined,
  doing: string,
  options: { readonly bank?: string; readonly quiet?: boolean },
  isJson: boolean,
  world: World,
): Promise<Meant> {
  const { bank, warnings } = await loadBank(options.bank)
  const bankOf = async () => bank
  const read = what === undefined ? await readNewest(world.store(), bankOf) : await readResultFrom(world, what, bankOf)
  const { session, problems } = sessionOfResult(bank, read.result, read.id === null ? (what ?? null) : null)
  if (session === null) throw new RoleFitError(EXIT.content, problems)
  await report(world, [...warnings, ...read.problems, ...problems], isJson)
  if (what === undefined && read.id !== null) {
    const { about, rater } = read.result
    const seen = rater === 'self' ? '' : terminal`, as seen by ${rater.label}`
    const whose = terminal`${about === null ? 'without a label' : `about ${about}`}${seen}`
    await tell(world, terminal`${doing} the newest result, ${read.id} (${whose}).`, options.quiet)
  }
  return { bank, result: read.result, session, id: read.id }
}
