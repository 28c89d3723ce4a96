import { expect, test } from 'vitest'
import { claimCoverage } from '../../src/result/claim-coverage.ts'
import { aClaim, aSubject } from '../check/a-subject.ts'
import { aPath, graded } from '../engine-bank.ts'

test('claims are counted where they belong, and the others are named', () => {
  const claims = [
    aClaim('far', { contrast: 'near' }),
    aClaim('near', { contrast: 'far' }),
    aClaim('disputed', { contrast: 'far', conflicts: ['near'] }),
    aClaim('against-disputed', { contrast: 'disputed' }),
    aClaim('alone'),
    aClaim('way', { kind: 'path' }),
    aClaim('byway', { kind: 'path' }),
    aClaim('ground', { kind: 'context' }),
    aClaim('soil', { kind: 'context' }),
  ]
  const items = (d: number) => [
    graded(d, 'a', { r0: 1 }, { claims: ['far', 'ground'] }),
    graded(d, 'b', { r1: 1 }, { claims: ['byway'] }),
    graded(d, 'c', { r1: 1 }),
  ]
  const paths = [aPath('one', { claims: ['way', 'far'] })]
  const { bank, claims: catalogue } = aSubject({ dimensions: 1, items, change: { paths } }, claims)
  expect(catalogue && claimCoverage(bank, catalogue)).toEqual({
    contrasts: { claims: 2, covered: 1, missing: ['near'] },
    paths: { claims: 2, covered: 1, missing: ['byway'] },
    context: { claims: 2, inItems: [{ item: 'd0-a', claim: 'ground' }] },
    items: { items: 3, covered: 1, missing: ['d0-b', 'd0-c'] },
  })
})
