/** A bank, a session, a path and a day enter; the plan leaves. */
import type { CareerPath, Experiment } from '../../bank/path-types.ts'
import type { Bank } from '../../bank/types.ts'
import { judge, suggestPaths } from '../../fit/paths.ts'
import type { Session } from '../../session/types.ts'
import { headOf, type Scored, scored, strongestFirst } from '../explain/scored.ts'
import type { AnswerAdds } from '../explain/types.ts'
import { backgroundReason, signalReason, targetReason } from '../path-reasons.ts'
import { limitsOf } from '../sentences.ts'
import { daysAfter } from './days.ts'
import { plannedSteps } from './steps.ts'
import type { Plan, Variant } from './types.ts'

const QUOTED = { for: 3, against: 1 } as const
/** Days after the start of a plan: the day after the last experiment of 90 days. */
export const RETEST = 91

const QUESTIONS = [
  'How much energy did you have while doing it? (1 to 5)',
  'Would you do it again next week? (1 to 5)',
  'What surprised you?',
  'What would somebody who saw it say?',
] as const

const SUPPORT =
  'Name one person who will ask you after each experiment how it went, and tell them the dates. Best is somebody who does this work, or a coach.'

/** The path that a plan is for where none is named: the first that is near, else a stretch, else a test. Null where there is none. */
export function pathToPlan(bank: Bank, session: Session): CareerPath | null {
  const { model, fit, outcome } = scored(bank, session)
  // Suggestions are sorted by tier: near, stretch, test.
  return suggestPaths(model, session, fit, outcome)[0]?.path ?? null
}

/** `start`: year-month-day. `retest`: the result as `take --retest` is told of it. A pure function of its arguments. */
export function planOf(bank: Bank, session: Session, path: CareerPath, start: string, retest: string): Plan {
  const all = scored(bank, session)
  const { schema: _, tool, bank: of, about, rater } = headOf(all)
  const variant = variantFor(session.reach)
  const suggested = suggestPaths(all.model, session, all.fit, all.outcome).find((one) => one.path === path)
  const end = daysAfter(start, RETEST - 1)
  return {
    schema: 'role-fit/plan/v1',
    ...{ tool, bank: of, about, rater },
    path: { id: path.id, title: path.title, what: path.what, tier: suggested?.tier ?? null },
    start,
    goal: `By ${end}, find out by trying whether this is worth a longer try: ${path.title}.`,
    reasons: reasonsFor(path, all),
    steps: plannedSteps(path, session.background, start),
    experiments: path.experiments.map((experiment) => ({
      days: experiment.days,
      by: daysAfter(start, experiment.days),
      text: textFor(experiment, variant.name),
      done: experiment.done,
    })),
    variant,
    support: SUPPORT,
    questions: QUESTIONS,
    cautions: path.cautions.map(({ text }) => text),
    retest: { on: daysAfter(start, RETEST), command: `role-fit take --retest ${retest}` },
    limits: limitsOf(bank, session),
  }
}

function reasonsFor(path: CareerPath, all: Scored): Plan['reasons'] {
  const { model, session, fit, outcome, adds } = all
  const { bank } = model
  const judged = judge(path, model, session, fit, outcome)
  const towards = pullOf(path, all)
  const sorted = strongestFirst(adds, towards)
  const quotes = (list: readonly AnswerAdds[]) => list.map(({ text }) => text)
  const target = targetReason(path.target, fit, bank, session)
  const speaks = judged.direction >= 0.5
  return {
    for: quotes(sorted.filter((one) => towards(one) > 0).slice(0, QUOTED.for)),
    against: [
      ...quotes(
        sorted
          .toReversed()
          .filter((one) => towards(one) < 0)
          .slice(0, QUOTED.against),
      ),
      ...(speaks ? [] : target),
    ],
    why: [
      ...(speaks ? target : []),
      ...judged.evidence.filter(({ holds }) => holds).map((entry) => signalReason(entry, bank, session)),
      ...backgroundReason(judged.background, bank, session),
    ],
  }
}

/** How far an answer speaks for the path: for its role over the other, for both where it has none, against both for a neighbour. */
function pullOf(path: CareerPath, { model: { bank }, fit }: Scored): (one: AnswerAdds) => number {
  const first = bank.roles[fit.lean.first]?.id
  const second = bank.roles[fit.lean.second]?.id
  const { target } = path
  if (target !== null && (target === first || target === second)) return ({ lean }) => (target === first ? lean : -lean)
  if (target !== null) return ({ roles }) => roles[target] ?? 0
  const level = ({ roles }: AnswerAdds) => Object.values(roles).reduce((sum, one) => sum + one, 0)
  return path.kind === 'neighbour' ? (one) => -level(one) : level
}

function variantFor(reach: string | null): Plan['variant'] {
  if (reach === 'with-product-team' || reach === 'without-product-team') return { name: reach, known: true }
  return { name: 'outside', known: reach !== null }
}

function textFor(experiment: Experiment, variant: Variant): string {
  const texts = {
    'with-product-team': experiment.withProductTeam,
    'without-product-team': experiment.withoutProductTeam,
    outside: experiment.outside,
  } as const
  return texts[variant]
}
