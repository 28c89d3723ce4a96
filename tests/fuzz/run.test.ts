import { expect, test } from 'vitest'
import { batchesOf } from './run.mjs'

test('the cases are dealt out whole, every batch with a seed of its own', () => {
  const batches = batchesOf({ cheap: 30, dear: 0.1 }, { cases: 100_000, seed: 5 })
  expect(batches.reduce((sum, { runs }) => sum + runs, 0)).toBe(100_000)
  expect(new Set(batches.map(({ seed }) => seed)).size).toBe(batches.length)
  expect(batches[0]).toEqual({ law: 'dear', runs: 332, seed: 5 })
})

test('one law alone gets all cases, and a law that is not there is told', () => {
  expect(batchesOf({ one: 1, other: 1 }, { cases: 7, seed: 1, only: 'other' })).toEqual([
    { law: 'other', runs: 7, seed: 1 },
  ])
  expect(() => batchesOf({ one: 1 }, { cases: 7, seed: 1, only: 'none' })).toThrow('There are: one')
})
