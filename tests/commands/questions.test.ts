import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  const { dimensions, items } = builtInBank()
  for (const { id, title, plain } of dimensions)
    expect(lines).toContain(`${title} (${plain}), ${items.filter(({ dimension }) => dimension === id).length} items`)
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

/** What the text says under a heading, each sentence on a line of its own. */
function under(heading: string, text: string): string[] {
  const [, after = ''] = text.split(`\n${heading}\n`)
  return after.trimEnd().split('\n').slice(1)
}

test('--claims closes with what is asked: every undisputed contrast, every claim for paths, and nothing that is context', async () => {
  const { claims, items, paths, coverage } = await documentFrom(['--claims'])
  const all = Object.entries<{ kind: string; contrast: string | null; conflicts: string[] }>(claims)
  const ofKind = (kind: string) => all.filter(([, claim]) => claim.kind === kind).map(([id]) => id)
  const disputed = (id: string | null) => id !== null && claims[id].conflicts.length > 0
  const contrasts = all.filter(
    ([id, { kind, contrast }]) => kind === 'item' && contrast && !disputed(id) && !disputed(contrast),
  )
  const asked = items.flatMap((item: { claims: string[] }) => item.claims)
  const inPaths = paths.flatMap((path: { claims: string[] }) => path.claims)
  expect(contrasts.length).toBeGreaterThan(30)
  expect(contrasts.filter(([id]) => !asked.includes(id))).toEqual([])
  expect(ofKind('path').filter((id) => !inPaths.includes(id))).toEqual([])
  expect(ofKind('context').filter((id) => asked.includes(id))).toEqual([])
  expect(coverage).toEqual({
    contrasts: { claims: contrasts.length, covered: contrasts.length, missing: [] },
    paths: { claims: ofKind('path').length, covered: ofKind('path').length, missing: [] },
    context: { claims: ofKind('context').length, inItems: [] },
    items: { items: items.length, covered: items.length, missing: [] },
  })
  const { stdout } = await runCommand(['questions', '--claims'], { terminal: true })
  expect(under('Where the claims are', stdout)).toEqual([
    `Undisputed claims of kind item that have a contrast: ${contrasts.length}, all asked in an item.`,
    `Claims of kind path: ${ofKind('path').length}, all in a path.`,
    `Claims of kind context: ${ofKind('context').length}, none in an item.`,
    `Items: ${items.length}, all resting on a claim of kind item.`,
  ])
})

test('--claims lists every path with its claims and those of its cautions', async () => {
  const { stdout } = await runCommand(['questions', '--claims', '--bank', SMALL])
  const { paths } = await documentFrom(['--claims', '--bank', SMALL])
  expect(paths[0]).toMatchObject({ claims: ['maker-far', 'saws-cut'] })
  const [, listed = ''] = stdout.split(/^Career paths, \d+\n-+\n/m)
  expect(listed).toMatch(
    /^\S+ \(\w+\): [^\n]+\n {4}claim maker-far: Makers look far ahead\. [^\n]+\n {4}claim saws-cut: Saws cut\. \[An article\]\n/,
  )
})

test('--claims names the claims that are not where they belong', async () => {
  const bank = aFolder()
  cpSync(SMALL, bank, { recursive: true })
  const extra = [
    'lost: {role: both, kind: path, statement: Lost., sources: [a0]}',
    'ground: {role: both, kind: context, statement: Ground., sources: [a0]}',
  ]
  change(`${bank}/claims.yaml`, 'claims:\n', `claims:\n${extra.map((line) => `  ${line}\n`).join('')}`)
  change(`${bank}/claims.yaml`, '    conflicts: [maker-far]\n', '    contrast: maker-far\n')
  change(`${bank}/horizon.yaml`, 'claims: [maker-far]', 'claims: [maker-far, ground]')
  const { coverage, items } = await documentFrom(['--claims', '--bank', bank])
  const [citing, ...others] = items as { id: string }[]
  expect(coverage).toEqual({
    contrasts: { claims: 2, covered: 1, missing: ['seller-near'] },
    paths: { claims: 2, covered: 1, missing: ['lost'] },
    context: { claims: 1, inItems: [{ item: citing?.id, claim: 'ground' }] },
    items: { items: items.length, covered: 1, missing: others.map(({ id }) => id) },
  })
  expect(
    under(
      'Where the claims are',
      (await runCommand(['questions', '--claims', '--bank', bank], { terminal: true })).stdout,
    )
      .join(' ')
      .replace(/\s+/g, ' '),
  ).toBe(
    [
      'Undisputed claims of kind item that have a contrast: 2, 1 of them asked in an item. In no item: seller-near.',
      'Claims of kind path: 2, 1 of them in a path. In no path: lost.',
      `Claims of kind context: 1, in items all the same: ground (${citing?.id}).`,
      `Items: ${items.length}, 1 of them resting on a claim of kind item. Without one: ${others.map(({ id }) => id).join(', ')}.`,
    ].join(' '),
  )
})

test('--claims says so where a bank has no catalogue', async () => {
  const bank = aFolder()
  cpSync(SMALL, bank, { recursive: true })
  rmSync(`${bank}/claims.yaml`)
  const { stdout } = await runCommand(['questions', '--claims', '--bank', bank])
  expect(under('Where the claims are', stdout)).toEqual(['This bank has no catalogue of claims.'])
})

/** Exchanges a text in a file; throws where it does not stand in it. */
function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${JSON.stringify(from)} is not in ${file}`)
  writeFileSync(
    file,
    text.replace(from, () => to),
  )
}

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
