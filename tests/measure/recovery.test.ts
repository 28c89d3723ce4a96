import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { leanFunctional, levelFunctional } from '../../src/fit/composites.ts'
import { measure, modelOf } from '../../src/measure/model.ts'
import type { Matrix } from '../../src/numbers/matrix.ts'
import { cholesky, dot, quadraticForm } from '../../src/numbers/matrix.ts'
import { normalQuantile, Z90 } from '../../src/numbers/normal.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { startSession } from '../../src/session/live.ts'
import { drawAnswer } from '../respondent.ts'

const PEOPLE = 400

test('400 people drawn from the prior: raw 90 % intervals cover, and nobody is pulled to one side', () => {
  const bank = builtInBank()
  const model = modelOf(bank)
  const n = model.traits.count
  const root = cholesky(model.prior, n) as Matrix
  const random = seededRandom(20261121)
  const functionals = { lean: leanFunctional(model, 0, 1).weights, level: levelFunctional(model).weights }
  const covered = { lean: 0, level: 0 }
  const off = { lean: 0, level: 0 }
  let signs = 0
  for (let person = 0; person < PEOPLE; person++) {
    const normal = Float64Array.from({ length: n }, () => normalQuantile(random() + 2 ** -33))
    const traits = normal.map((_, t) => dot(root.subarray(t * n, t * n + n), normal))
    const responses = bank.items.map((item) => ({
      item: item.id,
      answer: drawAnswer(bank, item, traits, random),
      seconds: null,
    }))
    const state = measure(model, { ...startSession(bank), responses })
    for (const name of ['lean', 'level'] as const) {
      const weights = functionals[name]
      const miss = dot(weights, state.mean) - dot(weights, traits)
      if (Math.abs(miss) <= Z90 * Math.sqrt(quadraticForm(state.covariance, weights))) covered[name]++
      off[name] += miss
    }
    if (dot(functionals.lean, state.mean) * dot(functionals.lean, traits) > 0) signs++
  }
  for (const name of ['lean', 'level'] as const) {
    expect(covered[name] / PEOPLE).toBeGreaterThanOrEqual(0.86)
    expect(covered[name] / PEOPLE).toBeLessThanOrEqual(0.94)
    expect(Math.abs(off[name] / PEOPLE)).toBeLessThan(0.08)
  }
  // measurement.md 3: with all items the sign of the lean is right for .89.
  expect(signs / PEOPLE).toBeGreaterThan(0.84)
})
