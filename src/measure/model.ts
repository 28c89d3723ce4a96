import { isGraded } from '../bank/kinds.ts'
import type { Bank, Item } from '../bank/types.ts'
import type { Matrix } from '../numbers/matrix.ts'
import type { Session } from '../session/types.ts'
import { answerCode, likelihoodOf } from './item-likelihood.ts'
import type { Likelihood } from './likelihood.ts'
import type { Observation, Posterior } from './posterior.ts'
import { posterior } from './posterior.ts'
import { priorCovariance } from './prior.ts'
import type { Traits } from './traits.ts'
import { traitsOf } from './traits.ts'

/** A bank's measurement model: its traits, their prior, and what each item says about them. */
export interface Model {
  readonly bank: Bank
  readonly traits: Traits
  /** The prior covariance, traits x traits. */
  readonly prior: Matrix
  /** One per item, in bank order; the same one for items that differ only in words. */
  readonly likelihoods: readonly Likelihood[]
  /** Position of each item id in bank order. */
  readonly position: ReadonlyMap<string, number>
}

const models = new WeakMap<Bank, Model>()

/** The model of a bank; worked out once per bank object. */
export function modelOf(bank: Bank): Model {
  const known = models.get(bank)
  if (known) return known
  const traits = traitsOf(bank)
  const roles = bank.roles.map(({ id }) => id)
  const dimension = new Map(bank.dimensions.map(({ id }, d) => [id, d]))
  const model: Model = {
    bank,
    traits,
    prior: priorCovariance(bank, traits),
    likelihoods: sharedLikelihoods(bank, (item) =>
      likelihoodOf(item, dimension.get(item.dimension) as number, roles, traits),
    ),
    position: new Map(bank.items.map(({ id }, i) => [id, i])),
  }
  models.set(bank, model)
  return model
}

/** Items that differ in nothing but their words share one likelihood, and with it all that is worked out once for each. */
function sharedLikelihoods(bank: Bank, likelihoodOf: (item: Item) => Likelihood): readonly Likelihood[] {
  const known = new Map<string, Likelihood>()
  return bank.items.map((item) => {
    const key = [item.dimension, item.kind, item.reversed, ...parametersOf(item)].join(' ')
    const likelihood = known.get(key) ?? likelihoodOf(item)
    known.set(key, likelihood)
    return likelihood
  })
}

/** Numbers and ids, of which none holds a space. */
function parametersOf(item: Item): readonly (string | number)[] {
  if (isGraded(item)) return [...Object.entries(item.loadings).flat(), item.discrimination, ...item.thresholds]
  return item.options.flatMap(({ loadings, intercept }) => ['option', intercept, ...Object.entries(loadings).flat()])
}

/** What the answers of a session say about all traits. */
export interface Measured extends Posterior {
  /** The answered items in bank order; `sites[i]` belongs to `answered[i]`. */
  readonly answered: readonly Item[]
}

/** The posterior of a session's answers, taken in bank order whatever the order in which they were given. */
export function measure(model: Model, session: Session): Measured {
  const answers = session.responses
    .filter((response) => response.answer !== null && model.position.has(response.item))
    .map((response) => ({ at: model.position.get(response.item) as number, answer: response.answer }))
    .sort((a, b) => a.at - b.at)
  const answered = answers.map(({ at }) => model.bank.items[at] as Item)
  const observations: Observation[] = answers.map(({ at, answer }, i) => ({
    likelihood: model.likelihoods[at] as Likelihood,
    answer: answerCode(answered[i] as Item, answer as NonNullable<typeof answer>),
  }))
  return { ...posterior(model.prior, observations), answered }
}
