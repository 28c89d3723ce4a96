/** A simulated person enters; what two sittings of one form say about a change of that person's lean leaves. */
import type { LengthName } from '../../bank/types.ts'
import { nextAfter } from '../../choose/next.ts'
import { changesBetween } from '../../compare/retest.ts'
import { leanFunctional } from '../../fit/composites.ts'
import { quadraticAlong } from '../../measure/axis.ts'
import { type Measured, type Model, measure } from '../../measure/model.ts'
import type { Vector } from '../../numbers/matrix.ts'
import { cholesky, times } from '../../numbers/matrix.ts'
import { record, startSession } from '../../session/live.ts'
import type { Session } from '../../session/types.ts'
import { drawAnswer } from './answers.ts'
import { drawVector, streamOf } from './draw.ts'

export interface SimulatedRetest {
  readonly length: LengthName
  /** By how many SDs of its prior the lean of the roles 0 and 1 truly changes between the sittings; 0 for nobody who changed. */
  readonly change: number
}

/**
 * z of the lean's change for one person, as `role-fit compare` works it out: a sitting of the length, and a second one that begins
 * with the items of the first, as `role-fit take --retest` does. Half of the people change one way and half the other, along the
 * direction in which the prior expects the other traits to follow the lean; middle of both sittings is a draw from the prior.
 */
export function retestOf(model: Model, { length, change }: SimulatedRetest, seed: number, person: number): number {
  const random = streamOf(seed, person, 'person')
  const { bank, prior, traits } = model
  const lean = leanFunctional(model, 0, 1)
  const middle = drawVector(cholesky(prior, traits.count)!, traits.count, random)
  const sd = Math.sqrt(quadraticAlong(lean.axis, prior, traits.count))
  const direction = times(prior, lean.weights).map((covariance) => covariance / sd)
  const way = person % 2 === 0 ? 1 : -1
  const at = (share: number) => middle.map((value, t) => value + way * share * change * (direction[t] as number))
  const first = sitting(model, length, at(-0.5), random, [])
  const second = sitting(
    model,
    length,
    at(0.5),
    random,
    first.responses.map(({ item }) => item),
  )
  const [found] = changesBetween(prior, measured(model, first), measured(model, second), [lean])
  return way * (found?.z ?? 0)

  function sitting(
    of: Model,
    form: LengthName,
    theta: Vector,
    chance: () => number,
    before: readonly string[],
  ): Session {
    const next = nextAfter(before)
    let session = startSession(bank, { length: form, seed: Math.floor(chance() * 65536) })
    for (;;) {
      const step = next(bank, session)
      if ('stopped' in step) return session
      const answer = drawAnswer(of, of.position.get(step.item.id) as number, theta, chance)
      session = record(session, { type: 'answered', item: step.item.id, answer, seconds: 0 })
    }
  }
}

function measured(model: Model, session: Session): Measured {
  return measure(model, session)
}
