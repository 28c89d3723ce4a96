/** How many people are wanted; a group of so many leaves, made of plain numbers without an engine. */
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Bank } from '../../src/bank/types.ts'
import { cohortOf } from '../../src/compare/cohort.ts'
import type { Person } from '../../src/compare/cohort-person.ts'
import type { Cohort } from '../../src/compare/cohort-types.ts'

interface Wanted {
  readonly people: number
  readonly bank?: Bank
  readonly names?: boolean
  readonly leftOut?: Cohort['leftOut']
  /** The label of each person. */
  readonly labelOf?: (k: number) => string | null
}

const NOBODY = { observers: 0, blank: 0, older: 0, unusable: 0 }

/** Leans from -2.5 to 2.5 by turns of eleven people, whose outcomes and levels follow from them. */
export function aGroup({
  people,
  bank = builtInBank(),
  names = false,
  leftOut = NOBODY,
  labelOf = (k) => `Label ${k}`,
}: Wanted): Cohort {
  const persons = Array.from({ length: people }, (_, k) => personAt(k, bank, labelOf(k)))
  return cohortOf(bank, persons, leftOut, { names })
}

function personAt(k: number, { roles, dimensions }: Bank, about: string | null): Person {
  const lean = ((k % 11) - 5) / 2
  const far = Math.abs(lean)
  const side = lean >= 0 ? 0 : 1
  const measure = (estimate: number) => {
    return { estimate, standardError: 0.5, interval: [estimate - 0.82, estimate + 0.82] as const }
  }
  const paired = roles.length === 2
  return {
    about,
    source: { file: `file-${k}.json`, line: 1 },
    outcome: far >= 2 ? 'lead' : far >= 1 ? 'both' : 'open',
    first: roles[side]?.id ?? '',
    probability: 0.9,
    words: far >= 2 ? 'clear lean' : far >= 1 ? 'slight lean' : 'no direction',
    step: k % 3 === 0 ? 'high' : k % 13 === 1 ? 'low' : 'middle',
    answered: 40,
    lean: paired ? measure(lean) : null,
    level: measure(0.25),
    roles: roles.map((_, r) => measure(r === 0 ? 0.5 : -0.25)),
    dimensions: dimensions.map(({ direction }, d) => ({
      lean: paired && direction ? measure(lean * (1 - d / 20)) : null,
      facets: roles.map(() => measure(0)),
    })),
  }
}
