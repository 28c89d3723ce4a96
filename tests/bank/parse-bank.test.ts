import { expect, test } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Bank, Item } from '../../src/bank/types.ts'
import { edited, smallBank, type TextFiles, without } from './small-bank.ts'

function bankOf(files: TextFiles): Bank {
  const { bank, problems } = parseBank(files, 'small/')
  expect(problems).toEqual([])
  return bank!
}

const bank = bankOf(smallBank())
const itemOf = (id: string, from = bank): Item => from.items.find((item) => item.id === id)!

test('items are in bank order: dimension by dimension, as written', () => {
  expect(bank.items.map(({ id }) => id)).toEqual(['ho-years', 'ho-weeks', 'ho-plan', 'pe-day', 'pe-worst', 'pe-talk'])
  const turned = bankOf(edited(smallBank(), 'bank.yaml', '[horizon, people]', '[people, horizon]'))
  expect(turned.items.map(({ id }) => id)).toEqual(['pe-day', 'pe-worst', 'pe-talk', 'ho-years', 'ho-weeks', 'ho-plan'])
})

test('a rating gets the defaults of its kind, and its own text for observers', () => {
  expect(itemOf('ho-years')).toEqual({
    id: 'ho-years',
    dimension: 'horizon',
    kind: 'rating',
    text: 'Work on something for the year after next.',
    observer: 'Work on something for the year after next.',
    why: 'Some think in years, others in weeks.',
    intent: null,
    group: null,
    claims: ['maker-far'],
    scale: 'enjoy',
    loadings: { maker: 1 },
    discrimination: 1,
    thresholds: [-1.5, -0.5, 0.5, 1.5],
    reversed: false,
  })
})

test('facets are absolute, and the discrimination is kept for the thresholds', () => {
  expect(itemOf('ho-weeks')).toMatchObject({
    loadings: { maker: 0.3, seller: 0.7 },
    discrimination: 1.2,
    thresholds: [-1, 0, 1, 2],
    reversed: true,
    observer: null,
    why: 'Because it happened.',
    intent: 'Anything counts.',
    group: 'ho-near',
  })
  const files = edited(smallBank(), 'horizon.yaml', '    discrimination: 1.2\n', '')
  expect(itemOf('ho-weeks', bankOf(files))).toMatchObject({
    loadings: { maker: 0.3, seller: 0.7 },
    discrimination: 0.9,
  })
})

test('an option takes its own discrimination, else that of the item, else that of the kind', () => {
  expect(itemOf('ho-plan')).toMatchObject({
    observer: 'Which would this person rather do?',
    reversed: false,
    options: [
      { id: 'a', text: 'Plan two years.', observer: null, loadings: { maker: 0.7 }, intercept: -0.2 },
      { id: 'b', text: 'Plan two weeks.', observer: null, loadings: { seller: 1 }, intercept: 0 },
    ],
  })
  expect(itemOf('pe-day')).toMatchObject({
    observer: null,
    why: '',
    options: [
      { observer: 'Meets builders.', loadings: { maker: 0.8 } },
      { loadings: { seller: 0.8 } },
      { loadings: { maker: 0.56, seller: 0.56 } },
      { loadings: {} },
    ],
  })
  expect(itemOf('pe-worst')).toMatchObject({
    reversed: true,
    options: [{ loadings: { maker: 1.1 } }, { loadings: { seller: 1.1 } }, { loadings: {} }],
  })
})

test('a rating with a wording for observers keeps it', () => {
  expect(itemOf('pe-talk').observer).toBe('Talk with people they do not know.')
})

test('a full form is every item in bank order, or those listed', () => {
  expect(bank.lengths.full).toEqual({ adaptive: false, items: bank.items.map(({ id }) => id) })
  expect(bank.lengths.quick).toEqual({ adaptive: true, minimum: 2, maximum: 4 })
  const listed = bankOf(edited(smallBank(), 'bank.yaml', 'full: {}', 'full: {items: [pe-talk, ho-years]}'))
  expect(listed.lengths.full).toEqual({ adaptive: false, items: ['pe-talk', 'ho-years'] })
})

test('what bank.yaml leaves out has the built-in numbers', () => {
  const text = smallBank()['bank.yaml']!
  const cut = `${text.slice(0, text.indexOf('language:'))}${text.slice(text.indexOf('roles:'), text.indexOf('reach:'))}`
  const short = bankOf({ ...smallBank(), 'bank.yaml': cut.replace("    missing: I can't judge\n", '') })
  const numbers = ({ prior, defaults, outcome, language, calibration }: Bank) => ({
    prior,
    defaults,
    outcome,
    language,
    calibration,
  })
  expect(numbers(short)).toEqual(numbers(bank))
  expect(short.defaults.pair).toEqual({ discrimination: 1, thresholds: [], seconds: 9 })
  expect(short.lengths).toMatchObject({ quick: { minimum: 16, maximum: 24 }, standard: { minimum: 24, maximum: 48 } })
  expect(short.reach).toBeNull()
  expect(short.scales.enjoy!.missing).toBe("I can't judge")
})

test('one number of the prior may be given alone', () => {
  const files = edited(smallBank(), 'bank.yaml', 'sigma: 0.5, inflation: 1.1, weightError: 0.3', 'sigma: 0')
  expect(bankOf(files).prior).toEqual({
    lambda: 0.6,
    gamma: 0.2,
    upsilon: 0,
    sigma: 0,
    inflation: 1.1,
    weightError: 0.3,
  })
})

test('a calibration from people is kept', () => {
  const files = edited(
    smallBank(),
    'bank.yaml',
    'calibration: expert',
    'calibration: {fitted: {people: 412, date: 2026-11-21}}',
  )
  expect(bankOf(files).calibration).toEqual({ fitted: { people: 412, date: '2026-11-21' } })
})

test('a bank without paths and background is a bank', () => {
  const text = smallBank()['bank.yaml']!
  const cut = text.replace('paths: [moves]\n', '').replace(/background:[\s\S]*(?=reach:)/, '')
  const files = without({ ...smallBank(), 'bank.yaml': cut }, 'paths/moves.yaml')
  expect(bankOf(files)).toMatchObject({ paths: [], background: null })
})

test('a scale knows its id, and its texts may be absent', () => {
  expect(bank.scales.times).toEqual({
    id: 'times',
    stem: null,
    observer: null,
    categories: ['None', 'One', '2 to 3', '4 to 6', '7 or more'],
    missing: 'No chance to',
  })
})

test('bytes and JSON give the same bank as text in YAML', () => {
  const bytes = Object.entries(smallBank()).map(([name, text]) => [name, new TextEncoder().encode(text)])
  expect(parseBank(Object.fromEntries(bytes), '').bank).toEqual(bank)
  const role = JSON.stringify({ role: 'seller', title: 'Seller', weights: { horizon: 1.2 } })
  expect(bankOf({ ...smallBank(), 'roles/seller.yaml': role })).toEqual(bank)
})
