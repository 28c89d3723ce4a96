/** Claims and texts tied to them enter; sentences leave, each with its sources and their grade. */
import type { ExplainedClaim, ExplainedSource, TiedText } from '../../result/explain/types.ts'
import { type Block, heading, list, paragraph } from './blocks.ts'

const GRADES = 'Grades of sources: A official or survey data, B handbook of a known organisation, C one practitioner.'

export function claimBlocks(title: string, claims: readonly ExplainedClaim[]): Block[] {
  if (claims.length === 0) return [heading(title), paragraph('It names no claim.')]
  return [heading(title), ...list(claims.map(claimSentence)), paragraph(GRADES)]
}

/** Notes are for whoever writes items; they are in the document alone. */
function claimSentence({ id, statement, sources }: ExplainedClaim): string {
  if (statement === null) return `${id}: the bank has no text for this claim.`
  const from = sources.length === 0 ? 'no source' : sources.map(sourceWords).join('; ')
  return `${statement} [${id}; ${from}]`
}

export function sourceWords({ id, title, grade }: ExplainedSource): string {
  return `${title ?? id}${grade === null ? '' : `, grade ${grade}`}`
}

/** Each sentence, and the claims on which it rests under it. */
export function tiedBlocks(title: string, texts: readonly TiedText[]): Block[] {
  if (texts.length === 0) return []
  return [
    heading(title),
    ...texts.flatMap(({ text, claims }): Block[] => [paragraph(text), ...list(claims.map(claimSentence))]),
  ]
}
