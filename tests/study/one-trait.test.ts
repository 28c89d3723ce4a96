import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gradedInformation } from '../../src/measure/graded.ts'
import type { OneTraitResponse } from '../../src/study/one-trait.ts'
import { eap, mostInformative } from '../../src/study/one-trait.ts'

interface Reference {
  item_a: number[]
  item_b: number[][]
  responses: string[]
  mfi_detail: {
    n_items_se03: number[]
    eap_se03: number[]
    psd_se03: number[]
    n_items_se04: number[]
    eap_se04: number[]
    first12_items: number[][]
    eap_all60: number[]
  }
  selection_cases: {
    history: [number, number][]
    eap: number
    psd: number
    max_fisher_at_eap: { item: number; value: number; runner_up: number; runner_up_value: number }
  }[]
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../reference/adaptive-graded-60.json', import.meta.url), 'utf8'),
)
const { mfi_detail: detail } = reference
const items = reference.item_a.map((slope, i) => ({ slope, thresholds: reference.item_b[i]! }))
/** The reference numbers items from 1. */
const answersOf = (person: number): OneTraitResponse[] =>
  [...reference.responses[person]!].map((category, i) => [i, Number(category)])
const information = (at: number, theta: number) => gradedInformation(theta, items[at]!.slope, items[at]!.thresholds)

/** One after the other the item with most information at the estimate so far, from the estimate 0 on. */
function sequence(person: number, length: number) {
  const answers = answersOf(person)
  const asked: number[] = []
  const states = [eap(items, [])]
  while (asked.length < length) {
    asked.push(mostInformative(items, new Set(asked), states.at(-1)!.mean)!)
    const given = asked.map((at) => answers[at]!)
    states.push(eap(items, given))
  }
  return { asked, states }
}

const sequences = detail.n_items_se03.map((length, person) => sequence(person, Math.max(length, 12)))

test('all 200 sequences of the first 12 items are those of the reference; there is no near tie among them', () => {
  let ties = 0
  for (const [person, { asked, states }] of sequences.entries()) {
    const first = asked.slice(0, 12)
    expect(first.map((at) => at + 1)).toEqual(detail.first12_items[person])
    first.forEach((at, turn) => {
      const { mean } = states[turn]!
      const runnerUp = mostInformative(items, new Set(asked.slice(0, turn + 1)), mean)!
      if (1 - information(runnerUp, mean) / information(at, mean) < 1e-6) ties++
    })
  }
  expect(sequences.length).toBe(200)
  expect(ties).toBe(0)
})

test('all 200 end, at a standard error of .4 and of .3, with as many items and the same estimate to 1e-6', () => {
  for (const [person, { states }] of sequences.entries()) {
    const lengths = [detail.n_items_se04[person]!, detail.n_items_se03[person]!] as const
    expect([0.4, 0.3].map((error) => states.findIndex(({ sd }) => sd <= error))).toEqual(lengths)
    const [early, late] = [states[lengths[0]]!, states[lengths[1]]!]
    expect(Math.abs(early.mean - detail.eap_se04[person]!)).toBeLessThan(1e-6)
    expect(Math.abs(late.mean - detail.eap_se03[person]!)).toBeLessThan(1e-6)
    expect(Math.abs(late.sd - detail.psd_se03[person]!)).toBeLessThan(1e-6)
  }
})

test('from all 60 answers the estimate is the one of the reference to 1e-6, with 241 nodes or twice as many', () => {
  for (const [person, expected] of detail.eap_all60.entries()) {
    expect(Math.abs(eap(items, answersOf(person)).mean - expected)).toBeLessThan(1e-6)
    if (person % 20 === 0)
      expect(eap(items, answersOf(person), 481).mean).toBeCloseTo(eap(items, answersOf(person)).mean, 8)
  }
})

describe('single choices', () => {
  test.each(reference.selection_cases)('after $history', ({ history, eap: mean, psd, max_fisher_at_eap: best }) => {
    const asked = new Set(history.map(([item]) => item - 1))
    const state = eap(
      items,
      history.map(([item, category]) => [item - 1, category]),
    )
    expect(Math.abs(state.mean - mean)).toBeLessThan(1e-6)
    expect(Math.abs(state.sd - psd)).toBeLessThan(1e-6)
    const first = mostInformative(items, asked, state.mean)!
    expect(first + 1).toBe(best.item)
    expect(information(first, state.mean)).toBeCloseTo(best.value, 6)
    const second = mostInformative(items, new Set([...asked, first]), state.mean)!
    expect(second + 1).toBe(best.runner_up)
    expect(information(second, state.mean)).toBeCloseTo(best.runner_up_value, 6)
  })
})

test('when everything was asked there is no next item', () => {
  expect(mostInformative(items, new Set(items.keys()), 0)).toBeNull()
})
