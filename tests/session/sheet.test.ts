import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod'
import type { Item } from '../../src/bank/types.ts'
import { parseSheet } from '../../src/session/parse-sheet.ts'
import { toSheet } from '../../src/session/sheet.ts'
import { answerSheet } from '../../src/session/sheet-schema.ts'
import type { Answer, AnswerSheet, Response, Session } from '../../src/session/types.ts'
import { readText } from '../../src/text/read.ts'
import { aBank } from './a-bank.ts'

const bank = aBank()

/** JSON as it is written to files; read back by the reader that reads everybody's files. */
const write = (session: Session) => `${JSON.stringify(toSheet(session, bank), null, 2)}\n`
const readBack = (text: string) => parseSheet(bank, readText(text, 'a.json', { hidden: 'keep' }), 'a.json')

function anAnswer(item: Item): fc.Arbitrary<Answer> {
  if (!('options' in item)) return fc.integer({ min: 1, max: bank.scales[item.scale]!.categories.length })
  const ids = item.options.map((option) => option.id)
  if (item.kind !== 'best-worst') return fc.constantFrom(...ids)
  return fc
    .shuffledSubarray(ids, { minLength: 2, maxLength: 2 })
    .map(([best, worst]) => ({ best: best!, worst: worst! }))
}

const aLabel = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const nullOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const aTime = fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }).map(Math.abs)

const responses: fc.Arbitrary<readonly Response[]> = fc
  .shuffledSubarray([...bank.items])
  .chain((items) =>
    fc.tuple(
      ...items.map((item) =>
        fc.record({ item: fc.constant(item.id), answer: nullOr(anAnswer(item)), seconds: nullOr(aTime) }),
      ),
    ),
  )

const aSession: fc.Arbitrary<Session> = fc.record({
  bank: fc.record({ id: fc.constant('tiny'), version: fc.constant('1.0.0'), digest: nullOr(fc.constant(bank.digest)) }),
  about: nullOr(aLabel),
  rater: fc.oneof(fc.constant('self' as const), fc.record({ kind: fc.constant('observer' as const), label: aLabel })),
  background: fc.shuffledSubarray(['engineering', 'design', 'sales']),
  reach: nullOr(fc.constantFrom('with-product-team', 'studies')),
  length: nullOr(fc.constantFrom('quick', 'standard', 'full')),
  seed: nullOr(fc.nat()),
  completed: nullOr(fc.constant('2026-11-21T10:00:00.000Z')),
  stopped: nullOr(fc.constantFrom('settled', 'futile', 'maximum', 'complete', 'quit')),
  responses,
})

describe('the sheet of a session', () => {
  test('read back gives the same session, and written again the same bytes', () => {
    fc.assert(
      fc.property(aSession, (session) => {
        const text = write(session)
        const { session: again, problems } = readBack(text)
        expect(problems).toEqual([])
        expect(again).toEqual(session)
        expect(write(again!)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('fits the published schema, whatever the session', () => {
    fc.assert(fc.property(aSession, (session) => answerSheet.safeParse(toSheet(session, bank)).success))
  })

  test('has its keys in one order, answers in bank order, and leaves out what is not known', () => {
    const session: Session = {
      bank: { id: 'tiny', version: '1.0.0', digest: null },
      about: null,
      rater: 'self',
      background: [],
      reach: null,
      length: null,
      seed: null,
      completed: null,
      stopped: null,
      responses: [
        { item: 'du-most-least', answer: { worst: 'a', best: 'b' }, seconds: null },
        { item: 'th-plan', answer: null, seconds: 1 },
      ],
    }
    expect(JSON.stringify(toSheet(session, bank))).toBe(
      '{"schema":"role-fit/answers/v1","bank":{"id":"tiny","version":"1.0.0"},"rater":"self",' +
        '"answers":{"th-plan":null,"du-most-least":{"best":"b","worst":"a"}},"seconds":{"th-plan":1},' +
        '"session":{"order":["du-most-least","th-plan"]}}',
    )
    const ordered = { ...session, responses: session.responses.toReversed() }
    expect(toSheet(ordered, bank)).not.toHaveProperty('session')
    expect(toSheet({ ...ordered, seed: 1 }, bank).session?.order).toEqual(['th-plan', 'du-most-least'])
  })
})

describe('the schema of answer sheets', () => {
  type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T

  test('accepts every sheet that the type allows', () => {
    expectTypeOf<Writable<AnswerSheet>>().toExtend<z.input<typeof answerSheet>>()
  })

  test('becomes a JSON Schema in which every field is described', () => {
    const schema = z.toJSONSchema(answerSheet) as {
      properties: Record<string, { description?: string }>
      required: string[]
    }
    expect(schema.required).toEqual(['answers'])
    const bare = Object.entries(schema.properties).filter(([, property]) => property.description === undefined)
    expect(bare.map(([key]) => key)).toEqual([])
  })
})
