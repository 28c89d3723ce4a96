/** What the details say of the answers: counts, every subject once, answers in full, and what would change it. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Bank } from '../../src/bank/types.ts'
import { loadBank } from '../../src/io/load-bank.ts'
import { changeSentences, saidMost, saidSentences } from '../../src/render/said.ts'
import { PLAIN } from '../../src/render/style.ts'
import { renderText } from '../../src/render/text.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Result } from '../../src/result/types.ts'
import type { Answer } from '../../src/session/types.ts'
import { aSession } from '../engine-bank.ts'
import { sitting } from '../respondent.ts'

const bank = builtInBank()

/** Every unreversed graded item of a bank that speaks for one role alone, by that role. */
function byRole(of: Bank, code: (role: string) => number | null): Record<string, Answer | null> {
  const keyed = of.items
    .filter(isGraded)
    .filter(({ loadings, reversed }) => Object.keys(loadings).length === 1 && !reversed)
  return Object.fromEntries(keyed.map(({ id, loadings }) => [id, code(Object.keys(loadings)[0] as string)]))
}

function resultOf(answers: Record<string, Answer | null>, of: Bank = bank): Result {
  const given = Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== null)
  return evaluate(of, aSession(of, Object.fromEntries(given)))
}

const whole = (result: Result) =>
  renderText(result, { width: 80, style: PLAIN, sentences: false, details: true, saved: null }).replace(/\s+/g, ' ')

test('two answers for the one role and one for the other are counted so', () => {
  const [first] = saidSentences(resultOf({ 'th-two-years': 5, 'sc-know-one': 5, 'cd-two-sentences': 5 }))
  expect(first).toBe('Answers that speak more for product management: 2 of 3; more for product marketing: 1 of 3.')
})

test('each subject is named once, either with its lean or among those of which too little is known', () => {
  const result = evaluate(bank, sitting(bank, { seed: 5, length: 'standard', pulls: [1, -0.5] }))
  const sentences = saidSentences(result).slice(1)
  for (const { plain, lean } of result.dimensions) {
    const naming = sentences.filter((sentence) => sentence.startsWith(`${plain}: `) || sentence.includes(`"${plain}"`))
    expect(naming.length, plain).toBe(lean === null ? 0 : 1)
    if (lean !== null) expect(naming[0]?.startsWith(`${plain}: `), plain).toBe(lean.probability >= 0.8)
  }
})

test('where all answers speak for one role, the details say that none speaks for the other', () => {
  const result = resultOf(byRole(bank, (role) => (role === 'product-manager' ? 5 : 1)))
  expect(saidMost(result).map(({ heading, quotes }) => [heading, quotes.length])).toEqual([
    ['What speaks most for product management', 3],
    ['What speaks most for product marketing', 1],
  ])
  expect(saidMost(result)[1]?.quotes).toEqual(['No answer speaks clearly for product marketing.'])
  expect(changeSentences(result)).toEqual(['No subject leans towards product marketing so far.'])
})

test('a subject that leans the other way is what would change a headline', () => {
  const against = new Set(bank.items.filter(({ dimension }) => dimension === 'scope').map(({ id }) => id))
  const forward = byRole(bank, (role) => (role === 'product-manager' ? 5 : 2))
  const back = byRole(bank, (role) => (role === 'product-manager' ? 1 : 5))
  const result = resultOf(
    Object.fromEntries(Object.keys(forward).map((id) => [id, (against.has(id) ? back : forward)[id] ?? null])),
  )
  expect(result.outcome.kind).toBe('lead')
  expect(changeSentences(result)[0]).toBe(
    '"One product or many" comes nearest to product marketing: it gains if that matters most to you.',
  )
})

test('where nothing pulls, and where something does, neither says so', () => {
  const nothing = resultOf(byRole(bank, () => 1))
  expect(nothing.outcome.kind).toBe('neither')
  expect(changeSentences(nothing)[0]).toMatch(/^No subject pulls towards product \w+ or product \w+ so far\.$/)
  const skills = new Set(bank.items.filter(({ dimension }) => dimension === 'skills').map(({ id }) => id))
  const low = byRole(bank, () => 1)
  const something = resultOf(Object.fromEntries(Object.keys(low).map((id) => [id, skills.has(id) ? 5 : 1])))
  expect(something.outcome.kind).toBe('neither')
  expect(changeSentences(something)[0]).toMatch(/^What pulls most is "Own view of skills" on the side of product \w+: /)
})

test('the details have the quoted answers in full, however long', () => {
  const result = evaluate(bank, sitting(bank, { seed: 5, length: 'full', pulls: [0.5, 0.5] }))
  for (const { text } of result.evidence.for) expect(whole(result)).toContain(text)
})

test('of nothing answered nothing is said, and of an only subject nothing beyond the whole', async () => {
  const nothing = whole(resultOf({}))
  expect(nothing).not.toMatch(/What the answers say|What speaks most|What would change it/)
  const folder = fileURLToPath(new URL('../fixtures/banks/one-dimension', import.meta.url))
  const single = (await loadBank(folder)).bank
  const result = resultOf(
    byRole(single, (role) => (role === single.roles[0]?.id ? 5 : 2)),
    single,
  )
  expect(saidSentences(result)).toHaveLength(1)
  expect(changeSentences(result)).toEqual([])
})
