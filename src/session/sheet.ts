import type { Bank } from '../bank/types.ts'
import type { Answer, AnswerSheet, Response, Session } from './types.ts'

/**
 * The session as a document in its one canonical form: keys in a fixed order, answers in the bank's order, what is not known left
 * out. Written as JSON and read back it gives the same session. The order of the items stands in it where they were chosen live or
 * differ from the bank's order.
 */
export function toSheet(session: Session, bank: Bank): AnswerSheet {
  const { id, version, digest } = session.bank
  const responses = inBankOrder(session.responses, bank)
  const answers: Record<string, Answer | null> = {}
  const seconds: Record<string, number> = {}
  for (const response of responses) {
    answers[response.item] = canonical(response.answer)
    if (response.seconds !== null) seconds[response.item] = response.seconds
  }
  const circumstances = circumstancesOf(session, responses)
  return {
    schema: 'role-fit/answers/v1',
    bank: { id, version, ...(digest !== null && { digest }) },
    ...(session.about && { about: session.about }),
    rater: session.rater,
    ...(session.background.length > 0 && { background: session.background }),
    ...(session.reach !== null && { reach: session.reach }),
    answers,
    ...(Object.keys(seconds).length > 0 && { seconds }),
    ...(Object.keys(circumstances).length > 0 && { session: circumstances }),
  }
}

function circumstancesOf(session: Session, responses: readonly Response[]): NonNullable<AnswerSheet['session']> {
  const { completed, length, seed, stopped } = session
  const order = session.responses.map((response) => response.item)
  const moved = responses.some((response, index) => response.item !== order[index])
  return {
    ...(completed !== null && { completed }),
    ...(length !== null && { length }),
    ...(seed !== null && { seed }),
    ...(stopped !== null && { stopped }),
    ...((moved || (seed !== null && order.length > 0)) && { order }),
  }
}

function inBankOrder(responses: readonly Response[], bank: Bank): readonly Response[] {
  const given = new Map(responses.map((response) => [response.item, response]))
  const ordered: Response[] = []
  for (const { id } of bank.items) {
    const response = given.get(id)
    if (response !== undefined) ordered.push(response)
  }
  return ordered
}

/** The same keys in the same order, however the answer came about. */
function canonical(answer: Answer | null): Answer | null {
  return typeof answer === 'object' && answer !== null ? { best: answer.best, worst: answer.worst } : answer
}
