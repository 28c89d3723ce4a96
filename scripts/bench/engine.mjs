// The engine, warm: milliseconds, and ratios to parsing a fixed JSON text in the same run.
import { generatedBank } from './banks.mjs'
import { library } from './built.mjs'
import { median } from './median.mjs'

const { builtInBank, evaluate, nextItem, record, startSession } = library

const ROUNDS = 400
const WARM_UP = 300

/** About 100 KB, the same on every machine. */
const JSON_TEXT = JSON.stringify(
  Array.from({ length: 1500 }, (_, k) => ({ id: `item-${k}`, answer: k % 5, seconds: k / 7, skipped: k % 11 === 0 })),
)

/** @typedef {ReturnType<typeof builtInBank>} Bank */

/** A session with so many answers, spread over the bank. @param {Bank} bank @param {number} answers */
function sessionWith(bank, answers) {
  let session = startSession(bank, { length: 'standard', seed: 1 })
  for (let k = 0; k < answers; k++) {
    const item = bank.items[Math.floor((k * bank.items.length) / answers)]
    if (item !== undefined)
      session = record(session, { type: 'answered', item: item.id, answer: answerTo(item, k), seconds: 5 })
  }
  return session
}

/** @param {Bank['items'][number]} item @param {number} k */
function answerTo(item, k) {
  if ('scale' in item) return 1 + (k % 5)
  const ids = item.options.map(({ id }) => id)
  const [first, second] = [String(ids[k % ids.length]), String(ids[(k + 1) % ids.length])]
  return item.kind === 'best-worst' ? { best: first, worst: second } : first
}

/** What is measured: name, function, goals in milliseconds. */
function workloads() {
  const built = builtInBank()
  const small = generatedBank(12, 88)
  const large = generatedBank(12, 190)
  const [answered, given, waiting] = [sessionWith(small, 44), sessionWith(built, 44), sessionWith(large, 24)]
  return [
    { name: 'JSON.parse of a fixed text', run: () => JSON.parse(JSON_TEXT), goal: null },
    { name: 'evaluate, 44 answers, 25 traits', run: () => evaluate(small, answered), goal: 0.8 },
    { name: 'evaluate, 44 answers, built-in bank', run: () => evaluate(built, given), goal: 0.8 },
    { name: 'next of 190 items, after 24 answers', run: () => nextItem(large, waiting), goal: 2 },
  ]
}

/** All workloads in turn, so that a busy moment of the machine meets them alike. */
export function measureEngine() {
  const all = workloads().map((workload) => ({ ...workload, times: /** @type {number[]} */ ([]) }))
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    for (const { run, times } of all) {
      const start = performance.now()
      run()
      if (round >= WARM_UP) times.push(performance.now() - start)
    }
  const yardstick = median(/** @type {{ times: number[] }} */ (all[0]).times)
  return all.map(({ name, times, goal }) => ({
    name,
    median: median(times),
    minimum: Math.min(...times),
    ratio: median(times) / yardstick,
    goal,
  }))
}
