/** People's estimates enter; the group leaves: distributions, means, spread, and no count that would show somebody. */
import type { Bank } from '../bank/types.ts'
import type { Estimate } from '../fit/functional.ts'
import type { LeanWords } from '../fit/outcome.ts'
import { signProbability } from '../fit/outcome.ts'
import { Z90 } from '../numbers/normal.ts'
import { identityOf, TOOL } from '../result/provenance.ts'
import { rounded, roundedMeasure } from '../result/rounded.ts'
import type { Person } from './cohort-person.ts'
import type { Cohort, CohortDimension, CohortPerson, Spread } from './cohort-types.ts'
import { FEWEST_PEOPLE, hiddenCounts } from './hidden-counts.ts'
import { comparisonLimits } from './measured-sheets.ts'

/** A dimension's lean is counted for a side from this probability of its sign, as results name it (design.md 5). */
const NAMED = 0.8
const STRENGTHS = ['clear lean', 'lean', 'slight lean'] as const satisfies readonly LeanWords[]

/** Throws a RangeError for fewer than five people: about so few nothing is said. */
export function cohortOf(
  bank: Bank,
  persons: readonly Person[],
  leftOut: Cohort['leftOut'],
  { names }: { readonly names: boolean },
): Cohort {
  if (persons.length < FEWEST_PEOPLE)
    throw new RangeError(`A group has at least ${FEWEST_PEOPLE} people, not ${persons.length}.`)
  return {
    schema: 'role-fit/cohort/v1',
    tool: TOOL,
    bank: identityOf(bank),
    people: persons.length,
    fewest: FEWEST_PEOPLE,
    leftOut,
    outcomes: outcomesOf(bank, persons),
    lean: leanOf(bank, persons),
    level: {
      ...spreadOf(persons.map(({ level }) => level)),
      steps: parted(['low', 'middle', 'high'] as const, persons, (person, step) => person.step === step).map(
        ({ key, people }) => ({ step: key, people }),
      ),
    },
    roles: bank.roles.map((role, r) => ({
      id: role.id,
      title: role.title,
      field: role.field,
      ...spreadOf(persons.map(({ roles }) => roles[r] as Estimate)),
    })),
    dimensions: bank.dimensions.map((_, d) => dimensionOf(bank, d, persons)),
    persons: names ? persons.map(personOf) : null,
    limits: cohortLimits(bank),
  }
}

/** One possibility each, and how many people it holds, as far as that may be shown. */
function parted<Key>(
  keys: readonly Key[],
  persons: readonly Person[],
  holds: (person: Person, key: Key) => boolean,
): { readonly key: Key; readonly people: number | null }[] {
  const shown = hiddenCounts(keys.map((key) => persons.filter((person) => holds(person, key)).length))
  return keys.map((key, k) => ({ key, people: shown[k] as number | null }))
}

function outcomesOf(bank: Bank, persons: readonly Person[]): Cohort['outcomes'] {
  const keys = [
    ...bank.roles.map(({ id }) => ({ kind: 'lead', role: id }) as const),
    ...(['both', 'neither', 'open'] as const).map((kind) => ({ kind, role: null })),
  ]
  return parted(keys, persons, (person, { kind, role }) => {
    return person.outcome === kind && (role === null || person.first === role)
  }).map(({ key, people }) => ({ ...key, people }))
}

function leanOf({ roles }: Bank, persons: readonly Person[]): Cohort['lean'] {
  const leans = persons.flatMap(({ lean }) => lean ?? [])
  const [first, second] = roles.map(({ id }) => id)
  if (leans.length < persons.length || first === undefined || second === undefined) return null
  const keys = [
    ...STRENGTHS.map((words) => ({ words, role: first })),
    { words: 'no direction', role: null } as const,
    ...STRENGTHS.toReversed().map((words) => ({ words, role: second })),
  ]
  const directions = parted(keys, persons, (person, { words, role }) => {
    return person.words === words && (role === null || person.first === role)
  }).map(({ key, people }) => ({ ...key, people }))
  return { first, second, ...spreadOf(leans), directions }
}

function dimensionOf({ dimensions, roles }: Bank, d: number, persons: readonly Person[]): CohortDimension {
  const { id, title, plain } = dimensions[d] as Bank['dimensions'][number]
  const leans = persons.flatMap((person) => person.dimensions[d]?.lean ?? [])
  const [first, second] = roles.map((role) => role.id)
  const sideOf = (lean: Estimate | null | undefined): string | null | undefined => {
    if (lean === null || lean === undefined || signProbability(lean) < NAMED) return null
    return lean.estimate >= 0 ? first : second
  }
  return {
    id,
    title,
    plain,
    lean:
      leans.length < persons.length
        ? null
        : {
            ...spreadOf(leans),
            sides: parted([first as string, null, second as string], persons, (person, role) => {
              return sideOf(person.dimensions[d]?.lean) === role
            }).map(({ key, people }) => ({ role: key, people })),
          },
    facets: roles.map((role, r) => ({
      role: role.id,
      ...spreadOf(persons.map((person) => person.dimensions[d]?.facets[r] as Estimate)),
    })),
  }
}

function spreadOf(estimates: readonly Estimate[]): Spread {
  const n = estimates.length
  const mean = estimates.reduce((sum, { estimate }) => sum + estimate, 0) / n
  const squares = estimates.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0)
  const errors = estimates.reduce((sum, { standardError }) => sum + standardError ** 2, 0)
  const half = (Z90 * Math.sqrt(errors)) / n
  return {
    mean: rounded(mean),
    interval: [rounded(mean - half), rounded(mean + half)],
    standardDeviation: rounded(Math.sqrt(squares / (n - 1))),
    typicalError: rounded(Math.sqrt(errors / n)),
  }
}

function personOf({ about, source, outcome, first, probability, lean, level, step, answered }: Person): CohortPerson {
  return {
    about,
    source,
    outcome,
    role: outcome === 'lead' ? first : null,
    first,
    probability: rounded(probability),
    lean: lean === null ? null : roundedMeasure(lean),
    level: { ...roundedMeasure(level), step },
    answered,
  }
}

/** What results say of their limits, and what a group adds to it. */
function cohortLimits(bank: Bank): string[] {
  return [
    `Counts from 1 to ${FEWEST_PEOPLE - 1} are hidden, and as many more as it takes that none can be worked out; so is everything about fewer than ${FEWEST_PEOPLE} people.`,
    'It describes these people, and nobody beyond them. Whoever knows some of their results can tell more of the rest, and a count that holds everybody says it of each.',
    ...comparisonLimits(bank, { rater: 'self' }).slice(0, 3),
  ]
}
