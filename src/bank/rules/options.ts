/** Lists of options have each id once: those of choice items, of the background and of the reach. */
import type { Problem } from '../../errors.ts'
import type { Path } from '../../text/place.ts'
import type { Document } from '../document.ts'
import type { Known } from './known.ts'

export function optionProblems({ bank, folder }: Known): Problem[] {
  const facts = (['background', 'reach'] as const).flatMap((question) =>
    duplicates(bank, [question, 'options'], bank.value[question]?.options ?? []),
  )
  const items = folder.dimensions.flatMap((dimension) =>
    (dimension.value?.items ?? []).flatMap((item, index) =>
      'options' in item ? duplicates(dimension, ['items', index, 'options'], item.options) : [],
    ),
  )
  return [...facts, ...items]
}

function duplicates(document: Document<unknown>, path: Path, options: readonly { readonly id: string }[]): Problem[] {
  const seen = new Set<string>()
  return options.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    const message = `The option "${id}" stands twice in this list.`
    return [document.at([...path, index, 'id'], { code: 'duplicate-option', message, mend: 'Choose another id.' })]
  })
}
