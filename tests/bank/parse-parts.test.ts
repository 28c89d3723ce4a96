import { expect, test } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Bank } from '../../src/bank/types.ts'
import { edited, smallBank, type TextFiles } from './small-bank.ts'

function bankOf(files: TextFiles): Bank {
  const { bank, problems } = parseBank(files, 'small/')
  expect(problems).toEqual([])
  return bank!
}

const bank = bankOf(smallBank())

test('dimensions have their facets in the order of the roles, and the title where there is no plain heading', () => {
  const turned = bankOf(edited(smallBank(), 'bank.yaml', '[maker, seller]', '[seller, maker]'))
  expect(turned.dimensions).toEqual([
    {
      id: 'horizon',
      title: 'Horizon',
      plain: 'How far ahead you look',
      why: 'Some think in years, others in weeks.',
      general: true,
      direction: true,
      facets: [
        { role: 'seller', title: 'Near term' },
        { role: 'maker', title: 'Long range' },
      ],
      discuss: { lean: [], contradiction: [], wide: [] },
    },
    {
      id: 'people',
      title: 'People',
      plain: 'People',
      why: '',
      general: false,
      direction: false,
      facets: [
        { role: 'seller', title: 'Buyers' },
        { role: 'maker', title: 'Builders' },
      ],
      discuss: { lean: [], contradiction: [], wide: [] },
    },
  ])
  expect(turned.roles.map(({ id }) => id)).toEqual(['seller', 'maker'])
})

test('texts of a role are optional', () => {
  expect(bank.roles).toEqual([
    {
      id: 'maker',
      title: 'Maker',
      field: 'making',
      weights: { horizon: 1, people: 0.5 },
      what: 'Makes things.',
      week: ['Makes', 'Mends'],
      motivators: [{ text: 'Things last.', claims: ['maker-far'] }],
      burdens: [{ text: 'Things break.', claims: [] }],
      words: [],
    },
    {
      id: 'seller',
      title: 'Seller',
      field: 'Seller',
      weights: { horizon: 1.2 },
      what: null,
      week: [],
      motivators: [],
      burdens: [],
      words: [],
    },
  ])
})

test('signals, experiments and targets of paths take the form of the Bank', () => {
  expect(bank.paths[0]).toMatchObject({
    target: 'maker',
    signals: [
      { type: 'dimension', dimension: 'horizon', role: 'maker', atLeast: 0.7 },
      { type: 'level', step: 'high' },
      { type: 'outcome', kind: 'lead' },
      { type: 'item', item: 'ho-plan', options: ['a'] },
      { type: 'background', any: ['building', 'writing'] },
    ],
    steps: [
      { text: 'Saw one board.', short: 'saw one board', for: ['building'] },
      { text: 'Draw one board.', short: 'draw one board', for: [] },
    ],
    experiments: [
      {
        days: 30,
        done: 'It stands.',
        withProductTeam: 'Build with them.',
        withoutProductTeam: 'Build alone.',
        outside: 'Build at home.',
      },
    ],
  })
  expect(bank.paths[1]).toEqual({
    id: 'to-both',
    title: 'To both',
    target: null,
    kind: 'hybrid',
    what: 'Makes and sells.',
    from: [],
    signals: [],
    skills: [],
    steps: [],
    experiments: [],
    cautions: [],
    claims: [],
    sources: [],
  })
})
