/** A bank and a session that a program made enter; once its responses are seen to fit, the next item or the result leaves. */
import type { Bank } from '../bank/types.ts'
import { nextItem as chooseNext, type Next } from '../choose/next.ts'
import { evaluate as evaluateSession } from '../result/evaluate.ts'
import type { Result } from '../result/types.ts'
import { checkAnswer } from '../session/check-answer.ts'
import type { Response, Session } from '../session/types.ts'
import { quoted } from '../text/quoted.ts'
import { wrongFact } from './session-facts.ts'

/** What to ask after the responses so far. Throws a RangeError where the session does not fit the bank. */
export function nextItem(bank: Bank, session: Session): Next {
  return chooseNext(bank, fitting(bank, session))
}

/** The result of a session. Throws a RangeError where the session does not fit the bank. */
export function evaluate(bank: Bank, session: Session, source: Result['source'] = null): Result {
  return evaluateSession(bank, fitting(bank, session), source)
}

/** The session with its answers as codes. A sheet is checked where it is read; what `record` was given is checked here. */
export function fitting(bank: Bank, session: Session): Session {
  if (session.bank.id !== bank.id)
    throw new RangeError(`The session is of the bank ${quoted(session.bank.id)}, not of ${quoted(bank.id)}.`)
  const wrong = wrongFact(bank, session)
  if (wrong !== null) throw new RangeError(wrong)
  const items = new Map(bank.items.map((item) => [item.id, item]))
  const seen = new Set<string>()
  const responses = session.responses.map((response): Response => {
    const item = items.get(response.item)
    if (item === undefined) throw new RangeError(`The bank has no item ${quoted(response.item)}.`)
    if (seen.has(item.id)) throw new RangeError(`The session has two responses to ${quoted(item.id)}.`)
    seen.add(item.id)
    const checked = checkAnswer(bank, item, response.answer)
    if (!('answer' in checked)) throw new RangeError(`${checked.message} ${checked.mend}`)
    return { ...response, answer: checked.answer }
  })
  return { ...session, responses }
}
