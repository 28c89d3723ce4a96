import { expect, test } from 'vitest'
import { combinationOf } from '../../src/compare/combination.ts'
import { aSheet, observer } from './sheets.ts'

const own = (completed: string | null = null, about: string | null = 'Ana') => aSheet({ completed, about, items: 4 })
const by = (label: string, about: string | null = 'Ana') => aSheet({ rater: observer(label), about, items: 4 })

test('two sittings of the person are a retest, the earlier one first whatever the order', () => {
  const [august, november] = [own('2026-08-20T10:00:00Z'), own('2026-11-21T09:00:00Z')]
  for (const sheets of [
    [august, november],
    [november, august],
  ])
    expect(combinationOf(sheets)).toEqual({ kind: 'retest', first: august, second: november, about: 'Ana' })
})

test('without a time they stay in the order in which they were named', () => {
  const [known, unknown] = [own('2026-08-20T10:00:00Z'), own(null)]
  expect(combinationOf([known, unknown])).toMatchObject({ first: known, second: unknown })
  expect(combinationOf([unknown, known])).toMatchObject({ first: unknown, second: known })
})

test('two sittings of one observer are a retest of that view', () => {
  expect(combinationOf([by('Ben'), by('Ben')]).kind).toBe('retest')
})

test('one sheet of the person and any number of observers are compared, in whatever order they are named', () => {
  const [self, ben, cleo] = [own(), by('Ben'), by('Cleo')]
  expect(combinationOf([ben, self, cleo])).toEqual({ kind: 'observers', self, observers: [ben, cleo], about: 'Ana' })
  expect(combinationOf([self, ben]).kind).toBe('observers')
})

test('a sheet without a label is taken to be about the same person', () => {
  expect(combinationOf([own(null, null), own(null, 'Ana')])).toMatchObject({ kind: 'retest', about: 'Ana' })
  expect(combinationOf([own(null, null), by('Ben', null)])).toMatchObject({ kind: 'observers', about: null })
})

test.each([
  ['nothing', [], 'one-sheet'],
  ['one sheet', [own()], 'one-sheet'],
  ['different people', [own(null, 'Ana'), own(null, 'Zoe')], 'different-people'],
  ['an observer of somebody else', [own(null, 'Ana'), by('Ben', 'Zoe')], 'different-people'],
  ['three sittings', [own(), own(), own()], 'too-many-sittings'],
  ['three sittings of one observer', [by('Ben'), by('Ben'), by('Ben')], 'too-many-sittings'],
  ['two own sheets and an observer', [own(), own(), by('Ben')], 'several-selves'],
  ['observers alone', [by('Ben'), by('Cleo')], 'no-self'],
] as const)('%s cannot be compared', (_, sheets, code) => {
  expect(combinationOf(sheets)).toMatchObject({ kind: 'none', problem: { code, severity: 'error' } })
})
