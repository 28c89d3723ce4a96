import type { Bank } from '../bank/types.ts'
import { leanWords } from '../fit/outcome.ts'
import type { Evidence, Suggestion } from '../fit/paths.ts'
import { stepsFor } from '../fit/paths.ts'
import type { Fit } from '../fit/role-fit.ts'
import type { Session } from '../session/types.ts'
import { listed } from './sentences.ts'
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
      ...targetReason(path.target, fit),
      ...evidence.map((entry) => signalReason(entry, bank)),
      ...backgroundReason(background, bank),
    ],
    steps: steps.map(({ text }) => text),
    firstStep: steps[0]?.short ?? '',
    claims: path.claims,
  }
}

function targetReason(target: string | null, fit: Fit): string[] {
  const role = fit.roles.find(({ role: { id } }) => id === target)
  if (role === undefined) return []
  return [`Chance that ${role.role.field} interests you most: ${outOfHundred(role.probability)}.`]
}

function signalReason({ signal, probability, holds }: Evidence, bank: Bank): string {
  switch (signal.type) {
    case 'dimension': {
      const dimension = bank.dimensions.find(({ id }) => id === signal.dimension)
      const role = bank.roles.find(({ id }) => id === signal.role)
      const words = leanWords(probability)
      const towards = `towards ${role?.field ?? signal.role}`
      return words === 'no direction'
        ? `${dimension?.plain ?? signal.dimension}: too little to say ${towards} (${outOfHundred(probability)}).`
        : `${dimension?.plain ?? signal.dimension}: a ${words} ${towards} (${outOfHundred(probability)}).`
    }
    case 'level':
      return holds
        ? `Interest in this kind of work overall is ${signal.step}.`
        : `It asks for a ${signal.step} interest in this kind of work overall, which your answers do not show.`
    case 'outcome':
      return holds ? outcomeReason[signal.kind] : 'Your answers point elsewhere: this one is to rule out cheaply.'
    case 'item':
      return holds ? 'One of your answers asks for it directly.' : 'None of your answers asks for it directly.'
    case 'background':
      return holds
        ? `You have done ${titles(signal.any, bank)}.`
        : `People usually have done ${titles(signal.any, bank)} before.`
  }
}

const outcomeReason = {
  lead: 'Your answers name a direction.',
  both: 'Your answers pull about equally in both directions.',
  neither: 'Your answers point to neither role.',
  open: 'Your answers leave the direction open.',
} as const

function backgroundReason(background: readonly string[], bank: Bank): string[] {
  return background.length === 0 ? [] : [`People come here from ${titles(background, bank)}, which you have done.`]
}

function titles(ids: readonly string[], bank: Bank): string {
  const titleOf = (id: string) => bank.background?.options.find((option) => option.id === id)?.title ?? id
  return listed(
    ids.map((id) => titleOf(id).replace(/^./, (letter) => letter.toLowerCase())),
    'or',
  )
}

/** "93 in 100"; never more than "more than 95 in 100", which expert parameters cannot support. */
export function outOfHundred(probability: number): string {
  if (probability > 0.95) return 'more than 95 in 100'
  if (probability < 0.05) return 'less than 5 in 100'
  // Towards the middle, so that no figure reads surer than the words for its band.
  const hundredths = probability >= 0.5 ? Math.floor(probability * 100 + 1e-9) : Math.ceil(probability * 100 - 1e-9)
  return `${hundredths} in 100`
}
