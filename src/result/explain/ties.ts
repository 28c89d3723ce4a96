/** Ids of claims and sources enter; what the catalogue says of them leaves. */
import type { ClaimCatalogue } from '../../bank/claim-types.ts'
import type { Tied } from '../../bank/path-types.ts'
import type { ExplainedClaim, ExplainedSource, TiedText } from './types.ts'

export function explainedClaims(ids: readonly string[], catalogue: ClaimCatalogue): ExplainedClaim[] {
  return [...new Set(ids)].map((id) => {
    const claim = Object.hasOwn(catalogue.claims, id) ? catalogue.claims[id] : undefined
    if (claim === undefined) return { id, role: null, statement: null, note: null, sources: [] }
    const { role, statement, note, sources } = claim
    return { id, role, statement, note, sources: explainedSources(sources, catalogue) }
  })
}

export function explainedSources(ids: readonly string[], { sources }: ClaimCatalogue): ExplainedSource[] {
  return ids.map((id) => {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined
    return { id, title: source?.title ?? null, grade: source?.grade ?? null }
  })
}

export function tiedTexts(kind: TiedText['kind'], texts: readonly Tied[], catalogue: ClaimCatalogue): TiedText[] {
  return texts.map(({ text, claims }) => ({ kind, text, claims: explainedClaims(claims, catalogue) }))
}
