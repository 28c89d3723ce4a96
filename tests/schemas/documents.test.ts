/** Documents that the program prints, held against the schemas that it prints, by a validator that is not ours. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Bank, Item } from '../../src/bank/types.ts'
import { loadBank } from '../../src/io/load-bank.ts'
import { modelOf } from '../../src/measure/model.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { startSession } from '../../src/session/live.ts'
import type { Rater, Response, Session } from '../../src/session/types.ts'
import { ndjson, someSessions } from '../commands/collected.ts'
import { answerOf, sitting } from '../respondent.ts'
import { aFolder, runCommand } from '../world.ts'
import { misfits } from './validator.ts'

function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/banks/${name}`, import.meta.url))
}

const builtIn = builtInBank()
const three = (await loadBank(fixture('three-roles'))).bank
const golden = fileURLToPath(new URL('../golden', import.meta.url))

async function printed(...args: string[]): Promise<unknown> {
  const { code, stdout } = await runCommand([...args, '--json'])
  expect({ args, code }).toEqual({ args, code: 0 })
  return JSON.parse(stdout)
}

describe('golden sheets and their results', () => {
  const sheets = readdirSync(join(golden, 'sheets'))

  test.each(sheets)('%s', async (sheet) => {
    const path = join(golden, 'sheets', sheet)
    expect(misfits('answers', JSON.parse(readFileSync(path, 'utf8')))).toEqual([])
    const result = (await printed('score', path)) as { sheet: unknown }
    expect(misfits('result', result)).toEqual([])
    expect(misfits('answers', result.sheet)).toEqual([])
  })

  test('all of them in one document', async () => {
    const paths = sheets.map((sheet) => join(golden, 'sheets', sheet))
    expect(misfits('results', await printed('score', ...paths))).toEqual([])
  })
})

/** A response to each of some items: any answer that the item allows, or a skip, timed or not. */
function someResponses(bank: Bank): fc.Arbitrary<Response[]> {
  const model = modelOf(bank)
  const responseTo = (item: Item, position: number): fc.Arbitrary<Response> => {
    const last = (model.likelihoods[position]?.answers as number) - 1
    const answer = fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 6, arbitrary: fc.nat(last) })
    const seconds = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }))
    return fc
      .record({ answer, seconds })
      .map((one) => ({ ...one, item: item.id, answer: one.answer === null ? null : answerOf(item, one.answer) }))
  }
  return fc
    .shuffledSubarray([...bank.items.entries()])
    .chain((chosen) => fc.tuple(...chosen.map(([at, item]) => responseTo(item, at))))
}

function someSession(bank: Bank): fc.Arbitrary<Session> {
  const label = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).filter((text) => text.length <= 200)
  const rater: fc.Arbitrary<Rater> = fc.oneof(
    fc.constant('self' as const),
    label.map((text) => ({ kind: 'observer' as const, label: text })),
  )
  const background = fc.subarray(bank.background?.options.map(({ id }) => id) ?? [])
  const reach = fc.constantFrom(null, ...(bank.reach?.options.map(({ id }) => id) ?? []))
  return fc
    .record({
      responses: someResponses(bank),
      rater,
      background,
      reach,
      about: fc.option(label),
      seed: fc.option(fc.nat()),
    })
    .map(({ responses, ...options }) => ({ ...startSession(bank, options), responses }))
}

describe.each([
  ['the built-in bank', builtIn],
  ['a bank of three roles', three],
])('%s', (_, bank) => {
  test('any answers give a result that fits, and so does its sheet', () => {
    const fits = fc.property(someSession(bank), (session) => {
      const result = evaluate(bank, session)
      expect(misfits('result', result)).toEqual([])
      expect(misfits('answers', result.sheet)).toEqual([])
    })
    fc.assert(fits, { numRuns: 25, seed: 4711 })
  })

  test('finished sittings of several outcomes give results that fit', () => {
    const pulls = [
      [2.5, -2.5, -2.5],
      [1.2, 1.2, -1.5],
      [1.5, 1.5, 1.5],
      [0, 0, 0],
      [-2.5, -2.5, -2.5],
    ]
    const kinds = pulls.map((values, seed) => {
      const result = evaluate(bank, sitting(bank, { seed, length: 'full', pulls: values.slice(0, bank.roles.length) }))
      expect(misfits('result', result)).toEqual([])
      return result.outcome.kind
    })
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(3)
  })
})

test.each(['pm-pmm', 'three-roles', 'one-dimension', 'small'])('the questions of %s', async (name) => {
  const bank = name === 'pm-pmm' ? [] : ['--bank', fixture(name)]
  expect(misfits('questions', await printed('questions', ...bank))).toEqual([])
  expect(misfits('questions', await printed('questions', '--claims', ...bank))).toEqual([])
})

test('results with problems, and problems alone', async () => {
  const stdin = '{"answers": {"th-two-years": 4}}\n{"answers": {"nowhere": 1}}\nnothing\n'
  const some = await runCommand(['score', '-', '--from', 'ndjson', '--json'], { stdin })
  expect(some.code).toBe(5)
  const results = JSON.parse(some.stdout)
  expect(results).toMatchObject({ results: [{}], problems: [{}, {}] })
  expect(misfits('results', results)).toEqual([])
  for (const args of [
    ['score', '/not/there'],
    ['scor'],
    ['check', '/not/there'],
    ['show', '--format', 'ics'],
    ['show'],
  ]) {
    const { code, stderr } = await runCommand([...args, '--json'])
    expect(code).not.toBe(0)
    expect(misfits('problems', JSON.parse(stderr))).toEqual([])
  }
})

test('what the studies print', async () => {
  const sessions = ndjson(someSessions(40))
  const studies = {
    simulation: ['simulate', '--people', '2', '--workers', '1'],
    statistics: ['stats', sessions],
    calibration: ['calibrate', sessions, '--output', join(aFolder(), 'mine')],
  } as const
  for (const name of ['simulation', 'statistics', 'calibration'] as const) {
    const document = (await printed(...studies[name])) as object
    expect(misfits(name, document)).toEqual([])
    expect(misfits(name, { ...document, people: -1 })).toEqual([expect.stringMatching(/^\/people must be >= [01]$/)])
  }
})

test('a document that is wrong does not fit', () => {
  const result = evaluate(builtIn, startSession(builtIn))
  const { lean, ...rest } = result
  expect(misfits('result', rest)).toEqual([" must have required property 'lean'"])
  expect(misfits('result', { ...result, more: 1 })).toEqual([' must NOT have additional properties'])
  expect(misfits('result', { ...result, outcome: { ...result.outcome, probability: 1.5 } })).toEqual([
    '/outcome/probability must be <= 1',
  ])
  expect(misfits('result', { ...result, lean: { ...lean, interval: [0] } })).toEqual([
    '/lean/interval must NOT have fewer than 2 items',
  ])
  expect(misfits('answers', { answers: { 'th-plan': {} } })).not.toEqual([])
})
