/** A bank and its catalogue of claims enter; which claims items and paths rest on, and which are in neither, leave as lines. */
import type { ClaimCatalogue } from '../bank/claim-types.ts'
import type { Bank } from '../bank/types.ts'
import type { Covered } from '../result/claim-coverage.ts'
import { claimCoverage, claimsOfPath } from '../result/claim-coverage.ts'
import { wrapped } from './lines.ts'

/** One claim with its sources, four columns in; its id alone where the catalogue lacks it. */
export function claimLines(id: string, { claims, sources }: ClaimCatalogue, width: number): string[] {
  const claim = claims[id]
  if (claim === undefined) return [`    claim ${id}`]
  const from = claim.sources.map((source) => sources[source]?.title ?? source).join('; ')
  return wrapped(`claim ${id}: ${claim.statement} [${from}]`, width - 4, '  ').map((line) => `    ${line}`)
}

/** Every path with the claims on which it and its cautions rest; nothing where the bank has no paths. */
export function pathClaimLines({ paths }: Bank, catalogue: ClaimCatalogue, width: number): string[] {
  if (paths.length === 0) return []
  return [
    ...underlined(`Career paths, ${paths.length}`, width),
    ...paths.flatMap((path) => [
      ...wrapped(`${path.id} (${path.kind}): ${path.title}`, width, '  '),
      ...claimsOfPath(path).flatMap((id) => claimLines(id, catalogue, width)),
    ]),
  ]
}

/** Counts, and the ids of what is not where it belongs. */
export function coverageLines(bank: Bank, catalogue: ClaimCatalogue, width: number): string[] {
  const head = underlined('Where the claims are', width)
  if (Object.keys(catalogue.claims).length === 0) return [...head, 'This bank has no catalogue of claims.']
  const { contrasts, paths, context, items } = claimCoverage(bank, catalogue)
  const cited = context.inItems.map(({ item, claim }) => `${claim} (${item})`)
  const sentences = [
    counted('Undisputed claims of kind item that have a contrast', contrasts, 'asked in an item', 'In no item'),
    counted('Claims of kind path', paths, 'in a path', 'In no path'),
    `Claims of kind context: ${context.claims}, ${cited.length === 0 ? 'none in an item.' : `in items all the same: ${cited.join(', ')}.`}`,
    counted('Items', { ...items, claims: items.items }, 'resting on a claim of kind item', 'Without one'),
  ]
  return [...head, ...sentences.flatMap((sentence) => wrapped(sentence, width, '  '))]
}

function counted(what: string, { claims, covered, missing }: Covered, where: string, otherwise: string): string {
  if (claims === 0) return `${what}: none.`
  if (missing.length === 0) return `${what}: ${claims}, all ${where}.`
  return `${what}: ${claims}, ${covered} of them ${where}. ${otherwise}: ${missing.join(', ')}.`
}

function underlined(title: string, width: number): string[] {
  return [...wrapped(title, width), '-'.repeat(Math.min(title.length, width))]
}
