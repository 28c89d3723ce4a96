/** A comparison enters; the words and figures that every rendering of it shows leave. */
import type { Agreement, Comparison, Gap, MeasuredChange, ObserverComparison, Retest } from '../compare/types.ts'
import { signed } from './signed.ts'

/** One line of the table. */
export interface ComparisonRow {
  readonly label: string
  /** As many as `columns`. */
  readonly figures: readonly string[]
  readonly verdict: string
  /** Whether the verdict is one to look at. */
  readonly clear: boolean
}

export interface ComparisonView {
  readonly title: string
  /** Sentences under it: how far apart, how many answers. */
  readonly facts: readonly string[]
  /** What it comes to. */
  readonly sentence: string
  /** What the figures mean. */
  readonly scale: string
  /** Over the figures of a row. */
  readonly columns: readonly string[]
  readonly overall: readonly ComparisonRow[]
  readonly subjects: readonly ComparisonRow[]
  /** In this order; none is empty. */
  readonly parts: readonly { readonly heading: string; readonly sentences: readonly string[] }[]
}

export function comparisonView(comparison: Comparison): ComparisonView {
  return comparison.kind === 'retest' ? retestView(comparison) : observerView(comparison)
}

function retestView(retest: Retest): ComparisonView {
  const { first, second, days, items } = retest
  const raters = retest.rater === 'self' ? '' : `, as seen by ${retest.rater.label}`
  const dates = [first, second].map(({ completed }) => completed?.slice(0, 10) ?? 'a day that is not known')
  const apart = days === null ? '' : `, ${days === 1 ? '1 day' : `${days} days`} apart`
  const counted = `${first.answered} and ${second.answered} answers; ${items.both} questions answered both times, ${items.same} of them alike.`
  const rows = (label: string, change: MeasuredChange) => changeRow(label, change)
  return {
    title: `Retest${retest.about === null ? '' : ` of ${retest.about}`}${raters}`,
    facts: [`Answered on ${dates.join(' and ')}${apart}. ${counted}`],
    sentence: retest.sentence,
    scale: scaleOf(retest),
    columns: ['before', 'after', 'change', 'by chance'],
    overall: [
      rows('Overall lean', retest.lean),
      rows('Interest overall', retest.level),
      ...retest.roles.map((role) => rows(role.title, role)),
    ],
    subjects: retest.dimensions.map((dimension) => rows(dimension.plain, dimension)),
    parts: partsOf([
      ['Before reading more into it', retest.advice],
      ['What was compared', retest.notes],
      [
        'What counts as a change',
        [
          retest.thresholds.why,
          'By chance: what stays the same moves no further in 95 of 100 retests, among all subjects in 95 of 100. No clear change is the usual result, and does not mean that nothing changed.',
        ],
      ],
      ['Limits', retest.limits],
    ]),
  }
}

function changeRow(label: string, change: MeasuredChange): ComparisonRow {
  const { before, after, difference, standardError, threshold, verdict } = change
  const can = verdict !== 'not comparable'
  return {
    label,
    figures: [
      signed(before.estimate),
      signed(after.estimate),
      can ? signed(difference) : '-',
      can ? `up to ${(threshold * standardError).toFixed(2)}` : '-',
    ],
    verdict,
    clear: verdict === 'changed',
  }
}

function observerView(comparison: ObserverComparison): ComparisonView {
  const { about, observers, self, each } = comparison
  const others = observers.count === 1 ? 'one observer' : `${observers.count} observers`
  const apart =
    observers.labels === null
      ? observers.count === 1
        ? 'Fewer than three observers are not named.'
        : 'They are shown as one view: fewer than three are not told apart.'
      : `Observers: ${observers.labels.join(', ')}.`
  const row = (label: string, gap: Gap) => gapRow(label, gap)
  return {
    title: `${about ?? 'Own view'} and ${others}`,
    facts: [`The own sheet has ${self.answered} answers. ${apart}`],
    sentence: comparison.sentence,
    scale: `${scaleOf(comparison)} A gap is the own view less that of the others, with the range in which it lies with a chance of 90 in 100.`,
    columns: ['own', 'others', 'gap', 'likely range'],
    overall: [
      row('Overall lean', comparison.lean),
      row('Interest overall', comparison.level),
      ...comparison.roles.map((role) => row(role.title, role)),
    ],
    subjects: comparison.dimensions.map((dimension) => row(dimension.plain, dimension)),
    parts: partsOf([
      [
        'Each observer',
        (each ?? []).map(({ label, lean }) => `${label}: lean ${signed(lean.estimate)} (${range(lean.interval)}).`),
      ],
      ['How far they agree', agreementSentences(comparison)],
      ['What to expect', comparison.expected],
      ['What was compared', comparison.notes],
      ['What counts as a gap', [comparison.thresholds.why]],
      ['Limits', comparison.limits],
    ]),
  }
}

function gapRow(label: string, { self, observers, gap, verdict }: Gap): ComparisonRow {
  const can = verdict !== 'not comparable'
  return {
    label,
    figures: [
      signed(self.estimate),
      signed(observers.estimate),
      can ? signed(gap.estimate) : '-',
      can ? range(gap.interval) : '-',
    ],
    verdict,
    clear: verdict === 'clear gap',
  }
}

function agreementSentences({ agreement, observers }: ObserverComparison): string[] {
  const said = (what: string, { estimate, interval, over, unsaid }: Agreement, of: string) => {
    const between = interval === null ? '' : ` (90 in 100: ${range(interval)})`
    return estimate === null
      ? `${what}: not said. ${unsaid}`
      : `${what}: ${estimate.toFixed(2)}${between}, over ${over} ${of}.`
  }
  return [
    said('Leans of the subjects, own and others (ICC(A,1))', agreement.dimensions, 'subjects'),
    ...(observers.labels === null
      ? []
      : [said('Observers among themselves (ICC(A,1))', agreement.amongObservers, 'subjects')]),
    said('The same statements (kappa, weighted by distance)', agreement.graded, 'pairs of answers'),
    said('The same choices (kappa, by the role chosen)', agreement.choices, 'pairs of answers'),
    '1 is the same throughout, 0 what chance gives.',
  ]
}

function scaleOf({ lean, roles, bank }: Comparison): string {
  const title = (id: string) => roles.find((role) => role.id === id)?.title ?? id
  return `Leans: plus is towards ${title(lean.first)}, minus towards ${title(lean.second)}. The unit is the spread that the bank "${bank.title}" expects among people.`
}

function range([low, high]: readonly [number, number]): string {
  return `${signed(low)} to ${signed(high)}`
}

function partsOf(
  parts: readonly (readonly [heading: string, sentences: readonly string[]])[],
): ComparisonView['parts'] {
  return parts.filter(([, sentences]) => sentences.length > 0).map(([heading, sentences]) => ({ heading, sentences }))
}
