/** A seeded part of `npm run faults`, which has every operation of every scenario with every fault. */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from './judge.mjs'
import { killAtRandom } from './kills.mjs'
import { INJECTOR, runPiped } from './program.mjs'
import { answering, SCENARIOS } from './scenarios.mjs'
import { casesOf, inParallel, openBench, partOf, referencesOf, runCase } from './sweep.mjs'

let opened: Awaited<ReturnType<typeof openBench>>

beforeAll(async () => {
  opened = await openBench()
}, 60_000)

afterAll(() => opened.remove())

test('no fault at any operation loses an acknowledged answer, tears a file or shows a stack trace', async () => {
  const { bench } = opened
  const references = await referencesOf(bench)
  expect([...references.keys()]).toEqual(SCENARIOS.map(({ name }) => name))
  const cases = partOf(casesOf(references), 60, 1)
  const outcomes = await inParallel(cases, 2, (one, k) => {
    const reference = references.get(one.scenario)
    if (reference === undefined) throw new Error(one.scenario)
    return runCase(bench, reference, one, k % 15 === 0)
  })
  const failures = outcomes.flatMap(({ name, operation, verdict }) =>
    faultsOf(verdict).map((what) => `${name} (${operation}): ${what}`),
  )
  expect(failures).toEqual([])
  expect(outcomes).toHaveLength(60)
}, 240_000)

test('a kill -9 at a random moment in a terminal loses nothing, and resume asks the question that comes next', async () => {
  const killed = await inParallel([1, 2, 3, 4, 5], 2, (number) => killAtRandom(opened.bench, number))
  expect(killed.flatMap(({ number, verdict }) => faultsOf(verdict).map((what) => `kill ${number}: ${what}`))).toEqual(
    [],
  )
  expect(killed.some(({ answers }) => answers > 0)).toBe(true)
}, 240_000)

/** A program that writes a file of two lines in the store, with each write on the disk before it is told. */
const CARELESS = `import fs from 'node:fs'
  const path = process.env.FAULT_UNDER + '/file'
  fs.writeFileSync(path, 'one')
  process.stderr.write('saved\\n')`

test('the injector counts what is done under the folder alone, and does what it was told', async () => {
  const under = mkdtempSync(join(opened.bench.folder, 'injected-'))
  const run = (fault: Record<string, string>) =>
    runPiped('-', { args: [], env: { FAULT_UNDER: under, ...fault }, preload: INJECTOR }, CARELESS)
  expect(await run({ FAULT_AT: '9', FAULT_MODE: 'EIO' })).toMatchObject({ code: 0, stderr: 'saved\n' })
  expect((await run({ FAULT_AT: '1', FAULT_MODE: 'ENOSPC' })).stderr).toContain('ENOSPC: injected, writeFile')
  expect(await run({ FAULT_AT: '1', FAULT_MODE: 'kill-before' })).toMatchObject({ signal: 'SIGKILL', stderr: '' })
})

test('a sitting that cannot begin ends by itself although its input stays open', async () => {
  const env = { ROLE_FIT_HOME: '/proc/nobody' }
  const { code } = await runPiped(opened.bench.bin, { args: ['--length', 'quick', '-'], env }, answering)
  expect(code).toBe(6)
})
