import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { builtInBank } from '../../src/bank/built-in.ts'
import { aFolder, runCommand } from '../world.ts'

const SMALL = new URL('../fixtures/banks/small', import.meta.url).pathname

async function documentFrom(args: readonly string[]) {
  const { code, stdout, stderr } = await runCommand(['questions', '--json', ...args])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

test('as text every item stands under its dimension, within the width', async () => {
  const { code, stdout } = await runCommand(['questions'], { terminal: true, columns: 60 })
  expect(code).toBe(0)
  const lines = stdout.split('\n')
  expect(lines.filter((line) => line.length >= 60)).toEqual([])
  expect(lines).toContain('Time horizons (Looking ahead), 8 items')
  const ids = [...stdout.matchAll(/^([a-z][a-z0-9-]+) \((rating|frequency|pair|scene|best-worst)\): /gm)].map(
    ([, id]) => id,
  )
  expect(ids).toEqual(builtInBank().items.map(({ id }) => id))
})

test.each([[], ['--claims'], ['--bank', SMALL], ['--bank', SMALL, '--claims']])(
  'the document fits its schema: %s %s %s',
  async (...args) => {
    const schema = JSON.parse((await runCommand(['schema', 'questions'])).stdout)
    const parsed = z.fromJSONSchema(schema).safeParse(await documentFrom(args.filter((arg) => arg !== undefined)))
    expect(parsed.error?.issues ?? []).toEqual([])
  },
)

test('from the document alone a sheet can be made that is accepted', async () => {
  const { bank, items } = await documentFrom([])
  const answers = Object.fromEntries(
    items.map(({ id, categories, kind, options }: Record<string, never>) => {
      const ids = ((options ?? []) as { id: string }[]).map((option) => option.id)
      if (categories !== undefined) return [id, (categories as string[]).length]
      return [id, kind === 'best-worst' ? { best: ids[0], worst: ids[1] } : ids.at(-1)]
    }),
  )
  const sheet = JSON.stringify({ bank: { id: bank.id, version: bank.version }, answers })
  const { code, stdout, stderr } = await runCommand(['score', '-', '--json'], { stdin: sheet })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout).quality).toMatchObject({ answered: items.length, skipped: 0 })
})

test('--claims shows what each item rests on, with the sources', async () => {
  const plain = (await runCommand(['questions'])).stdout
  const { stdout } = await runCommand(['questions', '--claims'])
  expect(plain).not.toMatch(/^ +claim /m)
  expect(stdout).toMatch(/^ {4}claim pm-long-view: /m)
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/claim pm-long-view: [^[]+ \[[^\]]+\]/)
  const { claims, sources, items } = await documentFrom(['--claims'])
  const used = new Set<string>(items.flatMap((item: { claims: string[] }) => item.claims))
  expect(used.size).toBeGreaterThan(50)
  expect([...used].filter((id) => !(id in claims))).toEqual([])
  const named = Object.values<{ sources: string[] }>(claims).flatMap((claim) => claim.sources)
  expect(named.filter((id) => !(id in sources))).toEqual([])
})

test('-o writes the document to a file', async () => {
  const file = `${aFolder()}/questions.json`
  const { code, stdout, stderr } = await runCommand(['questions', '--json', '-o', file])
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Written to ${file}.\n` })
  expect(readFileSync(file, 'utf8')).toBe((await runCommand(['questions', '--json'])).stdout)
})

test.each([
  ['that is not there', `${SMALL}-not`, 6, /not-found/],
  ['that is a file', `${SMALL}/bank.yaml`, 6, /bank\.yaml/],
  ['without a bank in it', `${SMALL}/paths`, 5, /missing-file .*bank\.yaml/],
])('a bank %s', async (_, folder, exit, said) => {
  const { code, stdout, stderr } = await runCommand(['questions', '--bank', folder])
  expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
  expect(stderr).toMatch(said)
})
