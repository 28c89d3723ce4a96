/** A bank and its catalogue enter; which claims are asked, which stand in a path, and which must not be in an item leave. */
import type { Claim, ClaimCatalogue } from '../bank/claim-types.ts'
import type { CareerPath } from '../bank/path-types.ts'
import type { Bank } from '../bank/types.ts'

/** How many claims there are, how many of them are where they belong, and the ids of the others in the catalogue's order. */
export interface Covered {
  readonly claims: number
  readonly covered: number
  readonly missing: readonly string[]
}

export interface ClaimCoverage {
  /** Undisputed claims of kind `item` with a contrast: covered where an item cites them. */
  readonly contrasts: Covered
  /** Claims of kind `path`: covered where a path or one of its cautions cites them. */
  readonly paths: Covered
  /** Claims of kind `context` in the catalogue, and the items that cite one all the same. */
  readonly context: {
    readonly claims: number
    readonly inItems: readonly { readonly item: string; readonly claim: string }[]
  }
  /** Items that cite a claim of kind `item`, and the ids of those that do not. */
  readonly items: { readonly items: number; readonly covered: number; readonly missing: readonly string[] }
}

export function claimCoverage(bank: Bank, { claims }: ClaimCatalogue): ClaimCoverage {
  const all = Object.values(claims)
  const kindOf = (id: string) => claims[id]?.kind
  const inItems = new Set(bank.items.flatMap((item) => item.claims))
  const inPaths = new Set(bank.paths.flatMap(claimsOfPath))
  const bare = bank.items.filter((item) => !item.claims.some((id) => kindOf(id) === 'item'))
  return {
    contrasts: covered(
      all.filter((claim) => isUndisputedContrast(claim, claims)),
      inItems,
    ),
    paths: covered(
      all.filter(({ kind }) => kind === 'path'),
      inPaths,
    ),
    context: {
      claims: all.filter(({ kind }) => kind === 'context').length,
      inItems: bank.items.flatMap((item) =>
        item.claims.filter((id) => kindOf(id) === 'context').map((claim) => ({ item: item.id, claim })),
      ),
    },
    items: { items: bank.items.length, covered: bank.items.length - bare.length, missing: bare.map(({ id }) => id) },
  }
}

/** What the path as a whole rests on, then what its cautions add. */
export function claimsOfPath({ claims, cautions }: Pick<CareerPath, 'claims' | 'cautions'>): string[] {
  return [...new Set([...claims, ...cautions.flatMap((caution) => caution.claims)])]
}

/** Neither the claim nor its contrast names a claim that says otherwise. */
function isUndisputedContrast({ kind, contrast, conflicts }: Claim, claims: ClaimCatalogue['claims']): boolean {
  if (kind !== 'item' || contrast === null) return false
  return conflicts.length === 0 && (claims[contrast]?.conflicts ?? []).length === 0
}

function covered(claims: readonly Claim[], cited: ReadonlySet<string>): Covered {
  const missing = claims.map(({ id }) => id).filter((id) => !cited.has(id))
  return { claims: claims.length, covered: claims.length - missing.length, missing }
}
