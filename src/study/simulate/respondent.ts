/** A bank and a person's number enter; a simulated person leaves: traits, what follows from them, and an answer to every item. */
import type { Bank } from '../../bank/types.ts'
import { leanFunctional } from '../../fit/composites.ts'
import type { Model } from '../../measure/model.ts'
import { modelOf } from '../../measure/model.ts'
import type { Matrix, Vector } from '../../numbers/matrix.ts'
import { cholesky, dot, inverse, times } from '../../numbers/matrix.ts'
import type { Answer } from '../../session/types.ts'
import { drawAnswers } from './answers.ts'
import { drawVector, personSeed, streamOf } from './draw.ts'
import { missedBank } from './missed-bank.ts'

export interface Respondent {
  /** The model that this person follows: the bank's own, or another one where the bank misses the person. */
  readonly model: Model
  /** One number a trait, in SDs of the prior. */
  readonly theta: Vector
  /** One an item, in bank order. */
  readonly answers: readonly Answer[]
  /** Seeds ties between items, as in a live session. */
  readonly seed: number
}

export interface Drawing {
  readonly seed: number
  /** The person's number, from 0. */
  readonly person: number
  /** The person follows other parameters than the bank's. */
  readonly miss: boolean
  /** All roles pull exactly alike. */
  readonly equal: boolean
}

export function drawRespondent(bank: Bank, { seed, person, miss, equal }: Drawing): Respondent {
  const purpose = equal ? 'equal' : 'person'
  const random = streamOf(seed, person, purpose)
  const model = modelOf(miss ? missedBank(bank, random) : bank)
  const drawn = drawVector(rootOf(model), model.traits.count, random)
  const theta = equal ? withEqualPulls(model, drawn) : drawn
  return { model, theta, answers: drawAnswers(model, theta, random), seed: personSeed(seed, person, purpose) >>> 1 }
}

/**
 * What is left of theta when every difference between role fits is taken out: theta - Sigma0 C (C' Sigma0 C)^-1 C' theta, with
 * the leans as the columns of C. It is a draw from the prior given that all fits are equal.
 */
export function withEqualPulls(model: Model, theta: Vector): Vector {
  const leans = model.bank.roles.slice(1).map((_, k) => leanFunctional(model, 0, k + 1).weights)
  const spreads = leans.map((lean) => times(model.prior, lean))
  const q = leans.length
  const inner = new Float64Array(q * q)
  leans.forEach((lean, j) => {
    spreads.forEach((spread, k) => {
      inner[j * q + k] = dot(lean, spread)
    })
  })
  const back = inverse(inner, q)
  if (back === null) return theta
  const steps = times(
    back,
    Float64Array.from(leans, (lean) => dot(lean, theta)),
  )
  return theta.map((value, t) =>
    spreads.reduce((left, spread, k) => left - (steps[k] as number) * (spread[t] as number), value),
  )
}

const roots = new WeakMap<Model, Matrix>()

function rootOf(model: Model): Matrix {
  const known = roots.get(model)
  if (known !== undefined) return known
  const root = cholesky(model.prior, model.traits.count)
  // The loader refuses such a bank.
  if (root === null) throw new RangeError('The prior covariance is not positive definite.')
  roots.set(model, root)
  return root
}
