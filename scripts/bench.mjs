// Measures the built program: the engine warm, in milliseconds, and starting it, as a ratio to starting Node alone.
// Everything in one run, interleaved; quote ratios, for a shared machine makes single times meaningless.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** @type {typeof import('../src/index.ts')} */
const { builtInBank, evaluate, nextItem, record, startSession } = await import(
  new URL('../dist/index.js', import.meta.url).href
)

const ROUNDS = 200
const STARTS = 15

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A session with so many answers: every second item of the bank, the fourth category or the first option each time. @param {number} answers */
function sessionWith(answers) {
  const bank = builtInBank()
  let session = startSession(bank, { length: 'standard', seed: 1 })
  const items = bank.items.filter((_, at) => at % 2 === 0)
  for (const item of items.slice(0, answers))
    session = record(session, { type: 'answered', item: item.id, answer: answerTo(item), seconds: 5 })
  return session
}

/** @param {import('../src/bank/types.ts').Item} item */
function answerTo(item) {
  if ('scale' in item) return 4
  const [first, second] = item.options.map(({ id }) => id)
  return item.kind === 'best-worst' ? { best: String(first), worst: String(second) } : String(first)
}

/** Median and minimum of a function's time, warm. @param {() => unknown} run */
function time(run) {
  for (let k = 0; k < 30; k++) run()
  const times = []
  for (let k = 0; k < ROUNDS; k++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return { median: median(times), minimum: Math.min(...times) }
}

/** CPU and wall of one process, in milliseconds, in an environment without what slows Node's own start. @param {string[]} args */
function start(args) {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_COMPILE_CACHE, ...env } = process.env
  const begin = performance.now()
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`)
  return performance.now() - begin
}

const bank = builtInBank()
const session = sessionWith(44)
const evaluated = time(() => evaluate(bank, session))
const begun = sessionWith(24)
const chosen = time(() => nextItem(bank, begun))

const program = fileURLToPath(new URL('../bin/role-fit.js', import.meta.url))
/** @type {{ bare: number[], version: number[], demo: number[] }} */
const times = { bare: [], version: [], demo: [] }
for (let k = 0; k < STARTS; k++) {
  times.bare.push(start(['-e', '0']))
  times.version.push(start([program, '--version']))
  times.demo.push(start([program, 'demo']))
}

/** @param {number[]} own */
const ratio = (own) =>
  `${(Math.min(...own) / Math.min(...times.bare)).toFixed(2)} (median ${(median(own) / median(times.bare)).toFixed(2)})`
console.log(
  `evaluate, 44 answers       ${evaluated.median.toFixed(2)} ms (minimum ${evaluated.minimum.toFixed(2)}); goal: under 6`,
)
console.log(
  `next item after 24 answers ${chosen.median.toFixed(2)} ms (minimum ${chosen.minimum.toFixed(2)}); goal: under 10`,
)
console.log(`start, --version           ${ratio(times.version)} times bare Node`)
console.log(`start, demo                ${ratio(times.demo)} times bare Node`)
