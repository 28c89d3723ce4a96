import type { Bank, Item, LengthName } from '../src/bank/types.ts'
import { nextItem } from '../src/choose/next.ts'
import type { Model } from '../src/measure/model.ts'
import { modelOf } from '../src/measure/model.ts'
import type { Matrix } from '../src/numbers/matrix.ts'
import { cholesky } from '../src/numbers/matrix.ts'
import { seededRandom } from '../src/numbers/random.ts'
import { record, startSession } from '../src/session/live.ts'
import type { Answer, Session } from '../src/session/types.ts'
import { answerAt, drawAnswer as drawAt } from '../src/study/simulate/answers.ts'
import { drawVector } from '../src/study/simulate/draw.ts'

export { answerAt as answerOf }

/** Draws somebody from the prior. */
export function drawTraits({ prior, traits: { count } }: Model, random: () => number): Float64Array {
  const root = cholesky(prior, count) as Matrix
  return drawVector(root, count, random)
}

/** Draws an answer of somebody with these traits. */
export function drawAnswer(bank: Bank, item: Item, traits: Float64Array, random: () => number): Answer {
  const model = modelOf(bank)
  return drawAt(model, model.position.get(item.id) as number, traits, random)
}

/** The traits of somebody whom each role pulls alike in every dimension; roles in bank order. */
export function samePulls(bank: Bank, pulls: readonly number[]): Float64Array {
  const { traits } = modelOf(bank)
  const theta = new Float64Array(traits.count)
  bank.dimensions.forEach((_, d) => {
    pulls.forEach((pull, r) => {
      theta[traits.facet(d, r)] = pull
    })
  })
  return theta
}

export interface Person {
  readonly seed: number
  readonly length?: LengthName
  /** Every facet of a role at this value; roles in bank order. */
  readonly pulls: readonly number[]
}

/** Somebody with the same pull in every dimension takes the whole adaptive sitting. */
export function sitting(bank: Bank, { seed, length = 'standard', pulls }: Person): Session {
  const theta = samePulls(bank, pulls)
  const random = seededRandom(seed)
  let session = startSession(bank, { length, seed })
  for (;;) {
    const next = nextItem(bank, session)
    if ('stopped' in next)
      return record(session, { type: 'finished', stopped: next.stopped, at: '2026-11-21T10:00:00.000Z' })
    const answer = drawAnswer(bank, next.item, theta, random)
    session = record(session, { type: 'answered', item: next.item.id, answer, seconds: 6 })
  }
}
