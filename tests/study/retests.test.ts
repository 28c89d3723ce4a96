import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { modelOf } from '../../src/measure/model.ts'
import { countRetests, type RetestPlan } from '../../src/study/simulate/retests.ts'

/** The share and how far a sample of so many is off, at three standard errors of `around`. */
function share(plan: RetestPlan, people: number, around: number): { readonly share: number; readonly off: number } {
  const { found } = countRetests(modelOf(builtInBank()), plan, people, 20261121)
  return { share: found / people, off: 3 * Math.sqrt((around * (1 - around)) / people) }
}

test.each([
  ['full', 300, 0.75],
  // An adaptive sitting takes ten times as long; scripts/evidence/retests.mjs has a thousand people.
  ['standard', 100, 0.45],
] as const)(
  'two %s sittings (%d people) find a change by 1.5 SDs of the lean in so large a share: %d; without one .05 are called changed',
  { timeout: 240_000 },
  (length, people, wanted) => {
    const still = share({ length, change: 0, way: 'either' }, people, 0.05)
    expect(still.share).toBeLessThanOrEqual(0.05 + still.off)
    const changed = share({ length, change: 1.5, way: 'inwards' }, people, wanted)
    expect(changed.share).toBeGreaterThanOrEqual(wanted - changed.off)
  },
)

test('the same seed counts the same', () => {
  const model = modelOf(builtInBank())
  const plan = { length: 'full', change: 1.5, way: 'either' } as const
  expect(countRetests(model, plan, 5, 3)).toEqual(countRetests(model, plan, 5, 3))
})
