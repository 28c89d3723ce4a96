import { describe, expect, test } from 'vitest'
import { parseSheet, parseSheets } from '../../src/session/parse-sheet.ts'
import { readText } from '../../src/text/read.ts'
import { aBank } from './a-bank.ts'

const read = (text: string) => readText(text, 'ana.yaml', { hidden: 'keep' })
const parse = (text: string, bank = aBank()) => parseSheet(bank, read(text), 'ana.yaml')
/** Code and place of each problem, warnings marked. */
const found = (text: string, bank = aBank()) =>
  parse(text, bank).problems.map(
    ({ code, line, column, severity }) => `${severity === 'warning' ? 'warning ' : ''}${code} ${line}:${column}`,
  )
const answersOf = (text: string) =>
  Object.fromEntries(parse(text).session?.responses.map((response) => [response.item, response.answer]) ?? [])

describe('an answer sheet', () => {
  test('gives a session with everything that it says', () => {
    const { session, problems } = parse(`
schema: role-fit/answers/v1
bank: {id: tiny, version: 1.0.0}
about: Ana
rater: {kind: observer, label: Ben}
background: [engineering, design]
reach: studies
answers: {th-two-years: 4, th-plan: b, th-often: null, sc-fair: pmm, du-most-least: {best: a, worst: d}}
seconds: {th-two-years: 5.2}
session: {completed: 2026-11-21T10:00:00Z, length: standard, seed: 4711, stopped: settled}
`)
    expect(problems).toEqual([])
    expect(session).toEqual({
      bank: { id: 'tiny', version: '1.0.0', digest: null },
      about: 'Ana',
      rater: { kind: 'observer', label: 'Ben' },
      background: ['engineering', 'design'],
      reach: 'studies',
      length: 'standard',
      seed: 4711,
      completed: '2026-11-21T10:00:00Z',
      stopped: 'settled',
      responses: [
        { item: 'th-two-years', answer: 4, seconds: 5.2 },
        { item: 'th-plan', answer: 'b', seconds: null },
        { item: 'th-often', answer: null, seconds: null },
        { item: 'sc-fair', answer: 'pmm', seconds: null },
        { item: 'du-most-least', answer: { best: 'a', worst: 'd' }, seconds: null },
      ],
    })
  })

  test('needs nothing but answers, and may have none of them', () => {
    const { session, problems } = parse('answers: {}')
    expect(problems).toEqual([])
    expect(session).toMatchObject({ rater: 'self', responses: [], length: null, seed: null, about: null })
  })

  test('may leave everything else empty, as a form does', () => {
    const empty = 'about:\nrater:\nbackground:\nreach: ""\nseconds:\nsession:\nbank:\nschema:\nanswers: {th-plan: }'
    expect(parse(empty)).toMatchObject({ problems: [], session: { responses: [{ item: 'th-plan', answer: null }] } })
  })

  test('is refused without answers', () => {
    expect(found('about: Ana')).toEqual(['missing-key 1:1'])
    expect(found('[1, 2]')).toEqual(['wrong-type 1:1'])
    expect(parse('hello').problems).toMatchObject([
      { code: 'wrong-type', mend: expect.stringContaining('an answer sheet, at its shortest {"answers": {') },
    ])
    expect(found('answers: [1]')).toEqual(['wrong-type 1:10'])
  })

  test('is refused with a key that it does not know, and the right one is suggested', () => {
    const { problems } = parse('answers: {}\nbackgruond: [design]')
    expect(problems).toMatchObject([{ code: 'unknown-key', line: 2, column: 1, path: 'backgruond' }])
    expect(problems[0]!.message).toContain('"background"')
  })

  test('with a wrong frame still has its answers checked', () => {
    expect(found('abuot: Ana\nanswers: {th-plan: z}')).toEqual(['unknown-key 1:1', 'unknown-option 2:20'])
  })

  test('that the reader refused gives no session and the problems of the reader alone', () => {
    const { session, problems } = parse('answers: {th-plan: a, th-plan: b}')
    expect(session).toBeNull()
    expect(problems).toMatchObject([{ code: 'duplicate-key' }])
  })
})

describe('an answer', () => {
  test.each([
    ['a code', 'th-two-years: 5', { 'th-two-years': 5 }],
    ['a code in quotes', 'th-two-years: "5"', { 'th-two-years': 5 }],
    ['a label', 'th-two-years: Quite a lot', { 'th-two-years': 4 }],
    ['a label with other words for none', 'th-often: None', { 'th-often': 1 }],
    ['a label with its accent apart', 'th-cafe: "Cafe\u0301"', { 'th-cafe': 2 }],
    ["the scale's label for no answer", "th-two-years: I can't judge", { 'th-two-years': null }],
    ["another scale's label for no answer, on a choice", 'th-plan: No chance to', { 'th-plan': null }],
    ['nothing on a choice', 'th-plan: null', { 'th-plan': null }],
    ["a scale's label for no answer, on a best-worst set", "du-most-least: I can't judge", { 'du-most-least': null }],
    ['nothing on a best-worst set', 'du-most-least: {best: , worst: }', { 'du-most-least': null }],
    [
      'best and worst in any order',
      'du-most-least: {worst: a, best: b}',
      { 'du-most-least': { best: 'b', worst: 'a' } },
    ],
  ])('may be %s', (_, line, expected) => {
    expect(parse(`answers: {${line}}`).problems).toEqual([])
    expect(answersOf(`answers: {${line}}`)).toEqual(expected)
  })

  test.each([
    ['unknown-item 2:3', 'th-two-yaers: 4'],
    ['category-out-of-range 2:17', 'th-two-years: 6'],
    ['category-out-of-range 2:17', 'th-two-years: 0'],
    ['category-out-of-range 2:17', 'th-two-years: 2.5'],
    ['category-out-of-range 2:17', 'th-two-years: "7"'],
    ['unknown-category 2:17', 'th-two-years: Quite alot'],
    ['unknown-category 2:13', "th-often: I can't judge"],
    ['wrong-answer-type 2:17', 'th-two-years: true'],
    ['wrong-answer-type 2:17', 'th-two-years: [4]'],
    ['wrong-answer-type 2:17', 'th-two-years: {best: a, worst: b}'],
    ['unknown-option 2:12', 'th-plan: c'],
    ['unknown-option 2:12', 'th-plan: A'],
    ['wrong-answer-type 2:12', 'th-plan: 1'],
    ['wrong-answer-type 2:18', 'du-most-least: a'],
    ['best-worst-half 2:18', 'du-most-least: {best: a}'],
    ['best-worst-half 2:18', 'du-most-least: {best: , worst: a}'],
    ['best-worst-half 2:18', 'du-most-least: {}'],
    ['best-worst-same 2:37', 'du-most-least: {best: a, worst:   a}'],
    ['unknown-option 2:25', 'du-most-least: {best: z, worst: a}'],
    ['wrong-answer-type 2:25', 'du-most-least: {best: 1, worst: a}'],
    ['wrong-answer-type 2:35', 'du-most-least: {best: a, worst: 1}'],
    ['unknown-key 2:38', 'du-most-least: {best: a, worst: b, wrost: c}'],
  ])('has a problem %s: %s', (expected, line) => {
    expect(found(`answers:\n  ${line}`)).toEqual([expected])
    expect(parse(`answers:\n  ${line}`).session).toBeNull()
  })

  test('that is wrong is told with what is allowed', () => {
    const [category, option, item] = parse('answers: {th-two-years: 6, sc-fair: pmn, th-plam: a}').problems
    expect(category).toMatchObject({ path: 'answers.th-two-years', file: 'ana.yaml' })
    expect(category!.mend).toBe('Give 1 to 5 (1 is "Not at all", 5 is "Very much"), or null for a skip.')
    expect(option!.message).toContain('Did you mean "pm"?')
    expect(option!.mend).toContain('pm, pmm, both')
    expect(item!.message).toContain('Did you mean "th-plan"?')
  })

  test('is quoted on one line whatever it holds', () => {
    const { problems } = parse('answers: {th-plan: "x\\n\\e[31m\\u202e"}')
    expect(problems[0]!.message).not.toMatch(/[\n\u001b\u202e]/)
  })

  test('with the name of an inherited property is an unknown item', () => {
    expect(found('answers:\n  constructor: 1\n  toString: 2')).toEqual(['unknown-item 2:3', 'unknown-item 3:3'])
  })

  test('beyond two hundred wrong ones is not looked at', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `  x${index}: 1`)
    expect(parse(`answers:\n${lines.join('\n')}`).problems).toHaveLength(200)
  })
})

describe('the bank that a sheet names', () => {
  test('must be the bank in use, and then nothing else is said', () => {
    const text = 'bank: {id: other, version: 1.0.0}\nanswers: {unknown: 1}'
    expect(parse(text).session).toBeNull()
    expect(found(text)).toEqual(['other-bank 1:12'])
  })

  test('may have another version: what this one does not have is left out with a warning', () => {
    const text = `bank: {id: tiny, version: 0.9.0}
background: [sales, piracy]
answers: {gone: 3, th-plan: a}
seconds: {gone: 2}
session: {order: [th-plan, gone]}`
    expect(found(text)).toEqual([
      'warning other-version 1:27',
      'warning unknown-background 2:21',
      'warning unknown-item 3:11',
    ])
    expect(parse(text).session).toMatchObject({
      bank: { version: '0.9.0' },
      background: ['sales'],
      responses: [{ item: 'th-plan' }],
    })
  })

  test('of another version still has its categories checked', () => {
    expect(found('bank: {id: tiny, version: 0.9.0}\nanswers: {th-plan: z}')).toContain('unknown-option 2:20')
  })
})

describe('what surrounds the answers', () => {
  test.each([
    ['unknown-background 1:23', 'background: [sales,   piracy]\nanswers: {}'],
    ['unknown-reach 1:8', 'reach: moon\nanswers: {}'],
    ['unknown-item 2:11', 'answers: {}\nseconds: {nope: 1}'],
    ['out-of-range 2:20', 'answers: {th-plan: a}\nseconds: {th-plan: -1}'],
    ['unknown-value 2:20', 'answers: {}\nsession: {stopped: bored}'],
    ['wrong-datetime 2:22', 'answers: {}\nsession: {completed: yesterday}'],
    ['unknown-schema 1:9', 'schema: role-fit/bank/v1\nanswers: {}'],
    ['unknown-schema 1:9', 'schema: 3\nanswers: {}'],
    ['unknown-schema 1:9', 'schema: my-own/v1\nanswers: {}'],
    ['newer-schema 1:9', 'schema: role-fit/answers/v2\nanswers: {}'],
  ])('has a problem %s: %s', (expected, text) => {
    expect(found(text)).toEqual([expected])
    expect(parse(text).session).toBeNull()
  })

  test('may slip in order and seconds: that is a warning', () => {
    const text = `answers: {th-plan: a}
seconds: {th-often: 3}
session: {order: [th-often, th-plan, th-plan]}`
    expect(found(text)).toEqual([
      'warning seconds-without-answer 2:21',
      'warning order-without-answer 3:19',
      'warning order-twice 3:38',
    ])
    expect(parse(text).session?.responses).toEqual([{ item: 'th-plan', answer: 'a', seconds: null }])
  })

  test.each([
    ['seconds', `seconds: {${Array.from({ length: 5000 }, (_, at) => `x${at}: 1`).join()}}`, 'unknown-item'],
    ['items in the order', `session: {order: [${'th-plan,'.repeat(5000)}]}`, 'order-without-answer'],
  ])('is not looked at beyond two hundred wrong %s', (_, text, code) => {
    const codes = parse(`answers: {}\n${text}`).problems.map((problem) => problem.code)
    expect(codes).toEqual(Array(200).fill(code))
  })

  test('has no place in a bank that asks nothing about it', () => {
    const { problems } = parse(
      'background: [design]\nreach: studies\nanswers: {}',
      aBank({ background: null, reach: null }),
    )
    expect(problems.map(({ code, line, mend }) => [code, line, mend])).toEqual([
      ['unknown-background', 1, 'Remove it.'],
      ['unknown-reach', 2, 'Remove it.'],
    ])
  })

  test('decides the order of responses; what the order leaves out follows in bank order', () => {
    const answers = 'answers: {th-cafe: 1, th-often: 1, th-plan: a, th-two-years: 1}'
    const order = (text: string) => parse(text).session?.responses.map((response) => response.item)
    expect(order(answers)).toEqual(['th-two-years', 'th-plan', 'th-often', 'th-cafe'])
    expect(order(`${answers}\nsession: {order: [th-often, th-two-years]}`)).toEqual([
      'th-often',
      'th-two-years',
      'th-plan',
      'th-cafe',
    ])
  })
})

describe('a result document', () => {
  test('is taken by the sheet in it, with places and paths inside it', () => {
    expect(parse('schema: role-fit/result/v1\nsheet: {answers: {th-plan: b}}').session?.responses).toEqual([
      { item: 'th-plan', answer: 'b', seconds: null },
    ])
    const { problems } = parse('schema: role-fit/result/v1\nsheet: {answers: {th-plan: z}, abuot: Ana}')
    expect(problems).toMatchObject([
      { code: 'unknown-option', line: 2, column: 28, path: 'sheet.answers.th-plan' },
      { code: 'unknown-key', line: 2, column: 32, path: 'sheet.abuot' },
    ])
  })

  test('whose sheet lacks its answers says where', () => {
    const { problems } = parse('schema: role-fit/result/v1\nsheet:\n  about: Ana')
    expect(problems).toMatchObject([{ code: 'missing-key', line: 3, column: 3, path: 'sheet.answers' }])
  })

  test('without a sheet says so', () => {
    expect(parse('schema: role-fit/result/v1').problems).toMatchObject([{ code: 'missing-key', path: 'sheet' }])
  })

  test('of many results gives each sheet with its line; a bad one spoils no other', () => {
    const text = `schema: role-fit/results/v1
results:
  - schema: role-fit/result/v1
    sheet: {answers: {th-plan: b}}
  - schema: role-fit/result/v1
    sheet: {answers: {th-plan: z}}
problems: []`
    const sheets = parseSheets(aBank(), read(text), 'all.yaml')
    expect(sheets.map(({ session, line }) => [session?.responses.length ?? null, line])).toEqual([
      [1, 4],
      [null, 6],
    ])
    expect(sheets[1]!.problems).toMatchObject([{ path: 'results.1.sheet.answers.th-plan', line: 6, file: 'all.yaml' }])
    expect(parse(text).problems).toMatchObject([{ code: 'several-results' }])
  })

  test('of no results gives no sheets', () => {
    expect(parseSheets(aBank(), read('schema: role-fit/results/v1\nresults: []'), null)).toEqual([])
    expect(found('schema: role-fit/results/v1\nresults: 3')).toEqual(['wrong-type 2:10'])
  })
})
