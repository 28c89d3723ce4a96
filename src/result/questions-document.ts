import type { ClaimCatalogue } from '../bank/claim-types.ts'
import { isGraded } from '../bank/kinds.ts'
import type { Bank, Item, Loadings } from '../bank/types.ts'
import { claimCoverage, claimsOfPath } from './claim-coverage.ts'

/** `role-fit/questions/v1`: everything that a program needs to make sheets or to simulate, all defaults filled in. */
export function questionsDocument(bank: Bank): Record<string, unknown> {
  const { id, version, title, language, calibration, digest, scales, background, reach } = bank
  const { prior, defaults, outcome } = bank
  const ids = (things: readonly { readonly id: string }[]) => things.map((thing) => thing.id)
  return {
    schema: 'role-fit/questions/v1',
    bank: {
      ...{ schema: 'role-fit/bank/v1', id, version, title, language, calibration, digest },
      ...{ roles: ids(bank.roles), dimensions: ids(bank.dimensions), paths: ids(bank.paths) },
      ...{ scales, background, reach, prior, defaults, lengths: lengthsDocument(bank), outcome },
    },
    dimensions: bank.dimensions,
    items: bank.items.map((item) => itemDocument(item, bank)),
    roles: bank.roles.map(({ id: role, title: name, field, weights }) => ({ id: role, title: name, field, weights })),
  }
}

/** What `--claims` adds: the catalogue, what each path rests on, and which claims are where they belong. */
export function claimsDocument(bank: Bank, catalogue: ClaimCatalogue): Record<string, unknown> {
  return {
    ...catalogue,
    paths: bank.paths.map((path) => ({ id: path.id, title: path.title, claims: claimsOfPath(path) })),
    coverage: claimCoverage(bank, catalogue),
  }
}

/** As bank.yaml says them, with the list of a fixed length written out. */
function lengthsDocument({ lengths }: Bank): Record<string, unknown> {
  return Object.fromEntries(Object.entries(lengths).map(([name, { adaptive, ...length }]) => [name, length]))
}

function itemDocument(item: Item, bank: Bank): Record<string, unknown> {
  const { id, kind, dimension, text, observer, group, claims } = item
  const common = { id, kind, dimension, text, observer }
  if (!isGraded(item))
    return {
      ...common,
      options: item.options.map(({ loadings, ...option }) => ({ ...option, ...facetKeys(loadings) })),
      ...{ reversed: item.reversed, group, claims },
    }
  const { scale, loadings, discrimination, thresholds, reversed } = item
  const categories = bank.scales[scale]?.categories
  return { ...common, scale, categories, ...facetKeys(loadings), discrimination, thresholds, reversed, group, claims }
}

/** `facet` and its discrimination where one role is meant, else `facets`; the same words as in a bank. */
function facetKeys(loadings: Loadings): Record<string, unknown> {
  const roles = Object.entries(loadings)
  if (roles.length === 0) return {}
  const [only] = roles
  if (roles.length === 1 && only !== undefined) return { facet: only[0], discrimination: only[1] }
  return { facets: loadings }
}
