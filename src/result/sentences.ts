import type { LevelStep, OutcomeKind } from '../bank/outcome-types.ts'
import type { Bank } from '../bank/types.ts'
import type { Outcome } from '../fit/outcome.ts'
import type { Fit } from '../fit/role-fit.ts'
import { leading } from '../fit/role-fit.ts'
import type { Session } from '../session/types.ts'

/** Below this no direction is named in the text of an open outcome. */
const SLIGHT = 0.65

/** Whose answers they are: the start of every sentence about them. */
export function subject({ rater, about }: Pick<Session, 'rater' | 'about'>): string {
  if (rater === 'self') return 'Your answers'
  return `${rater.label}'s answers about ${about ?? 'this person'}`
}

/** Whom the answers describe, for running text. */
export function whom({ rater, about }: Pick<Session, 'rater' | 'about'>): string {
  return rater === 'self' ? 'you' : (about ?? 'this person')
}

/** The headline: what the answers say, in one sentence that is true as it stands. */
export function outcomeSentence(outcome: Outcome, fit: Fit, session: Session): string {
  const whose = subject(session)
  const fields = fit.roles.map(({ role }) => role.field)
  const first = leading(fit).role.field
  const sentences: Record<OutcomeKind, () => string> = {
    lead: () => `${whose} lean ${outcome.words === 'clear lean' ? 'clearly ' : ''}towards ${first}.`,
    both: () => bothSentence(whose, fields, outcome.level),
    neither: () =>
      fields.length === 2
        ? `${whose} point to neither ${listed(fields, 'nor')}.`
        : `${whose} point to none of these: ${listed(few(fields), 'and')}.`,
    open: () =>
      outcome.probability >= SLIGHT
        ? `${whose} do not settle it yet; so far they lean ${outcome.words === 'slight lean' ? 'slightly ' : ''}towards ${first}.`
        : `${whose} do not settle it yet between ${listed(few(fields), 'and')}.`,
  }
  return sentences[outcome.kind]()
}

/** Of more than two roles the lean compares the first two. */
function bothSentence(whose: string, fields: readonly string[], level: LevelStep): string {
  const two = listed(fields.slice(0, 2), 'and')
  return level === 'high' ? `${whose} pull towards both ${two}.` : `${whose} pull about equally towards ${two}.`
}

/** How many roles are named in one sentence before the rest are counted. */
const NAMED = 4

/** "a", "b", "c" and "5 others": a bank may have more roles than a sentence can carry. */
export function few(fields: readonly string[]): readonly string[] {
  if (fields.length <= NAMED) return fields
  return [...fields.slice(0, NAMED - 1), `${fields.length - NAMED + 1} others`]
}

/** "a, b and c" */
export function listed(words: readonly string[], joint: 'and' | 'nor' | 'or'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

/** What the result cannot say; part of every output. */
export function limitsOf(bank: Bank, { rater }: Pick<Session, 'rater'>): string[] {
  const parameters =
    bank.calibration === 'expert'
      ? 'Its numbers are set by judgement, not estimated from people, and there is no comparison group: 50 is the centre of the scale.'
      : `Its numbers were estimated from ${bank.calibration.fitted.people} people on ${bank.calibration.fitted.date}; 50 is the centre of the scale, not an average of a population.`
  const view =
    rater === 'self'
      ? "It shows interest and a person's own view of their skills"
      : "It shows how one observer sees a person's interest and skills, which is neither truer nor less true than that person's own view"
  return [
    `${view}; it does not test ability and does not predict success.`,
    parameters,
    'It is not for hiring, pay or assignment.',
    'Interests change with experience: try something small, then take it again.',
  ]
}
