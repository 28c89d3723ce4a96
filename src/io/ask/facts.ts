import type { Bank, FactQuestion } from '../../bank/types.ts'
import type { SessionEvent } from '../../session/events.ts'
import type { Choice, Conversation, Left, Told } from './conversation.ts'

/** What was given beforehand and need not be asked. */
export interface KnownFacts {
  readonly background: boolean
  readonly reach: boolean
  readonly about: boolean
}

const NOT_SAID = ''

/**
 * Background, reach and label: each where the bank asks for it and it is not known, and each may be left out. Null, or how
 * the person left.
 */
export async function askFacts(
  bank: Bank,
  known: KnownFacts,
  talk: Conversation,
  keep: (event: SessionEvent) => void,
): Promise<Left | null> {
  if (bank.background !== null && !known.background) {
    const told = await talk.several(bank.background.question, choicesOf(bank.background))
    if ('left' in told) return told.left
    keep({ type: 'background', ids: withoutNone(told.value) })
  }
  if (bank.reach !== null && !known.reach) {
    const rather: Choice = { value: NOT_SAID, text: 'I would rather not say' }
    const told = await talk.one(bank.reach.question, [...choicesOf(bank.reach), rather], NOT_SAID)
    if ('left' in told) return told.left
    keep({ type: 'reach', id: told.value === NOT_SAID ? null : told.value })
  }
  if (!known.about) {
    const told = await talk.text('A name or label for this result (optional, Enter for none):')
    if ('left' in told) return told.left
    keep({ type: 'about', label: told.value === '' ? null : told.value })
  }
  return null
}

/** Whether to do something that cannot be undone; no is what Enter alone says. */
export async function askConsent(question: string, talk: Conversation): Promise<Told<boolean>> {
  const answers: Choice[] = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ]
  const told = await talk.one(question, answers, 'no')
  return 'left' in told ? told : { value: told.value === 'yes' }
}

function choicesOf({ options }: FactQuestion): Choice[] {
  return options.map(({ id, title }) => ({ value: id, text: title }))
}

/** "None of these" beside another answer is a slip. */
function withoutNone(ids: readonly string[]): readonly string[] {
  return ids.length > 1 ? ids.filter((id) => id !== 'none') : ids
}
