import type { ClaimCatalogue } from '../bank/claim-types.ts'
import { isGraded } from '../bank/kinds.ts'
import type { Bank, Item } from '../bank/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { visible } from '../text/safe/terminal.ts'
import { wrapped } from './lines.ts'

/** What the roles are and a bank's items as text, dimension by dimension; with `claims`, what each item rests on. */
export function renderQuestions(bank: Bank, claims: ClaimCatalogue | null, width: number): TerminalText {
  const columns = Math.min(width, 100) - 1
  const blocks = bank.dimensions.map((dimension) => {
    const items = bank.items.filter(({ dimension: id }) => id === dimension.id)
    const title = `${dimension.title} (${dimension.plain}), ${items.length} items`
    return [
      ...wrapped(title, columns),
      '-'.repeat(Math.min(title.length, columns)),
      ...items.flatMap((item) => itemLines(item, bank, claims, columns)),
    ]
  })
  const head = wrapped(`${bank.title} Bank ${bank.id} ${bank.version}, ${bank.items.length} items.`, columns).join('\n')
  const roles = bank.roles.map(({ title, what }) =>
    wrapped(`${title}: ${what ?? ''}`.trimEnd(), columns, '  ').join('\n'),
  )
  return visible(`${[head, ...roles, ...blocks.map((lines) => lines.join('\n'))].join('\n\n')}\n`)
}

function itemLines(item: Item, bank: Bank, claims: ClaimCatalogue | null, width: number): string[] {
  const categories = isGraded(item) ? (bank.scales[item.scale]?.categories.join(' / ') ?? '') : null
  return [
    ...wrapped(`${item.id} (${item.kind}): ${item.text}`, width, '  '),
    ...(categories === null ? [] : wrapped(`  ${categories}`, width, '  ').map((line) => `  ${line.trimStart()}`)),
    ...(isGraded(item)
      ? []
      : item.options.flatMap(({ id, text }) => wrapped(`  ${id}  ${text}`, width, '     ').map(indented))),
    ...(claims === null ? [] : item.claims.flatMap((id) => claimLines(id, claims, width))),
  ]
}

function indented(line: string, k: number): string {
  return k === 0 ? `  ${line.trimStart()}` : line
}

function claimLines(id: string, { claims, sources }: ClaimCatalogue, width: number): string[] {
  const claim = claims[id]
  if (claim === undefined) return [`    claim ${id}`]
  const from = claim.sources.map((source) => sources[source]?.title ?? source).join('; ')
  return wrapped(`claim ${id}: ${claim.statement} [${from}]`, width - 4, '  ').map((line) => `    ${line}`)
}
