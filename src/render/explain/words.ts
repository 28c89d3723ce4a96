/** Parts of an explanation enter; the words and columns that several kinds of it share leave. */

import type { AnswerAdds, Explanation } from '../../result/explain/types.ts'
import { outOfHundred } from '../../result/path-reasons.ts'
import type { Measure } from '../../result/types.ts'
import { signed } from './adding-up.ts'
import type { Column } from './figures.ts'

/** What a figure of 1 is, in the words of a comparison. */
export const UNIT = 'The unit is the spread that the bank expects among people.'

export function fieldOf({ roles }: Pick<Explanation, 'roles'>, id: string): string {
  return roles.find((role) => role.id === id)?.field ?? id
}

export function range([low, high]: Measure['interval']): string {
  return `${signed(low)} to ${signed(high)}`
}

export function answers(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`
}

/** How probable it is that the first role of the lean is ahead. */
export function aheadWords(all: Explanation, probability: number): string {
  const side = probability >= 0.5 ? all.lean.first : all.lean.second
  return `${fieldOf(all, side)} ahead: ${outOfHundred(Math.max(probability, 1 - probability), all.bank.calibration)}`
}

/** The lean, then each role, over these answers and, where it is given, what others add together. */
export function columnsOf(
  { roles }: Pick<Explanation, 'roles'>,
  contributions: readonly AnswerAdds[],
  others?: { readonly lean: number; readonly roles: Readonly<Record<string, number>> },
): Column[] {
  const rest = others === undefined ? [] : [others]
  return [
    { name: 'lean', of: [...contributions, ...rest].map(({ lean }) => lean) },
    ...roles.map(({ id, field }) => ({
      name: field,
      of: [...contributions, ...rest].map((one) => one.roles[id] ?? 0),
    })),
  ]
}
