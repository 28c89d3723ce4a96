import type { Vector } from '../numbers/matrix.ts'
import { answerChances } from './answer-chances.ts'
import { cavityOf, takeOutOnLine } from './cavity.ts'
import type { Seen, Site } from './gaussian.ts'
import { nothingSeen, seenAlong } from './gaussian.ts'
import type { Likelihood } from './likelihood.ts'
import type { Measured, Model } from './model.ts'

/** The pattern of fewer answers says nothing. */
const LEAST_ANSWERS = 8

/**
 * How probable each answer to an answered item is for this person, judged by all their other answers: the mean of P(answer | z)
 * over the posterior without the item's own site. One vector per item of `measured.answered`; each adds up to 1.
 */
export function predictedAnswers(model: Model, measured: Measured): Vector[] {
  return measured.answered.map(({ id }, i) => {
    const likelihood = model.likelihoods[model.position.get(id) as number] as Likelihood
    const { mean, covariance } = withoutSite(measured, likelihood, measured.sites[i] as Site)
    return answerChances(likelihood, mean, covariance)
  })
}

const onLine = nothingSeen(1)

/** On one axis, as most are, it is the same object at every call. */
function withoutSite(measured: Measured, { axes }: Likelihood, site: Site): Seen {
  const seen = seenAlong(measured, axes, axes.length === 1 ? onLine : undefined)
  // Where a site cannot be taken out, which did not happen in 100,000 random sessions, the answer is judged with itself in.
  if (axes.length > 1) return cavityOf(seen, site) ?? seen
  takeOutOnLine(seen, site)
  return seen
}

/**
 * How plausible a pattern of answers is: the standardised log-likelihood lz of Drasgow, Levine and Williams 1985 for answers of
 * several categories, each judged by all the other ones: `sum(log p_i(x_i) - E_i) / sqrt(sum V_i)` with E_i = sum of p log p and
 * V_i = sum of p (log p)^2 - E_i^2. About N(0, 1) for people who answer as the model says; far below 0, answers contradict each
 * other; far above 0, they are more alike than people's are. `answers[i]` is the code of the answer to item i, 0 and up. Null for
 * fewer than eight answers.
 *
 * Judged with itself in, as is usual, an answer looks plausible whatever it is. Mean and SD over 500 people drawn from the prior
 * who took the built-in bank (quick, standard, full): without itself -.20 1.25, -.09 1.09, -.12 .93; with itself 2.52 .47,
 * 2.63 .51, 2.45 .56.
 */
export function personFit(predicted: readonly Vector[], answers: readonly number[]): number | null {
  if (predicted.length < LEAST_ANSWERS) return null
  let miss = 0
  let variance = 0
  predicted.forEach((probability, i) => {
    let mean = 0
    let square = 0
    for (const p of probability) {
      const log = logOf(p)
      mean += p * log
      square += p * log * log
    }
    miss += logOf(probability[answers[i] as number] as number) - mean
    variance += square - mean * mean
  })
  return variance > 0 ? miss / Math.sqrt(variance) : null
}

/** Nothing is impossible: a probability that came out as 0 is less than the smallest number. */
function logOf(p: number): number {
  return Math.log(Math.max(p, 1e-300))
}
