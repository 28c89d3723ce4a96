import { isGraded } from '../../bank/kinds.ts'
import type { Bank, Item } from '../../bank/types.ts'
import type { Answer, Session } from '../../session/types.ts'

/** What all people said to one item. Rows are people, in the order of their sessions. */
export interface Column {
  readonly item: Item
  /** Graded items: 1..K, reversed items turned round; NaN where there is no answer. Null for choices. */
  readonly values: Float64Array | null
  readonly answers: readonly (Answer | null)[]
  readonly asked: number
  readonly answered: number
  readonly seconds: readonly number[]
}

export function columnsOf(bank: Bank, sessions: readonly Session[]): readonly Column[] {
  const given = sessions.map(({ responses }) => new Map(responses.map((response) => [response.item, response])))
  return bank.items.map((item) => {
    const responses = given.map((of) => of.get(item.id))
    const answers = responses.map((response) => response?.answer ?? null)
    return {
      item,
      values: isGraded(item) ? Float64Array.from(answers, (answer) => gradedValue(item, answer)) : null,
      answers,
      asked: responses.filter((response) => response !== undefined).length,
      answered: answers.filter((answer) => answer !== null).length,
      seconds: responses.flatMap((response) =>
        response === undefined || response.answer === null ? [] : (response.seconds ?? []),
      ),
    }
  })
}

function gradedValue(item: Item, answer: Answer | null): number {
  if (typeof answer !== 'number' || !isGraded(item)) return Number.NaN
  return item.reversed ? item.thresholds.length + 2 - answer : answer
}

/** The values that are there. */
export function present(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value))
}
