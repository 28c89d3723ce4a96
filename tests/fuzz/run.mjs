/** Tries the laws in processes of their own, a batch each, and tells what came of it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Something found: what went wrong, and how to see it again.
 * @typedef {{ law: string, seed: number, path: string, kind: 'wrong' | 'crash' | 'hang' | 'polluted', said: string, example: string }} Find
 * @typedef {{ law: string, seed: number, runs: number, path?: string }} Batch
 * @typedef {{ cases: number, milliseconds: number, slowest: number, replay: string, memory: number }} Row
 * @typedef {{ cases: number, finds: Find[], laws: Record<string, Row>, seconds: number }} Totals
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A case that gets no further for so long is a hang, and its process is killed. */
const STILL = 60_000

/** The fuzzer in a folder of its own; `remove` ends it. */
export async function openFuzzer() {
  const folder = mkdtempSync(join(tmpdir(), 'role-fit-fuzz-'))
  const banner = {
    js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
  }
  await build({
    entryPoints: ['worker', 'shares'].map((name) => join(root, 'tests', 'fuzz', `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    alias: { '#bank': join(root, 'dist', 'bank.js'), '#claims': join(root, 'dist', 'claims.js') },
    define: { SMALL_BANK: JSON.stringify(smallBank()) },
    banner,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'warning',
  })
  /** @type {{ SHARES: Record<string, number> }} */
  const { SHARES } = await import(pathToFileURL(join(folder, 'shares.mjs')).href)
  return { folder, shares: SHARES, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The files of the small bank, for a bundle that lies far from them. */
function smallBank() {
  const folder = join(root, 'tests', 'fixtures', 'banks', 'small')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]))
}

/**
 * `cases` among the laws as their shares say, in batches of at most `size`; the seeds follow from `seed`.
 * @param {Record<string, number>} shares @param {{ cases: number, seed: number, only?: string | undefined, size?: number }} wanted @returns {Batch[]}
 */
export function batchesOf(shares, { cases, seed, only, size = 20_000 }) {
  const names = Object.keys(shares).filter((name) => only === undefined || name === only)
  if (names.length === 0) throw new Error(`There is no law "${only}". There are: ${Object.keys(shares).join(', ')}`)
  const sum = names.reduce((total, name) => total + (shares[name] ?? 0), 0)
  const largest = names.reduce((one, other) => ((shares[other] ?? 0) > (shares[one] ?? 0) ? other : one))
  const counts = Object.fromEntries(names.map((name) => [name, Math.floor((cases * (shares[name] ?? 0)) / sum)]))
  const given = Object.values(counts).reduce((total, count) => total + count, 0)
  counts[largest] = (counts[largest] ?? 0) + cases - given
  // Laws with small shares are the dear ones: begun first, so that no core waits for them at the end.
  const order = names.toSorted((one, other) => (shares[one] ?? 0) - (shares[other] ?? 0))
  const batches = order.flatMap((law) => {
    const count = counts[law] ?? 0
    // Starting a process takes as long as some hundred cases.
    const most = Math.min(size, Math.max(500, Math.ceil((size * (shares[law] ?? 0)) / (shares[largest] ?? 1))))
    return Array.from({ length: Math.ceil(count / most) }, (_, k) => ({ law, runs: Math.min(most, count - k * most) }))
  })
  return batches.map((batch, k) => ({ ...batch, seed: (seed + k) % 2 ** 31 }))
}

/**
 * Runs the batches, `workers` at a time.
 * @param {string} folder @param {readonly Batch[]} batches
 * @param {{ workers?: number, limit?: number, tell?: (cases: number) => void }} [options] @returns {Promise<Totals>}
 */
export async function runBatches(folder, batches, { workers = 2, limit = 1000, tell = () => {} } = {}) {
  const started = performance.now()
  /** @type {Totals} */
  const totals = { cases: 0, finds: [], laws: {}, seconds: 0 }
  const waiting = batches.toReversed()
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
        const began = performance.now()
        const { find, report } = await runBatch(join(folder, 'worker.mjs'), batch, limit, join(folder, `at-${worker}`))
        const row = totals.laws[batch.law] ?? { cases: 0, milliseconds: 0, slowest: 0, replay: '', memory: 0 }
        totals.laws[batch.law] = row
        row.milliseconds += performance.now() - began
        if (find !== null) totals.finds.push(find)
        if (report !== null) {
          totals.cases += report.cases
          row.cases += report.cases
          row.memory = Math.max(row.memory, report.memory)
          if (report.slowest.milliseconds > row.slowest) {
            row.slowest = report.slowest.milliseconds
            row.replay = replayOf({ law: batch.law, seed: batch.seed, path: String(report.slowest.at) })
          }
        }
        tell(totals.cases)
      }
    }),
  )
  totals.seconds = (performance.now() - started) / 1000
  return totals
}

/** The command that tries the same case again. @param {Pick<Find, 'law' | 'seed' | 'path'>} find */
export function replayOf({ law, seed, path }) {
  return `node scripts/fuzz.mjs --property ${law} --seed ${seed} --path ${path}`
}

/**
 * @param {string} worker @param {Batch} batch @param {number} limit @param {string} progress
 * @returns {Promise<{ find: Find | null, report: import('./worker.ts').Report | null }>}
 */
async function runBatch(worker, batch, limit, progress) {
  const { law, seed } = batch
  const order = JSON.stringify({ ...batch, limit, progress })
  const child = spawn(process.execPath, [worker, order], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (data) => (stdout += data))
  child.stderr.setEncoding('utf8').on('data', (data) => (stderr += data))
  let at = -1
  let since = performance.now()
  let still = false
  const watch = setInterval(() => {
    const now = caseIn(progress)
    if (now !== at) since = performance.now()
    at = now
    still = performance.now() - since > STILL
    if (still) child.kill('SIGKILL')
  }, 1000)
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (...ended) => resolve(ended))
  })
  clearInterval(watch)
  if (code !== 0 || stdout === '') {
    const said = still ? `Nothing for ${STILL / 1000} s.` : `Ended with ${signal ?? code}. ${stderr.slice(0, 2000)}`
    const path = batch.path ?? String(caseIn(progress))
    return { find: { law, seed, path, kind: still ? 'hang' : 'crash', said, example: '' }, report: null }
  }
  /** @type {import('./worker.ts').Report} */
  const report = JSON.parse(stdout)
  const { failure } = report
  if (failure !== null) {
    const kind = failure.said.startsWith('Error: The case takes') ? 'hang' : 'wrong'
    return { find: { law, seed, kind, ...failure }, report }
  }
  if (!report.polluted) return { find: null, report }
  const said = 'A prototype that everything inherits from was changed.'
  return { find: { law, seed, path: '', kind: 'polluted', said, example: '' }, report }
}

/** The number of the case that a process tries, or tried last. @param {string} progress */
function caseIn(progress) {
  try {
    return readFileSync(progress).readDoubleLE(0)
  } catch {
    return -1
  }
}
