import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Item } from '../../src/bank/types.ts'
import { modelOf } from '../../src/measure/model.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { render } from '../../src/render/formats.ts'
import { PLAIN } from '../../src/render/style.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { qualitySentence } from '../../src/result/quality-sentence.ts'
import type { QualityFlag } from '../../src/result/types.ts'
import { startSession } from '../../src/session/live.ts'
import type { Answer } from '../../src/session/types.ts'
import { aSession, engineBank, graded, measured } from '../engine-bank.ts'
import { answerOf, drawAnswer, drawTraits } from '../respondent.ts'

const bank = builtInBank()
const model = modelOf(bank)

type Habit = (item: Item, random: () => number, turn: number) => Answer

const lots: Habit = (item, random) => {
  const { answers } = model.likelihoods[model.position.get(item.id)!]!
  return answerOf(item, Math.floor(random() * answers))
}
/** A category by its place among those of a graded item, lots for a choice. */
const ticking =
  (category: (last: number, turn: number) => number): Habit =>
  (item, random, turn) => {
    if (!isGraded(item)) return lots(item, random, turn)
    return category(item.thresholds.length + 1, turn)
  }
const CARELESS = {
  lots,
  lowest: ticking(() => 1),
  highest: ticking((last) => last),
  middle: ticking((last) => (last + 1) / 2),
  inTurn: ticking((last, turn) => (turn % 2 === 0 ? 1 : last)),
}

/** Graded and choice items as a form has them: about every n-th of the bank. */
function form(every: number): Item[] {
  return bank.items.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every))
}

function qualityOf(items: readonly Item[], seconds: number | null, answer: (item: Item, turn: number) => Answer) {
  let turn = 0
  const responses = items.map((item) => ({
    item: item.id,
    answer: answer(item, isGraded(item) ? turn++ : 0),
    seconds,
  }))
  return evaluate(bank, { ...startSession(bank), responses }).quality
}

function shareFlagged(people: number, quality: (random: () => number) => { flags: readonly string[] }): number {
  const random = seededRandom(7)
  const flagged = Array.from({ length: people }, () => quality(random)).filter(({ flags }) => flags.length > 0)
  return flagged.length / people
}

describe.each([
  ['about 20 questions', 5],
  ['about 36', 3],
  ['all of them', 1],
])('%s', (_, every) => {
  const items = form(every)
  test('at most 1 % of 120 honest people who take their time are flagged', () => {
    const share = shareFlagged(120, (random) => {
      const traits = drawTraits(model, random)
      return qualityOf(items, 6, (item) => drawAnswer(bank, item, traits, random))
    })
    expect(share).toBeLessThanOrEqual(0.01)
  })

  test('whoever ticks the same or two in turn within a second is always found, who draws lots in a third of cases', () => {
    for (const [name, habit] of Object.entries(CARELESS)) {
      const share = shareFlagged(20, (random) => qualityOf(items, 1, (item, turn) => habit(item, random, turn)))
      expect(share, name).toBeGreaterThanOrEqual(name === 'lots' ? 0.3 : 1)
    }
  })

  test('whoever ticks the same end of the scale throughout is found without a clock, too', () => {
    for (const habit of [CARELESS.lowest, CARELESS.highest]) {
      const { flags } = qualityOf(items, null, (item, turn) => habit(item, seededRandom(turn), turn))
      expect(flags).toEqual(['uniform-pattern', 'repeated-answers'])
    }
  })
})

const repeated = engineBank({ items: (d) => ['r0', 'r1'].flatMap((role) => pairOf(d, role)) })

function pairOf(d: number, role: string) {
  return ['one', 'two', 'three'].map((name) => graded(d, `${role}-${name}`, { [role]: 2 }))
}

test('one sign alone is no flag: a person who answers within a second and makes sense', () => {
  const answers = Object.fromEntries(repeated.items.map(({ id }, i) => [id, [4, 3, 4, 5][i % 4]!]))
  const session = aSession(repeated, answers)
  const quick = { ...session, responses: session.responses.map((response) => ({ ...response, seconds: 1 })) }
  expect(evaluate(repeated, quick).quality.flags).toEqual([])
})

test('the same subject answered far apart again and again is a contradiction, and an unlikely pattern', () => {
  const answers = Object.fromEntries(
    repeated.items.map(({ id, dimension }) => [id, dimension === 'd2' ? 3 : id.endsWith('two') ? 1 : 5]),
  )
  expect(evaluate(repeated, aSession(repeated, answers)).quality.flags).toEqual(['unlikely-pattern', 'contradictions'])
})

test('a few timed answers say nothing of the time, and neither do slow ones', () => {
  const all = bank.items.map((item, turn) => [item.id, CARELESS.lots(item, seededRandom(turn), turn)] as const)
  const session = aSession(bank, Object.fromEntries(all))
  const timed = (seconds: (i: number) => number | null) =>
    evaluate(bank, { ...session, responses: session.responses.map((one, i) => ({ ...one, seconds: seconds(i) })) })
  expect(timed(() => 1).quality.flags).toContain('quick-answers')
  expect(timed((i) => (i < 40 ? 1 : null)).quality.flags).not.toContain('quick-answers')
  expect(timed((i) => (i % 3 === 0 ? 1 : 8)).quality.flags).not.toContain('quick-answers')
})

test('flags leave every answer in place', () => {
  const answers = Object.fromEntries(bank.items.map((item) => [item.id, CARELESS.highest(item, seededRandom(1), 0)]))
  const result = evaluate(bank, aSession(bank, answers))
  expect(result.quality.flags.length).toBeGreaterThanOrEqual(2)
  expect(result.quality).toMatchObject({ answered: bank.items.length, skipped: 0 })
  expect(result.contributions.length).toBe(bank.items.length)
  expect(result.lean.estimate).toBeCloseTo(
    result.contributions.reduce((sum, { lean }) => sum + lean, 0),
    4,
  )
  expect(measured(bank, answers).measured.answered.length).toBe(bank.items.length)
})

test('nothing answered, no pattern', () => {
  expect(evaluate(bank, startSession(bank)).quality).toEqual({
    ...{ answered: 0, skipped: 0, seconds: null, personFit: null, flags: [] },
  })
})

test('what a flag means is said kindly, and nothing is said without one', () => {
  expect(qualitySentence({ flags: [] })).toBeNull()
  expect(qualitySentence({ flags: ['unlikely-pattern', 'quick-answers'] })).toBe(
    'Some answers pull in different directions and most answers came within two seconds. That happens to everybody now and then, and every answer counts; it may be worth answering again when there is time.',
  )
})

test.each<[string, readonly QualityFlag[]]>([
  ['two signs', ['unlikely-pattern', 'quick-answers']],
  ['three', ['unlikely-pattern', 'contradictions', 'quick-answers']],
  ['four', ['uniform-pattern', 'contradictions', 'repeated-answers', 'quick-answers']],
])('with %s the remark stands on the screen, which still fits 24 lines of 80 columns', (_, flags) => {
  const random = seededRandom(11)
  for (let person = 0; person < 12; person++) {
    const traits = drawTraits(model, random)
    const answers = Object.fromEntries(form(3).map((item) => [item.id, drawAnswer(bank, item, traits, random)]))
    const result = evaluate(bank, aSession(bank, answers, { about: 'Somebody' }))
    const options = { width: 80, style: PLAIN, sentences: false, details: false, saved: '2026-11-21-k7qm' }
    const text = render.text({ ...result, quality: { ...result.quality, flags } }, options)
    expect(text).toContain('\nIt may be worth answering again when there is time: --details says why.\n')
    const lines = text.split('\n').slice(0, -1)
    expect(lines.length).toBeLessThan(24)
    for (const line of lines) expect(line.length).toBeLessThan(80)
    expect(render.text(result, options)).not.toContain('worth answering again')
    const details = render.text({ ...result, quality: { ...result.quality, flags } }, { ...options, details: true })
    expect(details.replaceAll('\n', ' ')).toContain(qualitySentence({ flags }))
  }
})
