/** Scales that exist, with labels that can be told apart, and as many thresholds as they need. */
import type { Problem } from '../../errors.ts'
import type { Path } from '../../text/place.ts'
import { quoted } from '../../text/quoted.ts'
import type { Document, What } from '../document.ts'
import type { ScaleEntry } from '../schema/bank-file.ts'
import { type Known, unknown } from './known.ts'

export function scaleProblems(known: Known): Problem[] {
  const { bank, folder } = known
  const { scales, defaults } = bank.value
  const problems = Object.entries(scales).flatMap(([id, scale]) => labelProblems(bank, ['scales', id], scale))
  for (const kind of ['rating', 'frequency'] as const) {
    problems.push(...orderProblems(bank, ['defaults', kind, 'thresholds'], defaults[kind].thresholds))
  }
  for (const dimension of folder.dimensions) {
    for (const [index, item] of (dimension.value?.items ?? []).entries()) {
      if ('options' in item) continue
      const path = ['items', index]
      const own = item.thresholds
      if (own !== undefined) problems.push(...orderProblems(dimension, [...path, 'thresholds'], own))
      if (!Object.hasOwn(scales, item.scale)) {
        problems.push(dimension.at([...path, 'scale'], unknown('scale', item.scale, Object.keys(scales))))
        continue
      }
      const categories = scales[item.scale]!.categories.length
      const thresholds = own ?? defaults[item.kind].thresholds
      if (thresholds.length !== categories - 1) {
        const place = own === undefined ? 'scale' : 'thresholds'
        problems.push(dimension.at([...path, place], thresholdCount(thresholds.length, categories, own === undefined)))
      }
    }
  }
  return problems
}

/** Labels are compared as people see them: composed and decomposed letters alike. */
function labelProblems(bank: Document<unknown>, path: Path, scale: ScaleEntry): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  scale.categories.forEach((label, index) => {
    const same = label.normalize('NFC')
    if (seen.has(same)) problems.push(bank.at([...path, 'categories', index], duplicateLabel(label)))
    seen.add(same)
  })
  if (seen.has(scale.missing.normalize('NFC')))
    problems.push(bank.at([...path, 'missing'], duplicateLabel(scale.missing)))
  return problems
}

function duplicateLabel(label: string): What {
  const message = `The label ${quoted(label)} stands twice on this scale.`
  return { code: 'duplicate-label', message, mend: 'Word each label differently.' }
}

function orderProblems(document: Document<unknown>, path: Path, thresholds: readonly number[]): Problem[] {
  const index = thresholds.findIndex((threshold, at) => at > 0 && threshold <= thresholds[at - 1]!)
  if (index === -1) return []
  const message = `Thresholds must ascend; ${thresholds[index]} does not exceed ${thresholds[index - 1]}.`
  return [document.at([...path, index], { code: 'threshold-order', message, mend: 'Put them in ascending order.' })]
}

function thresholdCount(count: number, categories: number, isDefault: boolean): What {
  return {
    code: 'threshold-count',
    message: `${isDefault ? 'The default has' : 'There are'} ${count} thresholds for a scale of ${categories} categories.`,
    mend: `Give the item ${categories - 1} thresholds.`,
  }
}
