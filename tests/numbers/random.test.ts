import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mix32, seededRandom, shuffledIndexes } from '../../src/numbers/random.ts'
import { SEEDED } from '../engine-bank.ts'

function drawn(seed: number, count: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

function correlation(a: readonly number[], b: readonly number[]): number {
  return (12 * a.reduce((sum, value, i) => sum + (value - 0.5) * ((b[i] as number) - 0.5), 0)) / a.length
}

test('a stream follows from its seed alone and stays in [0, 1)', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const stream = drawn(seed, 50)
      expect(drawn(seed, 50)).toEqual(stream)
      expect(stream.every((value) => value >= 0 && value < 1)).toBe(true)
    }),
    SEEDED,
  )
})

test('each twentieth of [0, 1) gets about a twentieth of 20,000 draws', () => {
  for (const seed of [0, 1, 4711]) {
    const bins = new Array<number>(20).fill(0)
    for (const value of drawn(seed, 20_000)) bins[Math.floor(value * 20)]!++
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(150)
  }
})

test('a draw tells nothing about the next, nor about the same draw of the next seed', () => {
  const stream = drawn(9, 20_000)
  expect(Math.abs(correlation(stream.slice(1), stream.slice(0, -1)))).toBeLessThan(0.03)
  expect(Math.abs(correlation(stream, drawn(10, 20_000)))).toBeLessThan(0.03)
})

test('shuffled indexes are a permutation that follows from the seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer(), (n, seed) => {
      const order = shuffledIndexes(n, seed)
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i))
      expect(shuffledIndexes(n, seed)).toEqual(order)
    }),
    SEEDED,
  )
})

test('over many seeds each of five comes to each place equally often', () => {
  const seeds = 5000
  const count = new Array<number>(25).fill(0)
  for (let seed = 0; seed < seeds; seed++)
    shuffledIndexes(5, seed).forEach((index, place) => {
      count[index * 5 + place]!++
    })
  for (const times of count) expect(Math.abs(times - seeds / 5)).toBeLessThan(120)
})

test('mixing turns about half of the bits when one bit of the input turns', () => {
  let turned = 0
  for (let value = 0; value < 100; value++)
    for (let bit = 0; bit < 32; bit++) {
      let difference = (mix32(value) ^ mix32(value ^ (1 << bit))) >>> 0
      for (; difference > 0; difference >>>= 1) turned += difference & 1
    }
  expect(Math.abs(turned / 3200 - 16)).toBeLessThan(0.5)
})
