import type { ClaimCatalogue } from '../bank/claim-types.ts'
import { isGraded } from '../bank/kinds.ts'
import type { Bank, Item } from '../bank/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { visible } from '../text/safe/terminal.ts'
import { claimLines, coverageLines, pathClaimLines } from './claims.ts'
import { wrapped } from './lines.ts'

/**
 * What the roles are and a bank's items as text, dimension by dimension; with `claims`, what each item and each path rests on, and
 * at the end which claims are in none.
 */
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
  const closing = claims === null ? [] : [pathClaimLines(bank, claims, columns), coverageLines(bank, claims, columns)]
  const sections = [...blocks, ...closing].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return visible(`${[head, ...roles, ...sections].join('\n\n')}\n`)
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
