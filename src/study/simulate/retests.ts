/** Simulated people enter; how often two sittings of one form show a change of the lean leaves. */
import type { LengthName } from '../../bank/types.ts'
import { nextAfter } from '../../choose/next.ts'
import { changesBetween, thresholdsFor } from '../../compare/retest.ts'
import { leanFunctional } from '../../fit/composites.ts'
import { along, quadraticAlong } from '../../measure/axis.ts'
import { type Model, measure } from '../../measure/model.ts'
import type { Matrix, Vector } from '../../numbers/matrix.ts'
import { cholesky, times } from '../../numbers/matrix.ts'
import { record, startSession } from '../../session/live.ts'
import type { Session } from '../../session/types.ts'
import { drawAnswer } from './answers.ts'
import { drawVector, streamOf } from './draw.ts'

export interface RetestPlan {
  readonly length: LengthName
  /** By how many SDs of its prior the lean of the roles 0 and 1 changes between the sittings; 0 for people who stay the same. */
  readonly change: number
  /** `inwards`: towards the middle, where there is room for a change, and past it; `either`: half of the people each way. */
  readonly way: 'inwards' | 'either'
}

export interface RetestCount {
  readonly people: number
  /** Whose lean is called changed for itself (|z| > 1.96), in the direction of the true change where there is one. */
  readonly found: number
  /** Items of the first sitting, on average. */
  readonly items: number
}

/**
 * People drawn from the prior sit twice; the second time first the items of the first sitting, as `role-fit take --retest` does. The
 * other traits follow a change of the lean as the prior expects them to. The same seed gives the same people.
 */
export function countRetests(model: Model, plan: RetestPlan, people: number, seed: number): RetestCount {
  const { prior, traits } = model
  const lean = leanFunctional(model, 0, 1)
  const root = cholesky(prior, traits.count) as Matrix
  const sd = Math.sqrt(quadraticAlong(lean.axis, prior, traits.count))
  const step = times(prior, lean.weights).map((covariance) => (plan.change * covariance) / sd)
  const { single } = thresholdsFor(1)
  let found = 0
  let items = 0
  for (let person = 0; person < people; person++) {
    const random = streamOf(seed, person, 'person')
    const before = drawVector(root, traits.count, random)
    const up = plan.way === 'inwards' ? along(lean.axis, before) < 0 : person % 2 === 0
    const after = before.map((value, t) => value + (up ? 1 : -1) * (step[t] as number))
    const first = sitting(model, plan.length, before, random, [])
    const asked = first.responses.map(({ item }) => item)
    const second = sitting(model, plan.length, after, random, asked)
    const [change] = changesBetween(prior, measure(model, first), measure(model, second), [lean])
    const z = change?.z ?? 0
    if ((plan.change === 0 ? Math.abs(z) : up ? z : -z) > single) found++
    items += asked.length
  }
  return { people, found, items: items / people }
}

function sitting(
  model: Model,
  length: LengthName,
  theta: Vector,
  random: () => number,
  begin: readonly string[],
): Session {
  const next = nextAfter(begin)
  let session = startSession(model.bank, { length, seed: Math.floor(random() * 2 ** 16) })
  for (;;) {
    const step = next(model.bank, session)
    if ('stopped' in step) return session
    const answer = drawAnswer(model, model.position.get(step.item.id) as number, theta, random)
    session = record(session, { type: 'answered', item: step.item.id, answer, seconds: 0 })
  }
}
