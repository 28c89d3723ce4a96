import { expect, test } from 'vitest'
import { gradedShare } from '../../../src/check/rules/graded-share.ts'
import { choice, graded } from '../../engine-bank.ts'
import { aSubject, findings } from '../a-subject.ts'

const bank = (ratings: number, pairs: number) =>
  aSubject({
    dimensions: 1,
    items: (d) => [
      ...Array.from({ length: ratings }, (_, k) => graded(d, `rating-${k}`, { r0: 1 })),
      ...Array.from({ length: pairs }, (_, k) => choice(d, `pair-${k}`, 'pair', [{ r0: 1 }, { r1: 1 }])),
    ],
  })

test('fewer graded items than choices are found', () => {
  expect(findings(gradedShare, bank(3, 4))).toEqual(['bank engine dimensions'])
})

test('half is enough', () => {
  expect(findings(gradedShare, bank(4, 4))).toEqual([])
})
