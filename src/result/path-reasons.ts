import type { Bank, Calibration } from '../bank/types.ts'
import { leanWords } from '../fit/outcome.ts'
import type { Evidence, Suggestion } from '../fit/paths.ts'
import { stepsFor } from '../fit/paths.ts'
import type { Fit } from '../fit/role-fit.ts'
import type { Session } from '../session/types.ts'
import { quote } from './quote.ts'
import { subject, whom } from './sentences.ts'
import type { ResultPath } from './types.ts'

/** A suggested path as the document tells it: with the reasons in words and the steps for this person. */
export function resultPath(suggestion: Suggestion, bank: Bank, fit: Fit, session: Session): ResultPath {
  const { path, tier, evidence, background } = suggestion
  const steps = stepsFor(path, session.background)
  return {
    id: path.id,
    title: path.title,
    tier,
    why: [
      ...targetReason(path.target, fit, bank, session),
      ...evidence.map((entry) => signalReason(entry, bank, session)),
      ...backgroundReason(background, bank, session),
    ],
    steps: steps.map(({ text }) => text),
    firstStep: steps[0]?.short ?? '',
    claims: path.claims,
  }
}

export function targetReason(target: string | null, fit: Fit, bank: Bank, session: Session): string[] {
  const role = fit.roles.find(({ role: { id } }) => id === target)
  if (role === undefined) return []
  return [
    `Chance that ${role.role.field} interests ${whom(session)} most: ${outOfHundred(role.probability, bank.calibration)}.`,
  ]
}

export function signalReason({ signal, probability, holds }: Evidence, bank: Bank, session: Session): string {
  const answers = subject(session)
  switch (signal.type) {
    case 'dimension': {
      const dimension = bank.dimensions.find(({ id }) => id === signal.dimension)
      const role = bank.roles.find(({ id }) => id === signal.role)
      const plain = dimension?.plain ?? signal.dimension
      const field = role?.field ?? signal.role
      const chance = outOfHundred(probability, bank.calibration)
      const words = leanWords(probability)
      if (words !== 'no direction') return `${plain}: a ${words} towards ${field}, ${chance}.`
      const asked = `it asks for a lean towards ${field}; the chance of that is ${chance}`
      return leanWords(1 - probability) === 'no direction' ? `${plain}: open; ${asked}.` : `${plain}: ${asked}.`
    }
    case 'level':
      return holds
        ? `Interest in this kind of work overall is ${signal.step}.`
        : `It asks for a ${signal.step} interest in this kind of work overall, which these answers do not show.`
    case 'outcome':
      return holds
        ? `${answers} ${signal.kind === 'neither' && bank.roles.length > 2 ? 'point to none of the roles' : OUTCOME_REASON[signal.kind]}.`
        : `${answers} point elsewhere: this one is to rule out cheaply.`
    case 'item':
      return itemReason(signal.item, holds, bank, session)
    case 'background':
      return holds
        ? `It fits what ${done(session)}: ${titles(signal.any, bank)}.`
        : `It asks for one of these first: ${titles(signal.any, bank)}.`
  }
}

/** The answer that speaks for the path, or the question whose answer does not. */
function itemReason(id: string, holds: boolean, bank: Bank, session: Session): string {
  const item = bank.items.find((candidate) => candidate.id === id)
  const answer = session.responses.find((response) => response.item === id)?.answer ?? null
  if (item === undefined || answer === null) return 'It asks for an answer that has not been given.'
  const said = quote(bank, item, answer, session.rater).replace(/[.]$/, '')
  return holds ? `It fits this answer: "${said}".` : `It asks for another answer than this: "${said}".`
}

const OUTCOME_REASON = {
  lead: 'name a direction',
  both: 'pull about equally in both directions',
  neither: 'point to neither role',
  open: 'leave the direction open',
} as const

export function backgroundReason(background: readonly string[], bank: Bank, session: Session): string[] {
  if (background.length === 0) return []
  return [`People come here from what ${done(session)}: ${titles(background, bank)}.`]
}

function done({ rater, about }: Session): string {
  return rater === 'self' ? 'you have done' : `${about ?? 'this person'} has done`
}

function titles(ids: readonly string[], bank: Bank): string {
  const titleOf = (id: string) => bank.background?.options.find((option) => option.id === id)?.title ?? id
  return ids.map((id) => titleOf(id).replace(/^./, (letter) => letter.toLowerCase())).join('; ')
}

/** "93 in 100"; parameters set by judgement cannot support more than "more than 95 in 100", and fitted ones not more than 99. */
export function outOfHundred(probability: number, calibration: Calibration): string {
  const cap = calibration === 'expert' ? 95 : 99
  if (probability > cap / 100) return `more than ${cap} in 100`
  if (probability < 1 - cap / 100) return `less than ${100 - cap} in 100`
  // Towards the middle, so that no figure reads surer than the words for its band.
  const hundredths = probability >= 0.5 ? Math.floor(probability * 100 + 1e-9) : Math.ceil(probability * 100 - 1e-9)
  return `${hundredths} in 100`
}
