/** The catalogue of claims beside a bank: what the sources say, on which items and texts rest. */

/** A: official or survey data. B: handbook or framework of a known organisation. C: one practitioner's account. */
export type Grade = 'A' | 'B' | 'C'

export interface Claim {
  readonly id: string
  /** The role that the claim is about: a role id, or a word such as `both` or `other`. */
  readonly role: string
  /** What the claim is fit for, such as `item`, `result-text`, `path` or `context`. */
  readonly kind: string
  readonly statement: string
  /** Ids of sources in the catalogue, at least one. */
  readonly sources: readonly string[]
  readonly note: string | null
  /** The id of the matching claim of another role. */
  readonly contrast: string | null
  /** Ids of claims that say otherwise. */
  readonly conflicts: readonly string[]
}

export interface ClaimSource {
  readonly id: string
  readonly title: string
  readonly grade: Grade
}

export interface ClaimCatalogue {
  readonly claims: Readonly<Record<string, Claim>>
  readonly sources: Readonly<Record<string, ClaimSource>>
}
