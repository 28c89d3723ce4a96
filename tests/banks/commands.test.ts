/** Every command serves a bank of three roles and one of a single dimension as it serves the built-in one. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Bank } from '../../src/bank/types.ts'
import { loadBank } from '../../src/io/load-bank.ts'
import { resultSchema } from '../../src/result/schema.ts'
import { ndjson } from '../commands/collected.ts'
import { sameAnswer } from '../commands/typist.ts'
import { randomAnswers } from '../engine-bank.ts'
import { peopleOf } from '../study/people.ts'
import { aHome, type Ran, runCommand, type Surroundings } from '../world.ts'
import { filesWith } from './sheets-of.ts'

const PLACES = [
  // Choices between three roles are worked out in three dimensions, so all lengths would take this one half a minute.
  ['three-roles', { roles: 3, dimensions: 4, items: 33 }, 'quick'],
  ['one-dimension', { roles: 2, dimensions: 1, items: 12 }, 'all'],
] as const

describe.each(PLACES)('the bank %s', (name, size, simulated) => {
  const folder = fileURLToPath(new URL(`../fixtures/banks/${name}`, import.meta.url))
  let bank: Bank
  beforeAll(async () => {
    ;({ bank } = await loadBank(folder))
  })

  async function ran(args: readonly string[], around?: Surroundings): Promise<Ran> {
    const told = await runCommand([...args, '--bank', folder], around)
    expect(told).toMatchObject({ code: 0 })
    return told
  }

  test('has the shape that is to be proven, items of all five kinds, and at least half of them graded', () => {
    const { roles, dimensions, items } = bank
    expect({ roles: roles.length, dimensions: dimensions.length, items: items.length }).toEqual(size)
    const kinds = items.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['rating', 'frequency', 'pair', 'scene', 'best-worst']))
    expect(kinds.filter((kind) => kind === 'rating' || kind === 'frequency').length * 2).toBeGreaterThanOrEqual(
      size.items,
    )
  })

  test('check finds nothing', async () => {
    const { stdout, stderr } = await ran(['check', '--json'])
    expect({ stderr, problems: JSON.parse(stdout).problems }).toEqual({ stderr: '', problems: [] })
  })

  test.each(['quick', 'standard', 'full'])(
    'take in lines, %s, asks within its length and shows it again',
    async (length) => {
      const home = aHome()
      const { typing } = sameAnswer({ label: 'Zoe' })
      const taken = await ran(['take', '-', '--length', length, '--seed', '3', '--json'], { typing, home })
      const result = resultSchema.parse(JSON.parse(taken.stdout))
      const { minimum, maximum } = { minimum: size.items, maximum: size.items, ...bank.lengths[length as 'quick'] }
      expect(result).toMatchObject({ about: 'Zoe', bank: { id: bank.id } })
      expect(result.quality.answered).toBeGreaterThanOrEqual(Math.min(minimum, size.items))
      expect(result.quality.answered).toBeLessThanOrEqual(maximum)
      expect((await ran(['show'], { home })).stdout).toContain('Result for Zoe')
      expect((await ran(['show', '--details'], { home })).stdout).toContain(
        result.outcome.sentence.split(' ')[0] as string,
      )
    },
  )

  test('whoever stops is told how to go on with this bank', async () => {
    const { code, stderr } = await runCommand(['take', '-', '--bank', folder, '--length', 'quick'], { stdin: '1\n' })
    expect(code).toBe(3)
    expect(stderr).toMatch(new RegExp(`Saved 1 of about \\d+\\. Continue with: role-fit resume --bank ${folder}\n$`))
  })

  test('an observer is asked every item, and the result says who it was', async () => {
    const { typing, heard } = sameAnswer()
    const args = ['take', '-', '--length', 'full', '--observer', 'Ben', '--about', 'Ana', '--no-save']
    const { stdout } = await ran(args, { typing })
    expect(stdout).toMatch(/Ben's\s+answers\s+about\s+Ana/)
    const questions = heard.join('').match(/Question \d+ of \d+/g) ?? []
    expect(new Set(questions).size).toBe(size.items)
  })

  test('score reads the same person from JSON, YAML, NDJSON and CSV', async () => {
    const files = filesWith(bank, randomAnswers(bank, 4))
    const results = await Promise.all(
      [files.json, files.yaml, files.ndjson, files.csv].map(async (file) => {
        const document = JSON.parse((await ran(['score', file, '--json'])).stdout)
        const { source, ...result } = document.results?.[0] ?? document
        expect(source.file).toBe(file)
        return resultSchema.omit({ source: true }).parse(result)
      }),
    )
    expect(results[0]?.quality.answered).toBe(size.items)
    expect(results[0]?.roles).toHaveLength(size.roles)
    expect(results[0]?.dimensions.every(({ facets }) => facets.length === size.roles)).toBe(true)
    for (const result of results.slice(1)) expect(result).toEqual(results[0])
  })

  test('a result scored again is the same result', async () => {
    const { json } = filesWith(bank, randomAnswers(bank, 5))
    const first = await ran(['score', json, '--json'])
    const again = await ran(['score', '-', '--from', 'json', '--json'], { stdin: first.stdout })
    const { source: _, ...rest } = JSON.parse(first.stdout)
    expect(JSON.parse(again.stdout)).toMatchObject(rest)
  })

  test('questions prints every item, as text within 80 columns and as a document', async () => {
    const { stdout } = await ran(['questions'], { env: { COLUMNS: '80' } })
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    for (const { id, kind } of bank.items) expect(stdout).toContain(`${id} (${kind})`)
    const document = JSON.parse((await ran(['questions', '--json'])).stdout)
    expect(document.items.map(({ id }: { id: string }) => id)).toEqual(bank.items.map(({ id }) => id))
    expect(document.roles.map(({ id }: { id: string }) => id)).toEqual(bank.roles.map(({ id }) => id))
  })

  test(`simulate lets 60 people take it, ${simulated}`, async () => {
    const args = ['simulate', '--people', '60', '--length', simulated, '--workers', '2', '--quiet']
    const { stdout } = await ran([...args, '--json'])
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ schema: 'role-fit/simulation/v1', people: 60, bank: { id: bank.id } })
    const told = JSON.stringify(document)
    for (const { id } of bank.roles) expect(told).toContain(id)
    expect(told).not.toMatch(/NaN|Infinity/)
  }, 60_000)

  test('stats says how the items of 60 simulated people go together', async () => {
    const sheets = ndjson(peopleOf(bank, { people: 60, seed: 2 }), undefined, bank)
    const { stdout } = await ran(['stats', sheets, '--json'])
    const { people, items } = JSON.parse(stdout)
    expect(people).toBe(60)
    expect(items.map(({ id }: { id: string }) => id)).toEqual(bank.items.map(({ id }) => id))
    const text = (await ran(['stats', sheets])).stdout
    for (const { id } of bank.items) expect(text).toContain(id)
  })
})
