import { expect, test } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { problemsOf } from './found.ts'
import { edited, smallBank, without } from './small-bank.ts'

test.each([
  ['bank.yaml', 'lambda: 0.6', 'lamda: 0.6', 'lambda'],
  ['bank.yaml', 'quick: {minimum', 'quik: {minimum', 'quick'],
  ['bank.yaml', 'categories: [None', 'categorys: [None', 'categories'],
  ['horizon.yaml', 'group: ho-near', 'gruop: ho-near', 'group'],
  ['horizon.yaml', 'intercept: -0.2', 'intercep: -0.2', 'intercept'],
  ['paths/moves.yaml', 'atLeast: 0.7', 'atleast: 0.7', 'atLeast'],
  ['paths/moves.yaml', 'with-product-team: Build with', 'with-produkt-team: Build with', 'with-product-team'],
])('in %s, %j made %j suggests %s', (file, from, to, word) => {
  const { problems } = parseBank(edited(smallBank(), file, from, to), '')
  expect(problems.find(({ code }) => code === 'unknown-key')!.mend).toContain(`"${word}"`)
})

test('a scale with more categories than there are default thresholds is a problem at the item that uses it', () => {
  const files = edited(smallBank(), 'bank.yaml', 'Quite a lot, Very much]', 'Quite a lot, Very much, Only this]')
  expect(problemsOf(files)).toEqual([
    ['threshold-count', 'small/horizon.yaml', 12, 12],
    ['threshold-count', 'small/people.yaml', 30, 12],
  ])
})

test('a choice item whose options speak for nobody is a problem at its options', () => {
  const pair = /\{id: a, text: Plan two years[^}]*\}\n.*\{id: b[^}]*\}/
  const text = smallBank()['horizon.yaml']!
  const files = { ...smallBank(), 'horizon.yaml': text.replace(pair, '{id: a, text: x}\n      - {id: b, text: y}') }
  expect(problemsOf(files)).toEqual([['no-loading', 'small/horizon.yaml', 30, 7]])
})

test('four roles in one choice item are a problem, three are not', () => {
  const roles = (names: readonly string[]) => {
    let files = edited(smallBank(), 'bank.yaml', '[maker, seller]', `[maker, seller, ${names.join(', ')}]`)
    for (const dimension of ['horizon', 'people']) {
      const facets = names.map((name) => `  ${name}: {title: x}\n`).join('')
      files = edited(files, `${dimension}.yaml`, 'items:\n', `${facets}items:\n`)
    }
    for (const name of names)
      files = { ...files, [`roles/${name}.yaml`]: `role: ${name}\ntitle: x\nweights: {horizon: 1}\n` }
    return edited(
      files,
      'people.yaml',
      'text: Tidy up.',
      `text: Tidy up., facets: {${names.map((name) => `${name}: 1`).join(', ')}}`,
    )
  }
  expect(problemsOf(roles(['mender']))).toEqual([])
  expect(problemsOf(roles(['mender', 'lender']))).toEqual([['too-many-roles', 'small/people.yaml', 15, 7]])
})

test('the more roles, the less negative a correlation between them may be', () => {
  let files = edited(smallBank(), 'bank.yaml', '[maker, seller]', '[maker, seller, mender]')
  for (const dimension of ['horizon', 'people']) {
    files = edited(files, `${dimension}.yaml`, 'items:\n', '  mender: {title: x}\nitems:\n')
  }
  files = { ...files, 'roles/mender.yaml': 'role: mender\ntitle: x\nweights: {horizon: 1}\n' }
  const at = (gamma: string, upsilon: string) =>
    problemsOf(edited(files, 'bank.yaml', 'gamma: 0.2, upsilon: 0.0', `gamma: ${gamma}, upsilon: ${upsilon}`)).map(
      ([code, , , column]) => [code, column],
    )
  expect(at('-0.5', '-0.49')).toEqual([])
  expect(at('-0.51', '0')).toEqual([['prior-not-definite', 29]])
  expect(at('1', '-0.5')).toEqual([['prior-not-definite', 41]])
})

test('a folder without bank.yaml is one problem without a place', () => {
  expect(problemsOf({ 'horizon.yaml': 'x: 1' })).toEqual([['missing-file', 'small/bank.yaml', null, null]])
})

test('a file that is missing is a problem at its name in bank.yaml', () => {
  expect(problemsOf(without(smallBank(), 'roles/seller.yaml'))).toEqual([['missing-file', 'small/bank.yaml', 7, 16]])
  expect(problemsOf(without(smallBank(), 'paths/moves.yaml'))).toEqual([['missing-file', 'small/bank.yaml', 9, 9]])
})

test('a missing dimension makes no items unknown', () => {
  expect(problemsOf(without(smallBank(), 'horizon.yaml'))).toEqual([['missing-file', 'small/bank.yaml', 8, 14]])
})

test('a file that bank.yaml does not name is a warning, and the bank is there', () => {
  const files = { ...smallBank(), 'roles/other.yaml': 'x: 1', 'README.md': '# x' }
  expect(problemsOf(files)).toEqual([['unnamed-file', 'small/roles/other.yaml', null, null]])
  expect(parseBank(files, '').bank).toEqual(parseBank(smallBank(), '').bank)
})

test('a dimension cannot be called claims, as that file is the catalogue', () => {
  const files = edited(smallBank(), 'bank.yaml', '[horizon, people]', '[horizon, people, claims]')
  expect(problemsOf(files)).toContainEqual(['reserved-id', 'small/bank.yaml', 8, 31])
})

test('problems of all files come at once, sorted by file and place', () => {
  let files = edited(smallBank(), 'bank.yaml', 'lambda: 0.6', 'lambda: 6')
  files = edited(files, 'roles/maker.yaml', 'title: Maker', 'title: [')
  files = edited(files, 'horizon.yaml', 'scale: times', 'scale: 3')
  files = edited(files, 'horizon.yaml', 'kind: rating', 'kind: rating\n    kind: rating')
  files = edited(files, 'paths/moves.yaml', 'kind: hybrid', 'kind: hybird')
  expect(problemsOf(files).map(([code, file]) => [code, file])).toEqual([
    ['out-of-range', 'small/bank.yaml'],
    ['duplicate-key', 'small/horizon.yaml'],
    ['wrong-type', 'small/horizon.yaml'],
    ['unknown-value', 'small/paths/moves.yaml'],
    ['bad-indent', 'small/roles/maker.yaml'],
  ])
})

test('rules that span files are applied beside the problems of one file', () => {
  let files = edited(smallBank(), 'roles/maker.yaml', 'people: 0.5', 'peple: 0.5')
  files = edited(files, 'people.yaml', 'direction: false', 'direction: fals')
  expect(problemsOf(files).map(([code]) => code)).toEqual(['wrong-type', 'unknown-dimension'])
})

test('a key __proto__ is one problem, and no prototype changes', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const files = edited(smallBank(), 'roles/maker.yaml', 'people: 0.5', '__proto__: {polluted: true}')
  expect(problemsOf(files)).toEqual([['unknown-key', 'small/roles/maker.yaml', 4, 23]])
  for (const file of Object.keys(smallBank())) {
    parseBank({ ...smallBank(), [file]: `__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}` }, '')
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('hidden characters and aliases in a bank are problems at their place', () => {
  expect(problemsOf(edited(smallBank(), 'roles/maker.yaml', 'Makes things.', '"x\\e[2J"'))).toEqual([
    ['control-character', 'small/roles/maker.yaml', 5, 7],
  ])
  expect(problemsOf(edited(smallBank(), 'roles/maker.yaml', 'Makes things.', '*other'))).toEqual([
    ['alias', 'small/roles/maker.yaml', 5, 7],
  ])
})

test('a dimension named like an inherited property is reserved and has no file', () => {
  const files = edited(smallBank(), 'bank.yaml', '[horizon, people]', '[horizon, people, constructor]')
  expect(
    problemsOf(files)
      .map(([code]) => code)
      .toSorted(),
  ).toEqual(['missing-file', 'reserved-id'])
})
