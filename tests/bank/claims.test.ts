import { expect, test } from 'vitest'
import { claimProblems, parseClaims } from '../../src/bank/claims.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { codesOf } from '../text/expectations.ts'
import { edited, smallBank, without } from './small-bank.ts'

const changed = (from: string, to: string) => parseClaims(edited(smallBank(), 'claims.yaml', from, to), 'small/')

test('the catalogue has claims and sources by id, with what is absent as null or empty', () => {
  const { catalogue, problems } = parseClaims(smallBank(), 'small/')
  expect(problems).toEqual([])
  expect(catalogue!.claims['maker-far']).toEqual({
    id: 'maker-far',
    role: 'maker',
    kind: 'item',
    statement: 'Makers look far ahead.',
    sources: ['a0', 'S1'],
    note: null,
    contrast: 'seller-near',
    conflicts: [],
  })
  expect(catalogue!.claims['seller-near']).toMatchObject({ note: 'One source only.', conflicts: ['maker-far'] })
  expect(catalogue!.sources['000']).toEqual({ id: '000', title: 'Another article', grade: 'B' })
})

test('a folder without a catalogue has none, and no problem', () => {
  expect(parseClaims(without(smallBank(), 'claims.yaml'), '')).toMatchObject({ catalogue: null, problems: [] })
})

test.each([
  ['[a0, S1]', '[a0, S2]', 'unknown-source', 6, 19],
  ['[a0, S1]', '[]', 'too-few', 6, 14],
  ['[a0, S1]', '[a0, constructor]', 'unknown-source', 6, 19],
  ['contrast: seller-near', 'contrast: seller-naer', 'unknown-claim', 7, 15],
  ['conflicts: [maker-far]', 'conflicts: [maker-fra]', 'unknown-claim', 13, 17],
  ['grade: A', 'grade: D', 'unknown-value', 19, 32],
  ['statement: Saws cut.', 'statment: Saws cut., statement: x', 'unknown-key', 15, 38],
] as const)('%j made %j: %s at %d:%d', (from, to, code, line, column) => {
  const { catalogue, problems } = changed(from, to)
  expect(catalogue).toBeNull()
  expect(problems.every(({ file }) => file === 'small/claims.yaml')).toBe(true)
  expect(codesOf(problems)).toEqual([[code, line, column]])
})

test('a cited claim that the catalogue lacks is a warning at each citation', () => {
  const { bank, citations } = parseBank(smallBank(), 'small/')
  const files = edited(smallBank(), 'claims.yaml', '  saws-cut:', '  saws-saw:')
  const { catalogue } = parseClaims(files, 'small/')
  expect(claimProblems(bank!, parseClaims(smallBank(), '').catalogue!, citations)).toEqual([])
  expect(claimProblems(bank!, catalogue!, citations)).toMatchObject([
    {
      code: 'unknown-claim',
      severity: 'warning',
      file: 'small/paths/moves.yaml',
      line: 20,
      column: 47,
      path: 'paths.0.cautions.0.claims.0',
    },
  ])
  expect(claimProblems(bank!, catalogue!)).toMatchObject([
    { code: 'unknown-claim', severity: 'warning', file: null, line: null },
  ])
})

test('citations are found in items, texts of roles and paths', () => {
  const { citations } = parseBank(smallBank(), 'small/')
  expect(citations.map(({ claim, file, line }) => [claim, file, line])).toEqual([
    ['maker-far', 'small/horizon.yaml', 14],
    ['maker-far', 'small/roles/maker.yaml', 7],
    ['saws-cut', 'small/paths/moves.yaml', 20],
    ['maker-far', 'small/paths/moves.yaml', 21],
  ])
})
