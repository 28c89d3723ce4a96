import { expect, test } from 'vitest'
import { modelOf } from '../../src/measure/model.ts'
import { posterior } from '../../src/measure/posterior.ts'
import { anyObservations, generatedBank, runSessions } from './random-sessions.ts'

// `npm run converge` does the same with 100,000.
test('2,000 random and absurd sessions, half of them of generated banks, all converge, and no step needs damping', () => {
  const tally = runSessions(2000, 1)
  expect(tally).toMatchObject({ notConverged: 0, notFinite: 0, improperAtTheEnd: 0, damped: 0, seeds: [] })
  expect(tally.mostSweeps).toBeLessThanOrEqual(30)
  expect(tally.watched).toBe(200)
}, 180_000)

// They need care from the 30th sweep on: between two lattices, between lattice and quadrature, slow, overshooting.
test.each([
  [13801, 13872],
  [20601, 20618],
  [62201, 62232],
  [87401, 87530],
  [20601, 20614],
  [9401, 9476],
])('a session that was once found not to settle does: bank %d, answers %d', (bankSeed, seed) => {
  const model = modelOf(generatedBank(bankSeed))
  const found = posterior(model.prior, anyObservations(model, seed))
  expect(found.converged).toBe(true)
  expect(found.sweeps).toBeGreaterThan(30)
})
