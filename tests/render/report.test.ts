import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Bank, GradedItem } from '../../src/bank/types.ts'
import { render } from '../../src/render/formats.ts'
import { reportPage } from '../../src/render/html/report-page.ts'
import { renderMarkdown } from '../../src/render/markdown-report.ts'
import { reportOf } from '../../src/render/report.ts'
import { PLAIN } from '../../src/render/style.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Result } from '../../src/result/types.ts'
import { record, startSession } from '../../src/session/live.ts'
import type { Answer } from '../../src/session/types.ts'
import { engineBank } from '../engine-bank.ts'
import { goldenResult, KINDS } from './golden-results.ts'

const bank = builtInBank()
const TEXT = { width: 80, style: PLAIN, sentences: false, details: true, saved: null }
const FORMATS = ['text', 'markdown', 'html'] as const

function resultOf(of: Bank, answers: Readonly<Record<string, Answer>>): Result {
  const session = Object.entries(answers).reduce(
    (before, [item, answer]) => record(before, { type: 'answered', item, answer, seconds: null }),
    startSession(of),
  )
  return evaluate(of, session)
}

describe.each(KINDS)('a report on %s', (kind) => {
  const result = goldenResult(kind)

  test.each(FORMATS)('never shows the fit as a number: %s', (format) => {
    const other = {
      ...result,
      roles: result.roles.map((role) => ({ ...role, fit: 12.345, fitInterval: [1, 99] as const })),
    }
    const options = { ...TEXT, bank, coach: true }
    expect(render[format](other, options) === render[format](result, options)).toBe(true)
  })

  test.each(FORMATS)('says no chance above "more than 95 in 100": %s', (format) => {
    const text = render[format](result, { ...TEXT, bank, coach: true })
    expect(text.match(/(?:9[6-9]|100) in 100/g)).toBeNull()
  })

  test.each(FORMATS)('has nothing for a coach unless that is asked for: %s', (format) => {
    const discuss = bank.dimensions.flatMap(({ discuss: { lean, contradiction, wide } }) => [
      ...lean,
      ...contradiction,
      ...wide,
    ])
    const flat = (text: string) => text.replace(/[\s\\]+/g, ' ').replace(/ {2,}-? /g, ' ')
    const plain = flat(render[format](result, { ...TEXT, bank }))
    expect(plain.includes('For the coach')).toBe(false)
    expect(discuss.filter((question) => plain.includes(question))).toEqual([])
    const forCoach = flat(render[format](result, { ...TEXT, bank, coach: true }))
    expect(['For the coach', 'not a verdict'].filter((words) => !forCoach.includes(words))).toEqual([])
    expect(discuss.filter((question) => forCoach.includes(question)).length).toBeGreaterThanOrEqual(2)
  })

  test('names each subject once, with a lean or without', () => {
    const { named, unnamed, levelOnly } = reportOf(result, { bank })
    const subjects = [...named, ...unnamed].map(({ label }) => label)
    expect([...subjects, ...levelOnly].sort()).toEqual(bank.dimensions.map(({ plain }) => plain).sort())
    for (const { says } of named) expect(says).toMatch(/^A (slight |clear )?lean towards .*, (more than )?\d\d in 100$/)
    for (const { says } of unnamed) expect(says).toBe('Too little to say')
  })
})

test('roles get lists of the same length, however many texts one has', () => {
  const [first, second] = bank.roles as [Bank['roles'][number], Bank['roles'][number]]
  const uneven = { ...bank, roles: [{ ...first, week: first.week.slice(0, 2), burdens: [] }, second] }
  const { roles } = reportOf(goldenResult('lead'), { bank: uneven })
  expect(roles.map(({ week, motivators, burdens }) => [week.length, motivators.length, burdens.length])).toEqual([
    [2, 4, 0],
    [2, 4, 0],
  ])
})

test('of other questions nothing is shown, and it is said what is left out and why', () => {
  const result = goldenResult('lead')
  const other = { ...bank, version: '9.9.9', digest: `sha256:${'0'.repeat(64)}` }
  const without = reportOf(result, { bank: other, coach: true })
  expect(without.leftOut).toMatch(/^Left out here: a week in each role.*\(pm-pmm \S+\).*\(pm-pmm 9\.9\.9\).*--bank\.$/)
  expect(without.roles.flatMap(({ week }) => week)).toEqual([])
  expect(without.paths.map(({ what, cautions }) => [what, cautions])).toEqual(result.paths.map(() => [null, []]))
  expect(without.coach?.questions).toEqual([])
  expect(without.coach?.noContradictions).toMatch(/^Not looked for/)
  expect(reportOf(result).leftOut).toMatch(/^Left out here: a week in each role/)
  expect(reportOf(result, { bank }).leftOut).toBeNull()
  for (const text of [reportPage(result, { bank: other }), renderMarkdown(result, { bank: other })]) {
    expect(text).toContain('Left out here')
    expect(text).not.toContain(bank.roles[0]?.week[0])
  }
})

test('of more than two roles each has its chance, and the leans lie between the first two', () => {
  const three = engineBank({ roles: 3 })
  const report = reportOf(resultOf(three, { 'd0-rating-r0': 5 }), { bank: three })
  expect(report.chances.map(({ field }) => field).sort()).toEqual(['field of r0', 'field of r1', 'field of r2'])
  expect(reportOf(goldenResult('lead'), { bank }).chances).toEqual([])
})

test('nothing answered is a report, too', () => {
  const empty = resultOf(bank, {})
  for (const format of FORMATS)
    expect(render[format](empty, { ...TEXT, bank, coach: true })).toContain('Nothing is answered yet')
})

describe('the part for a coach', () => {
  /** Two graded items of one dimension that speak for one role alone, with five categories, in the same direction. */
  const pair = (dimension: string): [GradedItem, GradedItem] => {
    const graded = bank.items.filter(
      (item): item is GradedItem =>
        item.dimension === dimension && isGraded(item) && !item.reversed && Object.keys(item.loadings).length === 1,
    )
    for (const a of graded)
      for (const b of graded)
        if (
          a !== b &&
          Object.keys(a.loadings)[0] === Object.keys(b.loadings)[0] &&
          a.thresholds.length === b.thresholds.length
        )
          return [a, b]
    throw new Error(`There are no two such items in ${dimension}.`)
  }
  const [one, other] = pair('time-horizons')
  const coachOn = (answers: Readonly<Record<string, Answer>>) =>
    reportOf(resultOf(bank, answers), { bank, coach: true }).coach!
  const subject = bank.dimensions.find(({ id }) => id === 'time-horizons')!

  test('tells answers to one content that are three categories apart, and asks about them', () => {
    const { contradictions, questions } = coachOn({ [one.id]: 5, [other.id]: 2 })
    expect(contradictions.map((found) => found.subject)).toEqual([subject.plain])
    expect(contradictions[0]?.answers.join(' ')).toContain(one.text)
    expect(contradictions[0]?.answers.join(' ')).toContain(other.text)
    expect(questions[0]).toEqual({
      subject: subject.plain,
      reason: 'answers far apart',
      questions: subject.discuss.contradiction,
    })
  })

  test('does not call answers that are two categories apart contradictory', () => {
    const { contradictions, noContradictions } = coachOn({ [one.id]: 5, [other.id]: 3 })
    expect(contradictions).toEqual([])
    expect(noContradictions).toBe('No two answers to the same content are far apart.')
  })

  test('turns reversed answers before it compares them', () => {
    const turned = {
      ...bank,
      items: bank.items.map((item) => (item.id === other.id ? { ...item, reversed: true } : item)),
    }
    const coach = (answer: number) =>
      reportOf(resultOf(turned, { [one.id]: 5, [other.id]: answer }), { bank: turned, coach: true }).coach!
    expect(coach(1).contradictions).toEqual([])
    expect(coach(5).contradictions.length).toBe(1)
  })

  test('asks about each subject once: by a lean where there is one, by too little known where there is not', () => {
    const result = goldenResult('neither')
    const { questions, wide } = reportOf(result, { bank, coach: true }).coach!
    expect(new Set(questions.map((asked) => asked.subject)).size).toBe(questions.length)
    for (const { subject: plain, reason, questions: asked } of questions) {
      const lean = result.dimensions.find((dimension) => dimension.plain === plain)?.lean
      const { discuss } = bank.dimensions.find((dimension) => dimension.plain === plain)!
      if (reason === 'answers far apart') expect(asked).toEqual(discuss.contradiction)
      else if (reason === 'too little known') {
        expect(lean?.probability).toBeLessThan(0.8)
        expect(asked).toEqual(discuss.wide)
      } else {
        expect(lean?.probability).toBeGreaterThanOrEqual(0.8)
        expect(asked).toEqual(discuss.lean)
      }
    }
    const widths = result.dimensions.flatMap(({ plain, lean }) =>
      lean !== null && lean.probability < 0.8 && lean.interval[1] - lean.interval[0] >= 3 ? [plain] : [],
    )
    expect(wide.length).toBe(Math.min(widths.length, 4))
  })
})
