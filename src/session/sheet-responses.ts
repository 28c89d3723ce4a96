/** The answers, times and order in a sheet -> responses in the order in which they were given. */
import type { Bank, Item } from '../bank/types.ts'
import { quoted } from '../text/quoted.ts'
import { checkAnswer, hint } from './check-answer.ts'
import type { SheetContext } from './findings.ts'
import type { SheetParts } from './sheet-schema.ts'
import type { Response } from './types.ts'

export function responsesOf(context: SheetContext, sheet: SheetParts): readonly Response[] {
  const { bank, findings } = context
  const items = itemsById(bank)
  const answered = new Map<string, Response>()
  const seconds = secondsOf(context, sheet, items)
  for (const [id, value] of Object.entries(sheet.answers)) {
    if (findings.full()) break
    const item = items.get(id)
    if (item === undefined) {
      unknownItem(context, items, 'answers', id)
      continue
    }
    const checked = checkAnswer(bank, item, value)
    if ('answer' in checked) answered.set(id, { item: id, answer: checked.answer, seconds: seconds.get(id) ?? null })
    else if (checked.code === 'unknown-key') findings.key(['answers', id], checked.key!, checked)
    else findings.value(['answers', id, ...(checked.key === undefined ? [] : [checked.key])], checked)
  }
  const responses: Response[] = []
  const add = (id: string) => {
    const response = answered.get(id)
    if (response !== undefined) responses.push(response)
    answered.delete(id)
  }
  for (const id of orderOf(context, sheet)) add(id)
  // What the order does not name follows in the bank's order.
  for (const { id } of bank.items) add(id)
  return responses
}

const known = new WeakMap<Bank, ReadonlyMap<string, Item>>()

/** Worked out once per bank, for there may be a million sheets. */
function itemsById(bank: Bank): ReadonlyMap<string, Item> {
  const items = known.get(bank) ?? new Map(bank.items.map((item) => [item.id, item]))
  known.set(bank, items)
  return items
}

function secondsOf(
  context: SheetContext,
  sheet: SheetParts,
  items: ReadonlyMap<string, Item>,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const [id, time] of Object.entries(sheet.seconds ?? {})) {
    if (context.findings.full()) break
    if (items.has(id)) times.set(id, time)
    else unknownItem(context, items, 'seconds', id)
    if (items.has(id) && !Object.hasOwn(sheet.answers, id)) withoutAnswer(context, 'seconds', ['seconds', id], id)
  }
  return times
}

/** The order decides nothing but the order of responses, so a slip in it is a warning. */
function orderOf(context: SheetContext, sheet: SheetParts): readonly string[] {
  const order = sheet.session?.order ?? []
  const seen = new Set<string>()
  for (const [index, id] of order.entries()) {
    if (context.findings.full()) break
    const path = ['session', 'order', index]
    if (!Object.hasOwn(sheet.answers, id)) withoutAnswer(context, 'order', path, id)
    else if (seen.has(id)) {
      const message = `The order names ${quoted(id)} twice; its first place counts.`
      context.findings.value(path, { code: 'order-twice', message, mend: 'Remove one of them.' }, 'warning')
    }
    seen.add(id)
  }
  return [...seen]
}

function withoutAnswer(
  { findings }: SheetContext,
  key: 'seconds' | 'order',
  path: readonly PropertyKey[],
  id: string,
): void {
  const message = `The ${key} of ${quoted(id)} is left out: the sheet has no answer to it.`
  findings.value(path, { code: `${key}-without-answer`, message, mend: 'Remove it, or add the answer.' }, 'warning')
}

function unknownItem(
  { findings, strict, bank }: SheetContext,
  items: ReadonlyMap<string, Item>,
  key: 'answers' | 'seconds',
  id: string,
): void {
  if (strict) {
    const message = `The bank has no item ${quoted(id)}.${hint(id, items.keys())}`
    const mend = 'Write the id of one of its items (role-fit questions lists them), or remove it.'
    findings.key([key], id, { code: 'unknown-item', message, mend })
  } else if (key === 'answers') {
    const message = `Version "${bank.version}" of the bank has no item ${quoted(id)}; the answer is left out.`
    const mend = 'Nothing to do, or score it with the version that has it.'
    findings.key([key], id, { code: 'unknown-item', message, mend }, 'warning')
  }
}
