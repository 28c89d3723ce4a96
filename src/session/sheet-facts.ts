/** The two questions about facts in a sheet, held against the bank's. */
import type { FactQuestion } from '../bank/types.ts'
import type { Path } from '../text/place.ts'
import { quoted } from '../text/quoted.ts'
import { hint } from './check-answer.ts'
import type { SheetContext } from './findings.ts'

/** The ids that the bank has, each once. */
export function knownBackground(context: SheetContext, ids: readonly string[]): readonly string[] {
  const question = context.bank.background
  return ids.filter(
    (id, index) =>
      !context.findings.full() &&
      isKnown(context, question, 'background', id, ['background', index]) &&
      ids.indexOf(id) === index,
  )
}

export function knownReach(context: SheetContext, id: string | null): string | null {
  return id !== null && isKnown(context, context.bank.reach, 'reach', id, ['reach']) ? id : null
}

function isKnown(
  { findings, strict }: SheetContext,
  question: FactQuestion | null,
  key: 'background' | 'reach',
  id: string,
  path: Path,
): boolean {
  const allowed = question?.options.map((option) => option.id) ?? []
  if (allowed.includes(id)) return true
  const message = `The bank has no ${key} ${quoted(id)}.${hint(id, allowed)}`
  const mend = allowed.length === 0 ? 'Remove it.' : `Give one of ${allowed.join(', ')}.`
  findings.value(path, { code: `unknown-${key}`, message, mend }, strict ? 'error' : 'warning')
  return false
}
