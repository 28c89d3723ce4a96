/** A cohort enters; plain data for tables and charts leaves, with every word that people read. The HTML page uses it as well. */
import type { Cohort, CohortPerson, People, Spread } from '../compare/cohort-types.ts'
import { listed } from '../result/sentences.ts'
import { signed } from './signed.ts'

/** A count with its share of all people; both null where it is hidden. */
export interface CountedBar {
  readonly label: string
  readonly people: People
  /** 0 to 1. */
  readonly share: number | null
}

/** People parted over a few possibilities; the counts that are shown and those that are hidden add up to the group. */
export interface CountedChart {
  readonly heading: string
  readonly bars: readonly CountedBar[]
}

/** A mean with the interval of the mean and the band in which two thirds of such a group would lie, in SDs of the prior. */
export interface SpreadBar {
  readonly label: string
  readonly mean: number
  readonly interval: readonly [number, number]
  /** mean -+ standard deviation. */
  readonly band: readonly [number, number]
  readonly standardDeviation: number
  /** How people part over the sides of it; null where nothing is counted. */
  readonly sides: readonly CountedBar[] | null
}

export interface CohortView {
  readonly title: string
  readonly facts: readonly string[]
  /** What a positive and a negative lean speak for; null for banks of more than two roles. */
  readonly sides: { readonly plus: string; readonly minus: string } | null
  readonly charts: readonly CountedChart[]
  readonly overall: readonly SpreadBar[]
  /** Leans by subject, in the bank's order; those of two roles alone. */
  readonly subjects: readonly SpreadBar[]
  /** One line a person, where names were asked for. */
  readonly persons:
    | readonly { readonly name: string; readonly outcome: string; readonly lean: string; readonly level: string }[]
    | null
  /** What the figures mean. */
  readonly scale: string
  readonly limits: readonly string[]
}

export function cohortView(cohort: Cohort): CohortView {
  const { people, bank, lean, level, roles, dimensions, persons } = cohort
  const fieldOf = (id: string | null) => roles.find((role) => role.id === id)?.field ?? ''
  const bar = (label: string, count: People): CountedBar => ({
    label,
    people: count,
    share: count === null ? null : count / people,
  })
  const sides = lean === null ? null : { plus: fieldOf(lean.first), minus: fieldOf(lean.second) }
  return {
    title: `${people} people: ${bank.title}`,
    facts: [...leftOutSentence(cohort.leftOut), ...(lean === null ? [] : [groupSentence(lean, fieldOf)])],
    sides,
    charts: [
      {
        heading: 'Outcomes',
        bars: cohort.outcomes.map(({ kind, role, people: count }) => bar(outcomeWords(kind, fieldOf(role)), count)),
      },
      ...(lean === null
        ? []
        : [
            {
              heading: 'Leans',
              bars: lean.directions.map(({ words, role, people: count }) =>
                bar(role === null ? words : `${words} to ${fieldOf(role)}`, count),
              ),
            },
          ]),
      { heading: 'Interest overall', bars: level.steps.map(({ step, people: count }) => bar(step, count)) },
    ],
    overall: [
      ...(lean === null ? [] : [spreadBar('Overall lean', lean)]),
      spreadBar('Interest overall', level),
      ...roles.map((role) => spreadBar(role.title, role)),
    ],
    subjects: dimensions.flatMap(({ plain, lean: own }) =>
      own === null
        ? []
        : [
            spreadBar(
              plain,
              own,
              own.sides.map(({ role, people: count }) => bar(role === null ? 'not clear' : fieldOf(role), count)),
            ),
          ],
    ),
    persons: persons === null ? null : persons.map((person) => personLine(person, fieldOf)),
    scale: `${sides === null ? '' : `Leans: plus is towards ${sides.plus}, minus towards ${sides.minus}. `}The unit is the spread that the bank expects among people. Mean with the range that the answers leave open (90 in 100); spread is the standard deviation over people, and part of it is uncertainty of the single results${lean === null ? '' : `, typically ${lean.typicalError.toFixed(2)} for the lean`}.`,
    limits: cohort.limits,
  }
}

function spreadBar(
  label: string,
  { mean, interval, standardDeviation }: Spread,
  sides: SpreadBar['sides'] = null,
): SpreadBar {
  return { label, mean, interval, band: [mean - standardDeviation, mean + standardDeviation], standardDeviation, sides }
}

function leftOutSentence({ observers, blank, older, unusable }: Cohort['leftOut']): string[] {
  const sheets = (count: number, what: string) => (count === 0 ? [] : [`${count} ${what}`])
  const parts = [
    ...sheets(observers, 'by observers'),
    ...sheets(blank, 'without an answer'),
    ...sheets(older, 'of which a newer one counts'),
    ...sheets(unusable, 'that could not be used'),
  ]
  return parts.length === 0 ? [] : [`Sheets that are not counted: ${listed(parts, 'and')}.`]
}

/** On average, and only where the answers leave no doubt about the side. */
function groupSentence(
  { mean, interval, first, second }: NonNullable<Cohort['lean']>,
  fieldOf: (id: string) => string,
): string {
  const crosses = interval[0] < 0 && interval[1] > 0
  const fields = listed([fieldOf(first), fieldOf(second)], 'and')
  if (crosses) return `On average the group leans to neither side of ${fields}.`
  return `On average the group leans towards ${fieldOf(mean >= 0 ? first : second)}; single people may lean otherwise.`
}

function outcomeWords(kind: Cohort['outcomes'][number]['kind'], field: string): string {
  const words = { lead: `towards ${field}`, both: 'both about equally', neither: 'neither', open: 'not settled' }
  return words[kind]
}

function personLine(
  { about, source, outcome, role, lean, level }: CohortPerson,
  fieldOf: (id: string | null) => string,
) {
  const place = source === null ? '' : ` (${source.file}:${source.line})`
  return {
    name: about ?? `without a label${place}`,
    outcome: outcomeWords(outcome, fieldOf(role)),
    lean: lean === null ? '' : `${signed(lean.estimate)} (${lean.interval.map(signed).join(' to ')})`,
    level: level.step,
  }
}

/** A count as a table shows it. */
export function countWords({ people, share }: CountedBar): string {
  return people === null || share === null ? 'hidden' : `${people} (${Math.round(share * 100)} %)`
}
