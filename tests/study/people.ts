/** Banks and simulated people for the tests of statistics and calibration. */
import type { Bank, GradedItem, Item } from '../../src/bank/types.ts'
import { modelOf } from '../../src/measure/model.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import type { Response, Session } from '../../src/session/types.ts'
import { drawNormal } from '../../src/study/simulate/draw.ts'
import { aSession, engineBank, graded } from '../engine-bank.ts'
import { drawAnswer, drawTraits } from '../respondent.ts'

export interface Drawn {
  readonly people: number
  readonly seed: number
  /** Whether somebody is asked this item; everybody is asked everything where it is not given. */
  readonly asked?: (item: Item, person: number, random: () => number) => boolean
}

/** People drawn from the bank's own prior, who answer by the bank's own model. */
export function peopleOf(bank: Bank, { people, seed, asked = () => true }: Drawn): Session[] {
  const model = modelOf(bank)
  const random = seededRandom(seed)
  return Array.from({ length: people }, (_, person) => {
    const theta = drawTraits(model, random)
    const responses = bank.items
      .filter((item) => asked(item, person, random))
      .map(
        (item): Response => ({
          item: item.id,
          answer: drawAnswer(bank, item, theta, random),
          seconds: 5 + 4 * random(),
        }),
      )
    return { ...aSession(bank, {}), responses }
  })
}

/** Two roles, one dimension, `count` frequency or rating items a facet, each at the expert's defaults. */
export function facetBank(count: number, kind: GradedItem['kind'], sigma = 0): Bank {
  return engineBank({
    dimensions: 1,
    prior: { sigma },
    items: (d, roles) =>
      roles.flatMap((role) =>
        Array.from({ length: count }, (_, k) => graded(d, `${role}-${k}`, { [role]: 1 }, { kind, reversed: k === 2 })),
      ),
  })
}

/** The same bank whose graded items differ from it as people's answers may: by seeded draws with these SDs. */
export function otherwise(bank: Bank, seed: number, sd: { readonly log: number; readonly threshold: number }): Bank {
  const random = seededRandom(seed)
  const items = bank.items.map((item): Item => {
    if (!('thresholds' in item)) return item
    const factor = Math.exp(sd.log * drawNormal(random))
    const shift = sd.threshold * drawNormal(random)
    return {
      ...item,
      discrimination: item.discrimination * factor,
      loadings: Object.fromEntries(Object.entries(item.loadings).map(([role, one]) => [role, one * factor])),
      thresholds: item.thresholds.map((threshold) => threshold + shift),
    }
  })
  return { ...bank, items }
}

/** Only the items of the first role: a single block. */
export function oneSided(bank: Bank): Bank {
  return { ...bank, items: bank.items.filter(({ id }) => id.includes('-r0-')) }
}
