/** A person's own sheet and those of observers enter; gaps with intervals, agreement and what to expect leave. */
import type { Bank } from '../bank/types.ts'
import type { Functional } from '../fit/functional.ts'
import { estimateOf } from '../fit/functional.ts'
import { along } from '../measure/axis.ts'
import type { Gaussian } from '../measure/gaussian.ts'
import { modelOf } from '../measure/model.ts'
import { rounded } from '../result/rounded.ts'
import { agreementOver, choiceKappa, gradedKappa } from './agreement-document.ts'
import type { Combination } from './combination.ts'
import { raterLabel } from './combination.ts'
import {
  comparisonLimits,
  comparisonThresholds,
  functionalsOf,
  headOf,
  type Scored,
  scoredSheet,
  shown,
  versionNotes,
} from './measured-sheets.ts'
import type { Gap, ObserverComparison } from './types.ts'

/** From so many on observers may be told apart; fewer are shown as one view. */
const TOLD_APART = 3

/** What reviews of studies found, which is why a gap by itself is no error of either side (claims of item-writing C4). */
const EXPECTED = [
  'People and those who know their work agree only in part: over 115 studies, own ratings and those of supervisors correlate .22 (Heidemeier and Moser 2009).',
  'Own ratings tend to be the more lenient ones, by about a third of a standard deviation (.32, same review): the level, not the lean, is where that shows.',
  "An observer's view is another view and not a correction, and an own view is not the truth. Observers who see less of something answer less clearly, which is normal.",
]

export function observersDocument(
  bank: Bank,
  { self: own, observers: others, about }: Extract<Combination, { readonly kind: 'observers' }>,
): ObserverComparison {
  const model = modelOf(bank)
  const self = scoredSheet(model, own)
  const observers = others.map((other) => scoredSheet(model, other))
  const labels = observers.map(({ session }) => raterLabel(session))
  // Several sheets under one label may be of one person: who that is must not show either.
  const apart = new Set(labels).size >= TOLD_APART
  const together = meanOf(observers.map(({ measured }) => measured))
  const difference = apartBy(self.measured, together)
  const { pair, lean, level, roles, dimensions } = functionalsOf(model, self.measured)
  const thresholds = comparisonThresholds(dimensions.length)
  const gap = (functional: Functional, threshold: number, asked: boolean): Gap => {
    const { estimate, standardError } = estimateOf(functional, difference, bank.prior)
    const views = observers.map(({ measured }) => along(functional.axis, measured.mean))
    return {
      self: shown(bank, functional, self.measured),
      observers: shown(bank, functional, together),
      gap: shown(bank, functional, difference),
      range: apart ? [rounded(Math.min(...views)), rounded(Math.max(...views))] : null,
      threshold: rounded(threshold),
      verdict: !asked
        ? 'not comparable'
        : Math.abs(estimate) > threshold * standardError
          ? 'clear gap'
          : 'no clear gap',
    }
  }
  const anything = isAsked(self) && observers.some((one) => isAsked(one))
  const both = (dimension: string) => isAsked(self, dimension) && observers.some((one) => isAsked(one, dimension))
  const compared = dimensions.filter(({ id }) => both(id)).map(({ functional }) => functional)
  const view = ({ mean }: Gaussian, { axis }: Functional) => along(axis, mean)
  const overall = { ...pair, ...gap(lean, thresholds.single, anything) }
  const gaps = dimensions.map(({ functional, ...dimension }) => ({
    ...dimension,
    ...gap(functional, thresholds.family, both(dimension.id)),
  }))
  return {
    ...headOf(bank),
    kind: 'observers',
    about,
    sentence: sentenceOf(bank, overall, gaps, observers.length),
    self: self.facts,
    observers: { count: observers.length, labels: apart ? labels : null },
    thresholds,
    lean: overall,
    level: gap(level, thresholds.single, anything),
    roles: roles.map(({ functional, ...role }) => ({ ...role, ...gap(functional, thresholds.single, anything) })),
    dimensions: gaps,
    agreement: {
      dimensions: agreementOver(compared.map((of) => [view(self.measured, of), view(together, of)])),
      amongObservers: apart
        ? agreementOver(compared.map((of) => observers.map(({ measured }) => view(measured, of))))
        : {
            estimate: null,
            interval: null,
            over: compared.length,
            unsaid: 'Fewer than three observers are never told apart.',
          },
      graded: gradedKappa(bank, self, observers),
      choices: choiceKappa(bank, self, observers),
    },
    each: apart
      ? observers.map(({ session, measured }) => ({
          label: raterLabel(session),
          lean: shown(bank, lean, measured),
          level: shown(bank, level, measured),
        }))
      : null,
    expected: EXPECTED,
    notes: notesOf(bank, self, observers, labels, apart),
    limits: comparisonLimits(bank, self.session),
  }
}

/** The mean of independent views. */
function meanOf(views: readonly Gaussian[]): Gaussian {
  const k = views.length
  const sum = (of: (view: Gaussian) => Float64Array) =>
    views.map(of).reduce((total, one) => total.map((value, i) => value + (one[i] as number)))
  return {
    mean: sum(({ mean }) => mean).map((value) => value / k),
    covariance: sum(({ covariance }) => covariance).map((value) => value / (k * k)),
  }
}

/** Own view minus the others': what is uncertain of either is uncertain of their difference. */
function apartBy(own: Gaussian, others: Gaussian): Gaussian {
  return {
    mean: own.mean.map((value, t) => value - (others.mean[t] as number)),
    covariance: own.covariance.map((value, t) => value + (others.covariance[t] as number)),
  }
}

/** Whether anything, or anything about this dimension, has an answer. */
function isAsked({ measured }: Scored, dimension?: string): boolean {
  return measured.answered.some((item) => dimension === undefined || item.dimension === dimension)
}

function sentenceOf(
  bank: Bank,
  lean: ObserverComparison['lean'],
  dimensions: ObserverComparison['dimensions'],
  count: number,
): string {
  const who = count === 1 ? 'one observer' : `${count} observers together`
  if (lean.verdict === 'not comparable') return `Not comparable: the person, or ${who}, gave no answer.`
  const clear = dimensions.filter(({ verdict }) => verdict === 'clear gap').length
  const subjects = dimensions.filter(({ verdict }) => verdict !== 'not comparable').length
  const on = clear === 0 ? `on none of ${subjects} subjects` : `on ${clear} of ${subjects} subjects`
  const towards = bank.roles.find(({ id }) => id === (lean.gap.estimate >= 0 ? lean.first : lean.second))?.field
  const far = Math.abs(lean.gap.estimate).toFixed(2)
  return lean.verdict === 'clear gap'
    ? `A clear gap overall: the own view leans ${far} more towards ${towards} than that of ${who}; a clear gap ${on}.`
    : `No clear gap overall between the own view and that of ${who}; a clear gap ${on}.`
}

function notesOf(
  bank: Bank,
  self: Scored,
  observers: readonly Scored[],
  labels: readonly string[],
  apart: boolean,
): string[] {
  const sheets = [
    { name: 'The own sheet', facts: self.facts },
    ...observers.map(({ facts }) => ({ name: "An observer's sheet", facts })),
  ]
  const same = new Set(labels).size < labels.length
  return [
    // For few observers not even which of them answered an old version is said.
    ...(apart ? versionNotes(bank, sheets) : pooledNotes(bank, self, observers)),
    ...(same
      ? [
          'Several observers have the same label: each sheet counts, so leave out the older one where it is of one person.',
        ]
      : []),
  ]
}

function pooledNotes(bank: Bank, self: Scored, observers: readonly Scored[]): string[] {
  const old = observers.filter(({ facts }) => facts.version !== bank.version || facts.leftOut > 0)
  const leftOut = old.reduce((sum, { facts }) => sum + facts.leftOut, 0)
  const others =
    old.length === 0
      ? []
      : [
          `Observers answered another version of the questions, which are now at ${bank.version}: only questions whose text is unchanged are compared, and ${leftOut === 1 ? '1 answer is' : `${leftOut} answers are`} left out.`,
        ]
  return [...versionNotes(bank, [{ name: 'The own sheet', facts: self.facts }]), ...others]
}
