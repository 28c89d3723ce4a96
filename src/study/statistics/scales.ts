import { isGraded } from '../../bank/kinds.ts'
import type { Bank } from '../../bank/types.ts'
import { cronbachAlpha, itemRestCorrelation } from './alpha.ts'
import type { Column } from './columns.ts'
import { FEWEST_FOR_CORRELATION } from './limits.ts'
import type { Covariances } from './moments.ts'
import { fewestPeople, pairwiseCovariances } from './moments.ts'
import { mcdonaldOmega } from './omega.ts'
import type { ItemStatistics, ScaleStatistics } from './types.ts'

/** A set of graded items that are added up, with what their answers share. */
export interface AnsweredScale {
  readonly dimension: string | null
  readonly role: string
  readonly columns: readonly Column[]
  readonly covariances: Covariances
}

/** Every facet with graded items of its own, then every role over all dimensions. An item that speaks for several roles is in none. */
export function scalesOf(bank: Bank, columns: readonly Column[]): readonly AnsweredScale[] {
  const own = (role: string, dimension: string | null) =>
    columns.filter(
      ({ item }) =>
        isGraded(item) &&
        Object.keys(item.loadings).join() === role &&
        (dimension === null || item.dimension === dimension),
    )
  const places = [
    ...bank.dimensions.flatMap(({ id }) => bank.roles.map((role) => ({ dimension: id, role: role.id }))),
    ...bank.roles.map((role) => ({ dimension: null, role: role.id })),
  ]
  return places
    .map((place) => ({ ...place, columns: own(place.role, place.dimension) }))
    .filter((scale) => scale.columns.length > 0)
    .map((scale) => ({
      ...scale,
      covariances: pairwiseCovariances(scale.columns.map(({ values }) => values as Float64Array)),
    }))
}

export function scaleStatistics({ dimension, role, columns, covariances }: AnsweredScale): ScaleStatistics {
  const items = columns.map(({ item }) => item.id)
  const people = items.length < 2 ? null : fewestPeople(covariances)
  const enough = people !== null && people >= FEWEST_FOR_CORRELATION
  const alpha = enough ? cronbachAlpha(covariances, people) : null
  const omega = enough ? mcdonaldOmega(covariances) : null
  return {
    dimension,
    role,
    items,
    people,
    alpha,
    omega,
    unsaid: unsaid(items.length, people, alpha !== null, omega !== null),
  }
}

function unsaid(items: number, people: number | null, hasAlpha: boolean, hasOmega: boolean): string | null {
  if (people === null) return 'One graded item alone has no alpha.'
  if (people < FEWEST_FOR_CORRELATION)
    return `Some pair of its items was answered by ${people} people; ${FEWEST_FOR_CORRELATION} are needed.`
  if (!hasAlpha) return 'The sum of its items does not vary as one quantity.'
  if (hasOmega) return null
  return items < 3 ? 'Omega needs three graded items.' : 'No single factor describes its items, so there is no omega.'
}

/** An item against the others of its facet, or of its role where the facet has fewer than three. */
export function itemRestOf(item: string, scales: readonly AnsweredScale[]): ItemStatistics['itemRest'] {
  const holding = scales.filter(({ columns }) => columns.some((column) => column.item.id === item))
  const facet = holding.find(({ dimension, columns }) => dimension !== null && columns.length >= 3)
  const scale = facet ?? holding.find(({ dimension }) => dimension === null)
  if (scale === undefined || scale.columns.length < 2) return null
  const people = fewestPeople(scale.covariances)
  if (people < FEWEST_FOR_CORRELATION) return null
  const estimate = itemRestCorrelation(
    scale.covariances,
    scale.columns.findIndex((column) => column.item.id === item),
  )
  return estimate === null ? null : { estimate, among: facet === undefined ? 'role' : 'facet', people }
}
