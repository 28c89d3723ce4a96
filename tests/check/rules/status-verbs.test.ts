import { expect, test } from 'vitest'
import { countVerbs, statusVerbs } from '../../../src/check/rules/status-verbs.ts'
import { DECIDING, TELLING, verbsIn } from '../../../src/check/status-words.ts'
import { graded } from '../../engine-bank.ts'
import { findings } from '../a-subject.ts'
import { asked, GERMAN, rating, withItems } from '../worded.ts'

/** `having` of `texts` ratings for the role say that somebody decides. */
function ratingsFor(role: number, having: number, texts = 87) {
  return Array.from({ length: texts }, (_, k) =>
    rating(`${role}-${k}`, k < having ? 'Decide it.' : 'Look at it.', role),
  )
}

test('16 of 87 against 8 of 87 is more than chance, 12 against 8 is not', () => {
  expect(findings(statusVerbs, withItems([...ratingsFor(0, 16), ...ratingsFor(1, 8)]))).toEqual(['bank engine roles'])
  expect(findings(statusVerbs, withItems([...ratingsFor(0, 12), ...ratingsFor(1, 8)]))).toEqual([])
  expect(findings(statusVerbs, withItems([...ratingsFor(0, 16), ...ratingsFor(1, 8)], GERMAN))).toEqual([])
})

test('the message has the counts', () => {
  const [found] = statusVerbs.find(withItems([...ratingsFor(1, 30), ...ratingsFor(0, 6)]))
  expect(found?.message).toBe(
    'Texts for r1 hold verbs of deciding in 30 of 87 (decide 30), texts for r0 in 6 of 87 (decide 6).',
  )
})

test('texts count that speak for one role alone: ratings whichever way they count, and options', () => {
  const items = [
    rating('0', 'Lead a group.', 0, { reversed: true }),
    graded(0, 'both', { r0: 0.7, r1: 0.7 }, { text: 'Decide it.' }),
    asked('pair', 'Choose one.', ['Choosing a plan.', 'Telling and writing.']),
  ]
  const { bank } = withItems(items)
  expect(countVerbs(bank, DECIDING)).toEqual([
    {
      role: 'r0',
      texts: 2,
      having: 2,
      verbs: [
        ['lead', 1],
        ['choose', 1],
      ],
    },
    { role: 'r1', texts: 1, having: 0, verbs: [] },
  ])
  expect(countVerbs(bank, TELLING)[1]).toEqual({
    role: 'r1',
    texts: 1,
    having: 1,
    verbs: [
      ['write', 1],
      ['tell', 1],
    ],
  })
})

test.each([
  ['Take the lead on your own.', []],
  ['A set of rules in a run.', []],
  ['Set the rules.', ['set']],
  ['They chose whom to lead.', ['choose', 'lead']],
])('%j holds %j', (text, verbs) => {
  expect(verbsIn(text, DECIDING)).toEqual(verbs)
})
