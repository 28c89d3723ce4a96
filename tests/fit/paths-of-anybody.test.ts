import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeOf } from '../../src/fit/outcome.ts'
import { suggestPaths } from '../../src/fit/paths.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { anyAnswers, aPath, aSession, engineBank, measured, SEEDED } from '../engine-bank.ts'

test('with two or three roles and any answers, suggestions are few, different, of the bank and in the order of their tiers', () => {
  for (const roles of [2, 3]) {
    const paths = [
      ...['r0', 'r1', 'r2']
        .slice(0, roles)
        .map((target) => aPath(`to-${target}`, { target, kind: 'role', from: ['building'] })),
      aPath('between', { signals: [{ type: 'dimension', dimension: 'd1', role: 'r1', atLeast: 0.6 }] }),
      ...['x', 'y', 'z'].map((id) => aPath(id, { kind: 'neighbour' })),
    ]
    const bank = engineBank({ roles, dimensions: 2, change: { paths } })
    fc.assert(
      fc.property(anyAnswers(bank), (answers) => {
        const { model, measured: state } = measured(bank, answers)
        const fit = fitOf(model, state)
        const outcome = outcomeOf(fit, bank)
        const found = suggestPaths(model, aSession(bank, answers, { background: ['building'] }), fit, outcome)
        expect(found.length).toBeLessThanOrEqual(outcome.kind === 'neither' ? 2 : 3)
        expect(new Set(found.map(({ path }) => path.id)).size).toBe(found.length)
        const order = found.map(({ tier }) => ['near', 'stretch', 'test'].indexOf(tier))
        expect(order).toEqual([...order].sort((a, b) => a - b))
        for (const { path } of found) expect(path.kind === 'neighbour').toBe(outcome.kind === 'neither')
        if (outcome.kind === 'lead') expect(found.map(({ path }) => path.target)).toContain(fit.roles[0]?.role.id)
      }),
      { ...SEEDED, numRuns: 25 },
    )
  }
})
