import { expect, test } from 'vitest'
import type { Item } from '../../../src/bank/types.ts'
import { meanInformation } from '../../../src/check/information.ts'
import { lowInformation } from '../../../src/check/rules/low-information.ts'
import { choice, engineBank, graded } from '../../engine-bank.ts'
import { aSubject, findings, soundItems, subjectOf, undirected } from '../a-subject.ts'

const bank = (...items: Item[]) => aSubject({ dimensions: 1, items: () => [...soundItems(0, ['r0', 'r1']), ...items] })

test('an item that tells next to nothing is found', () => {
  const weak = graded(0, 'weak', { r0: 0.3 })
  const far = graded(0, 'far', { r0: 1 }, { thresholds: [-6, -5.5, -5, -4.5] })
  const flat = choice(0, 'flat', 'pair', [{ r0: 0.4 }, { r1: 0.4 }])
  const usual = graded(0, 'usual', { r0: 0.6 })
  expect(findings(lowInformation, bank(weak, far, flat, usual))).toEqual([
    'item d0-weak',
    'item d0-far',
    'item d0-flat',
  ])
})

test('the facets whose items leave too much open are found, each on its own', () => {
  const few = (d: number) => [
    ...[0, 1, 2, 3].map((k) => graded(d, `r0-${k}`, { r0: 1 })),
    graded(d, 'r1-0', { r1: 1 }),
    choice(d, 'pair', 'pair', [{ r0: 1 }, { r1: 1 }]),
  ]
  expect(findings(lowInformation, aSubject({ dimensions: 1, items: few }))).toEqual(['dimension d0 facets.r1'])
})

test('a dimension without a direction has no sides to be certain of', () => {
  const items = (d: number) => (d === 0 ? [graded(d, 'one', { r0: 1, r1: 1 })] : soundItems(d, ['r0', 'r1']))
  expect(findings(lowInformation, subjectOf(undirected(engineBank({ dimensions: 2, items }), 0)))).toEqual([])
})

/** A pair is a logistic in the difference: a^2 p (1 - p). */
test('the information of a pair is that of a logistic', () => {
  const pair = choice(0, 'pair', 'pair', [{ r0: 1.2 }, { r1: 1 }])
  const places = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5]
  const expected = places.map((theta) => {
    const p = 1 / (1 + Math.exp(-1.2 * theta))
    return 1.44 * p * (1 - p)
  })
  expect(meanInformation(pair, 'r0')).toBeCloseTo(expected.reduce((sum, value) => sum + value, 0) / 7, 12)
})

/** E[(d log P / d theta)^2] with the derivative by differences, over all picks of best and worst. */
test('the information of a best-worst set is the mean square of the score', () => {
  const slopes = [0.9, 0.9, 0, 0]
  const set = choice(0, 'set', 'best-worst', [{ r0: 0.9 }, { r0: 0.9 }, { r1: 0.9 }, { r1: 0.9 }])
  const log = (best: number, worst: number, theta: number) => {
    const u = slopes.map((slope) => slope * theta)
    const all = u.reduce((sum, value) => sum + Math.exp(value), 0)
    const rest = u.reduce((sum, value, o) => sum + (o === best ? 0 : Math.exp(-value)), 0)
    return (u[best] as number) - Math.log(all) - (u[worst] as number) - Math.log(rest)
  }
  let mean = 0
  for (const theta of [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5])
    for (const best of [0, 1, 2, 3])
      for (const worst of [0, 1, 2, 3]) {
        if (worst === best) continue
        const score = (log(best, worst, theta + 1e-5) - log(best, worst, theta - 1e-5)) / 2e-5
        mean += (Math.exp(log(best, worst, theta)) * score * score) / 7
      }
  expect(meanInformation(set, 'r0')).toBeCloseTo(mean, 8)
  expect(meanInformation({ ...set, reversed: true }, 'r0')).toBeGreaterThan(0)
})

test('a graded item that two roles share tells each what its own slope gives', () => {
  const shared = graded(0, 'shared', { r0: 0.7, r1: 0.7 }, { discrimination: 1, thresholds: [0.5] })
  const places = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5]
  const expected = places.map((theta) => {
    const p = 1 / (1 + Math.exp(0.5 - 0.7 * theta))
    return 0.49 * p * (1 - p)
  })
  expect(meanInformation(shared, 'r0')).toBeCloseTo(expected.reduce((sum, value) => sum + value, 0) / 7, 12)
  expect(meanInformation(graded(0, 'other', { r1: 1 }), 'r0')).toBe(0)
})
