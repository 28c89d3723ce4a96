/** Every operation of every scenario with every fault. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resumeForReal } from './go-on.mjs'
import { judge } from './judge.mjs'
import { copyProgram, readersOf } from './program.mjs'
import { makeTemplate, referenceOf, runScenario, SCENARIOS } from './scenarios.mjs'

/**
 * @typedef {{ scenario: string, at: number, mode: string, lasting: boolean }} Case
 * @typedef {{ case: Case, name: string, operation: string, verdict: import('./judge.mjs').Verdict, stderr: string }} Outcome
 */

/** Where Linux keeps files in memory: thousands of homes come and go, and the faults are made anyway. */
const MEMORY = '/dev/shm'
const KILLS = ['kill-before', 'kill-after', 'torn']
const ERRORS = ['ENOSPC', 'EIO', 'EACCES']

/** A bench in a folder of its own; `remove` ends it. */
export async function openBench() {
  const folder = realpathSync(mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'role-fit-faults-')))
  const program = join(folder, 'program')
  const bin = copyProgram(program)
  const template = join(folder, 'template')
  const readers = await readersOf(program)
  mkdirSync(template)
  await makeTemplate(bin, template)
  const bench = { bin, folder, readers, template }
  return { bench, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** @param {import('./scenarios.mjs').Bench} bench @param {readonly string[]} [names] */
export async function referencesOf(bench, names = SCENARIOS.map(({ name }) => name)) {
  /** @type {Map<string, import('./scenarios.mjs').Reference>} */
  const references = new Map()
  for (const scenario of SCENARIOS)
    if (names.includes(scenario.name)) references.set(scenario.name, await referenceOf(bench, scenario))
  return references
}

/** Every case there is; a torn or short write needs a write. @param {ReadonlyMap<string, import('./scenarios.mjs').Reference>} references @returns {Case[]} */
export function casesOf(references) {
  return [...references].flatMap(([scenario, { operations }]) =>
    operations.flatMap((operation, k) => {
      const writes = operation.split(' ')[1] === 'write'
      const once = ['kill-before', 'kill-after', ...(writes ? ['torn', 'short'] : []), ...ERRORS]
      const lasting = [...(writes ? ['short'] : []), 'full', ...ERRORS]
      return [
        ...once.map((mode) => ({ scenario, at: k + 1, mode, lasting: false })),
        ...lasting.map((mode) => ({ scenario, at: k + 1, mode, lasting: true })),
      ]
    }),
  )
}

/** So many cases that the seed decides on. @param {readonly Case[]} cases @param {number} count @param {number} seed */
export function partOf(cases, count, seed) {
  return shuffled(cases, seed).slice(0, count)
}

/** @param {Case} one */
function nameOf({ scenario, at, mode, lasting }) {
  return `${scenario}:${at}:${mode}${lasting ? ':lasting' : ''}`
}

/** @param {import('./scenarios.mjs').Bench} bench @param {import('./scenarios.mjs').Reference} reference @param {Case} one @param {boolean} real whether to resume in a terminal, too @returns {Promise<Outcome>} */
export async function runCase(bench, reference, one, real) {
  const name = nameOf(one)
  const place = join(bench.folder, name.replaceAll(':', '-'))
  const fault = { FAULT_AT: String(one.at), FAULT_MODE: one.mode, FAULT_LASTING: one.lasting ? '1' : '0' }
  const { scenario } = reference
  const lines = scenario.terminal === true ? scenario.typist : reference.lines
  const killed = KILLS.includes(one.mode)
  let ran = await runScenario(bench, scenario, place, lines, fault)
  // node-pty reads no further 200 ms after the end, which a busy machine can miss; a program that says nothing says nothing again.
  if (scenario.terminal === true && !killed && ran.stderr === '') {
    rmSync(place, { recursive: true })
    ran = await runScenario(bench, scenario, place, lines, fault)
  }
  const operation = reference.operations[one.at - 1] ?? ''
  const before = join(place, 'before')
  if (real && existsSync(ran.home))
    cpSync(ran.home, before, { recursive: true, preserveTimestamps: true, errorOnExist: false })
  const verdict = await judge(bench, reference, ran, { killed, lasting: one.lasting, mode: one.mode })
  if (ran.operations[one.at - 1] !== operation) verdict.wrong.push(`another operation: ${ran.operations[one.at - 1]}`)
  const wrong = real ? await resumeForReal(bench, reference, before, place).catch((cause) => String(cause)) : null
  if (wrong !== null) verdict.stuck.push(wrong)
  rmSync(place, { recursive: true, force: true })
  return { case: one, name, operation, verdict, stderr: ran.stderr }
}

/** Runs all tasks, so many at a time, and gives their results in order. @template T, R @param {readonly T[]} tasks @param {number} workers @param {(task: T, index: number) => Promise<R>} run @returns {Promise<R[]>} */
export async function inParallel(tasks, workers, run) {
  /** @type {R[]} */
  const results = []
  let next = 0
  const work = async () => {
    while (next < tasks.length) {
      const index = next
      next += 1
      results[index] = await run(/** @type {T} */ (tasks[index]), index)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return results
}

/** The same order for the same seed: a hash decides. @template T @param {readonly T[]} list @param {number} seed @returns {T[]} */
function shuffled(list, seed) {
  /** @param {number} value */
  const mix = (value) => {
    let x = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
    x = Math.imul(x ^ (x >>> 16), 0x45d9f3b)
    return (x ^ (x >>> 16)) >>> 0
  }
  return list
    .map((item, k) => ({ item, key: mix(k * 2654435761 + seed) }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)
}
