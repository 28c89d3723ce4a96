/** Sessions that nobody would give, over banks that nobody would write: what the estimate has to get through. */
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Bank, Item, Loadings } from '../../src/bank/types.ts'
import { cavityOf } from '../../src/measure/cavity.ts'
import type { Gaussian, Site } from '../../src/measure/gaussian.ts'
import { emptySite, project } from '../../src/measure/gaussian.ts'
import type { Model } from '../../src/measure/model.ts'
import { modelOf } from '../../src/measure/model.ts'
import type { Observation } from '../../src/measure/posterior.ts'
import { posterior, sweep } from '../../src/measure/posterior.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { choice, engineBank, graded } from '../engine-bank.ts'

/** Sessions a generated bank is used for. */
const A_BANK = 100
/** Every so many sessions each single step is looked at, too. */
const WATCHED = 10

export interface Tally {
  sessions: number
  /** Sessions that did not settle, or whose numbers are not all finite. */
  notConverged: number
  notFinite: number
  mostSweeps: number
  sweeps: number
  /** Final posteriors from which some answer cannot be taken out. */
  improperAtTheEnd: number
  watched: number
  /** Single steps of watched sessions at which an answer could not be taken out, so that its site was damped. */
  damped: number
  /** Seeds of the sessions that failed in any way. */
  seeds: number[]
}

/** Half of the sessions are of the built-in bank, half of generated ones. */
export function runSessions(count: number, from: number): Tally {
  const tally: Tally = {
    ...{ sessions: 0, notConverged: 0, notFinite: 0, mostSweeps: 0, sweeps: 0 },
    ...{ improperAtTheEnd: 0, watched: 0, damped: 0, seeds: [] },
  }
  const builtIn = modelOf(builtInBank())
  let generated = builtIn
  for (let k = 0; k < count; k++) {
    const seed = from + k
    if (k % (2 * A_BANK) === 0) generated = modelOf(generatedBank(seed))
    const model = k % 2 === 0 ? builtIn : generated
    one(model, anyObservations(model, seed), seed, tally)
  }
  return tally
}

function one(model: Model, observations: readonly Observation[], seed: number, tally: Tally): void {
  const found = posterior(model.prior, observations)
  const finite = allFinite(found)
  const proper = observations.every(
    ({ likelihood }, i) =>
      cavityOf(project(found, likelihood.axes), found.sites[i] as Site) !== null || flat(likelihood),
  )
  tally.sessions++
  tally.sweeps += found.sweeps
  tally.mostSweeps = Math.max(tally.mostSweeps, found.sweeps)
  if (!found.converged) tally.notConverged++
  if (!finite) tally.notFinite++
  if (!proper) tally.improperAtTheEnd++
  if (!(found.converged && finite && proper)) tally.seeds.push(seed)
  if (seed % WATCHED !== 0) return
  tally.watched++
  tally.damped += dampedSteps(model, observations, found.sweeps)
}

export function allFinite({ mean, covariance }: Gaussian): boolean {
  return [...mean, ...covariance].every(Number.isFinite)
}

/** An item that tells nothing has no direction in which there is anything to take out. */
function flat({ axes }: Observation['likelihood']): boolean {
  return axes.some(({ index }) => index.length === 0)
}

/** The same sweeps as far as they are whole steps, one site at a time. */
function dampedSteps({ prior, traits }: Model, observations: readonly Observation[], sweeps: number): number {
  const state: Gaussian = { mean: new Float64Array(traits.count), covariance: Float64Array.from(prior) }
  const sites = observations.map(({ likelihood }) => emptySite(likelihood.axes.length))
  let damped = 0
  for (let turn = 0; turn < Math.min(sweeps, 30); turn++)
    observations.forEach((observation, i) => {
      const site = sites[i] as Site
      const { likelihood } = observation
      if (cavityOf(project(state, likelihood.axes), site) === null && !flat(likelihood)) damped++
      sweep(state, [observation], [site], 1)
    })
  return damped
}

/** What the answers have in common; all but the first are absurd. */
const HABITS = ['drawn evenly', 'all last', 'all first', 'first and last in turn', 'first or last'] as const

export function anyObservations({ likelihoods }: Model, seed: number): Observation[] {
  const random = seededRandom(seed)
  const habit = HABITS[Math.floor(random() * HABITS.length)]
  const share = random() < 0.3 ? 1 : random()
  const out: Observation[] = []
  for (const likelihood of likelihoods) {
    const last = likelihood.answers - 1
    const drawn = random()
    if (random() > share) continue
    const up = habit === 'all last' || (habit === 'first or last' ? drawn < 0.5 : out.length % 2 === 1)
    const answer = habit === 'drawn evenly' ? Math.floor(drawn * (last + 1)) : habit !== 'all first' && up ? last : 0
    out.push({ likelihood, answer })
  }
  return out
}

/** Two to four roles, discriminations .3 to 5, thresholds anywhere, any prior that a bank may have. */
export function generatedBank(seed: number): Bank {
  const random = seededRandom(seed ^ 0x5bd1e995)
  const between = (low: number, high: number) => low + random() * (high - low)
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const roles = oneOf([2, 2, 3, 4])
  const strength = () => between(0.3, oneOf([1.3, 5]))
  const loadings = (role: string): Loadings => ({ [role]: strength() })
  const thresholds = () => {
    const cuts = Array.from({ length: oneOf([1, 2, 4, 6]) }, () => between(-4, 4))
    return cuts.sort((a, b) => a - b).map((cut, k) => cut + 0.01 * k)
  }
  const items = (d: number, ids: readonly string[]): Item[] => {
    const some = ids.slice(0, 3)
    const gradedItems = ids.flatMap((role) =>
      ['rating', 'frequency'].map((kind, k) =>
        graded(d, `${kind}-${role}`, loadings(role), {
          kind: kind as 'rating' | 'frequency',
          thresholds: thresholds(),
          reversed: k === 0 && random() < 0.3,
        }),
      ),
    )
    return [
      ...gradedItems,
      graded(d, 'shared', Object.fromEntries(some.map((role) => [role, strength()])), { thresholds: thresholds() }),
      choice(d, 'pair', 'pair', some.slice(0, 2).map(loadings)),
      choice(d, 'scene', 'scene', [...some.map(loadings), {}]),
      choice(d, 'set', 'best-worst', [...some.map(loadings), loadings(some[0] as string)]),
    ]
  }
  return engineBank({
    roles,
    dimensions: oneOf([1, 2, 5]),
    items,
    prior: {
      lambda: oneOf([0, 0.6, 0.95]),
      gamma: oneOf([0, 0.2, 0.9]),
      upsilon: oneOf([-0.2, 0, 0.5]),
      sigma: oneOf([0, 0.5, 3]),
    },
  })
}
