/** claims.yaml enters; the catalogue leaves, or the reasons why not. Also: which cited claims it lacks. */
import type { Problem } from '../errors.ts'
import { sortProblems } from '../text/format-problem.ts'
import { problemAt } from '../text/place.ts'
import { suggest } from '../text/suggest.ts'
import type { Citation } from './citations.ts'
import type { Claim, ClaimCatalogue, ClaimSource } from './claim-types.ts'
import { type Document, type Files, readDocument, type What } from './document.ts'
import { CLAIMS } from './folder.ts'
import { unknown } from './rules/known.ts'
import { type ClaimsFile, claimsFile } from './schema/claims-file.ts'
import type { Bank } from './types.ts'
import { claimWhereabouts, nowhere, type Whereabouts } from './whereabouts.ts'

export interface ParsedClaims {
  /** Null, without a problem, where the folder has no claims.yaml. */
  readonly catalogue: ClaimCatalogue | null
  readonly problems: Problem[]
  readonly whereabouts: Whereabouts
}

export function parseClaims(files: Files, root: string): ParsedClaims {
  if (!Object.hasOwn(files, CLAIMS)) return { catalogue: null, problems: [], whereabouts: nowhere }
  const document = readDocument(files[CLAIMS]!, root + CLAIMS, claimsFile)
  const { value } = document
  if (value === null) return { catalogue: null, problems: sortProblems(document.problems), whereabouts: nowhere }
  const problems = sortProblems([...document.problems, ...referenceProblems(document, value)])
  return {
    catalogue: problems.length === 0 ? assemble(value) : null,
    problems,
    whereabouts: claimWhereabouts(document),
  }
}

function referenceProblems(document: Document<unknown>, { claims, sources }: ClaimsFile): Problem[] {
  const ids = Object.keys(claims)
  return Object.entries(claims).flatMap(([id, claim]) => {
    const path = ['claims', id]
    const cited = claim.sources.flatMap((source, index) =>
      Object.hasOwn(sources, source)
        ? []
        : [document.at([...path, 'sources', index], unknown('source', source, Object.keys(sources)))],
    )
    const contrast =
      claim.contrast === undefined || Object.hasOwn(claims, claim.contrast)
        ? []
        : [document.at([...path, 'contrast'], unknown('claim', claim.contrast, ids))]
    const conflicts = (claim.conflicts ?? []).flatMap((other, index) =>
      Object.hasOwn(claims, other) ? [] : [document.at([...path, 'conflicts', index], unknown('claim', other, ids))],
    )
    return [...cited, ...contrast, ...conflicts]
  })
}

function assemble(file: ClaimsFile): ClaimCatalogue {
  const claims = Object.entries(file.claims).map(([id, claim]): [string, Claim] => [
    id,
    { id, ...claim, note: claim.note ?? null, contrast: claim.contrast ?? null, conflicts: claim.conflicts ?? [] },
  ])
  const sources = Object.entries(file.sources).map(([id, source]): [string, ClaimSource] => [id, { id, ...source }])
  return { claims: Object.fromEntries(claims), sources: Object.fromEntries(sources) }
}

/**
 * A warning for every citation of a claim that the catalogue lacks. `citations` come from `parseBank`; without them,
 * as for a compiled bank, each such claim is told once and has no place.
 */
export function claimProblems(bank: Bank, catalogue: ClaimCatalogue, citations?: readonly Citation[]): Problem[] {
  const known = Object.keys(catalogue.claims)
  const isUnknown = (claim: string) => !Object.hasOwn(catalogue.claims, claim)
  if (citations !== undefined) {
    return citations
      .filter(({ claim }) => isUnknown(claim))
      .map(({ claim, file, line, column, path }) => ({
        ...problemAt({ file, place: { line, column }, path: [] }, unknownClaim(claim, known), 'warning'),
        path,
      }))
  }
  const tied = bank.roles.flatMap((role) => [...role.motivators, ...role.burdens])
  const cautions = bank.paths.flatMap((path) => path.cautions)
  const cited = [...bank.items, ...tied, ...bank.paths, ...cautions].flatMap((holder) => holder.claims)
  const missing = [...new Set(cited)].filter(isUnknown)
  return missing.map((claim) => problemAt({ file: null, place: null, path: [] }, unknownClaim(claim, known), 'warning'))
}

function unknownClaim(claim: string, known: readonly string[]): What {
  const near = suggest(claim, known)
  return {
    code: 'unknown-claim',
    message: `The catalogue has no claim "${claim}".${near === null ? '' : ` Did you mean "${near}"?`}`,
    mend: near === null ? 'Add the claim to claims.yaml, or cite another.' : `Write "${near}".`,
  }
}
