/** What a result says of three roles, of a single subject and of very many roles, where two roles and many subjects are the rule. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Bank } from '../../src/bank/types.ts'
import { outcomeOf } from '../../src/fit/outcome.ts'
import { suggestPaths } from '../../src/fit/paths.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { loadBank } from '../../src/io/load-bank.ts'
import { modelOf } from '../../src/measure/model.ts'
import { normalCdf } from '../../src/numbers/normal.ts'
import { render } from '../../src/render/formats.ts'
import { PLAIN } from '../../src/render/style.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Answer } from '../../src/session/types.ts'
import { aPath, aSession, engineBank, measured, randomAnswers } from '../engine-bank.ts'

const three = await bankOf('three-roles')
const one = await bankOf('one-dimension')

async function bankOf(name: string): Promise<Bank> {
  return (await loadBank(fileURLToPath(new URL(`../fixtures/banks/${name}`, import.meta.url)))).bank
}

/** Every graded item by the role that it speaks for. */
function gradedBy(bank: Bank, code: (role: string) => number): Record<string, Answer> {
  return Object.fromEntries(
    bank.items.filter(isGraded).map(({ id, loadings }) => [id, code(Object.keys(loadings)[0] as string)]),
  )
}

/** The screen as running text. */
function said(bank: Bank, answers: Record<string, Answer>): string {
  const result = evaluate(bank, aSession(bank, answers))
  const text = render.text(result, { width: 80, style: PLAIN, sentences: false, details: true, saved: null })
  return text.replace(/\s+/g, ' ')
}

const withOutcome = (bank: Bank, outcome: Partial<Bank['outcome']>): Bank => ({
  ...bank,
  outcome: { ...bank.outcome, ...outcome },
})

test('of three roles each has its chance on the screen, and the first interests most', () => {
  const text = said(
    three,
    gradedBy(three, (role) => ({ 'product-manager': 4, 'project-manager': 3 })[role] ?? 2),
  )
  expect(text).toMatch(
    /Chance that product management interests you most: \d+ in 100( \(a (slight )?lean\))?; project management: \d+ in 100; programme management: (less than )?\d+ in 100\./,
  )
})

test('a headline of three roles is a chance against both others', () => {
  const text = said(
    three,
    gradedBy(three, (role) => (role === 'programme-manager' ? 5 : 1)),
  )
  expect(text).toContain('lean clearly towards programme management.')
  expect(text).toContain('it interests you more than product management or project management: more than')
})

test('of three roles none is "neither", and about equal are the first two alone', () => {
  const none = said(
    three,
    gradedBy(three, () => 1),
  )
  expect(none).toMatch(/^Your answers point to none of these: .+, .+ and .+\./)
  expect(none).not.toMatch(/neither|nor /)
  const answers = gradedBy(three, (role) => (role === 'project-manager' ? 1 : 4))
  const both = said(withOutcome(three, { rope: 5 }), answers)
  expect(both).toMatch(
    /^Your answers pull (about equally towards|towards both) (product|programme) management and (product|programme) management\./,
  )
})

test('without choices three roles are level between the first two', () => {
  const text = said(
    withOutcome(three, { low: -5 }),
    gradedBy(three, () => 3),
  )
  expect(text).toContain('So far the first two are about level; 9 more questions could be asked.')
})

test('a single subject is neither least known nor a row of its own under the overall lean', () => {
  const open = said(
    one,
    gradedBy(one, () => 4),
  )
  expect(open).toContain('do not settle it yet')
  const lead = said(
    one,
    gradedBy(one, (role) => (role === 'hiker' ? 5 : 1)),
  )
  expect(lead).toContain('towards hiking')
  const both = said(
    withOutcome(one, { lead: 0.99, stop: 0.99, rope: 5 }),
    gradedBy(one, (role) => (role === 'hiker' ? 4 : 2)),
  )
  expect(both).toMatch(/both|about equally/)
  for (const text of [open, lead, both]) {
    expect(text).toContain('Overall')
    expect(text).not.toMatch(/Under your feet|Least is known|subject|It would tip/)
  }
})

test('two subjects are not both the least known', () => {
  const bank = engineBank({ dimensions: 2 })
  const text = said(
    bank,
    gradedBy(bank, () => 3),
  )
  expect(text).toMatch(/Least is known on "Plain d[01]"\. /)
})

test('of sixteen roles a sentence names three and counts the others', () => {
  const many = engineBank({ roles: 16, dimensions: 1 })
  expect(said(many, {})).toContain('between field of r0, field of r1, field of r2 and 13 others.')
})

test('an option that is a whole sentence gets no second stop', () => {
  const answers = { 'sp-look-after': { best: 'a', worst: 'c' } }
  const { evidence } = evaluate(three, aSession(three, answers))
  expect([...evidence.for, ...evidence.against].map(({ text }) => text)).toEqual([
    'Most: One product for many years. Least: Many projects side by side.',
  ])
})

test('of three roles a signal weighs a role against the strongest other in that subject', () => {
  const fond = gradedBy(three, (role) => (role === 'product-manager' ? 5 : 3))
  // The role that is last overall is ahead in one subject.
  const ahead = { 'sp-long-change': 5, 'sp-one-map': 5, 'sp-years-of-use': 1, 'sp-next-form': 2, 'cq-hundred-tasks': 5 }
  const answers = { ...fond, ...ahead, 'cq-five-efforts': 1, 'si-new-way': 1, 'si-whole-figures': 1, 'pe-run-large': 1 }
  const { model, measured: state } = measured(three, answers)
  const fit = fitOf(model, state)
  expect(fit.roles.map(({ role }) => role.id).at(-1)).toBe('programme-manager')

  const span = three.dimensions.findIndex(({ id }) => id === 'span')
  const [, second, last] = [0, 1, 2].map((role) => model.traits.facet(span, role)) as [number, number, number]
  const covariance = (a: number, b: number) => state.covariance[a * state.mean.length + b] as number
  const variance = covariance(last, last) + covariance(second, second) - 2 * covariance(last, second)
  const apart = (state.mean[last] as number) - (state.mean[second] as number)
  const expected = normalCdf(apart / (three.prior.inflation * Math.sqrt(variance)))
  expect(expected).toBeGreaterThan(0.65)

  const signal = { type: 'dimension' as const, dimension: 'span', role: 'programme-manager', atLeast: 0.6 }
  const path = aPath('any', { signals: [signal] })
  const bank = { ...three, paths: [path] }
  const [found] = suggestPaths(modelOf(bank), aSession(bank, answers), fit, outcomeOf(fit, bank))
  expect(found?.evidence[0]?.probability).toBeCloseTo(expected, 10)
  expect(found?.evidence[0]?.holds).toBe(true)
})

test('of two roles a signal weighs the lean alone', () => {
  const pair = measured(one, randomAnswers(one, 1))
  expect(fitOf(pair.model, pair.measured).dimensions[0]?.sides).toBeNull()
})
