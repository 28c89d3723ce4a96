// Proves that no fault loses an answer that was given: every file operation of whole sessions with every fault, then kills at
// random moments in a terminal. Needs a build. Takes some minutes.
//   node scripts/faults.mjs                        everything
//   node scripts/faults.mjs --quick                a seeded part
//   node scripts/faults.mjs --case session:37:torn one case again, with what was said
//   node scripts/faults.mjs --only settle,show --kills 0 --seed 5 --workers 2
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { faultsOf } from '../tests/faults/judge.mjs'
import { killAtRandom } from '../tests/faults/kills.mjs'
import { casesOf, inParallel, openBench, partOf, referencesOf, runCase } from '../tests/faults/sweep.mjs'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    case: { type: 'string' },
    only: { type: 'string' },
    kills: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})
const QUICK = 60
const KILLS = 200
/** One case in so many is gone on with in a real terminal. */
const REAL = 12

const seed = Number(values.seed)
const workers = Number(values.workers)
const { bench, remove } = await openBench()
process.on('exit', remove)

if (values.case !== undefined) await replay(values.case)
else await sweep()

/** @param {string} name */
async function replay(name) {
  const [scenario = '', at, mode = '', lasting] = name.split(':')
  const [reference] = (await referencesOf(bench, [scenario])).values()
  if (reference === undefined) throw new Error(`There is no scenario "${scenario}".`)
  const one = { scenario, at: Number(at), mode, lasting: lasting === 'lasting' }
  const { operation, verdict, stderr } = await runCase(bench, reference, one, scenario !== 'score')
  console.log(`${stderr}\n---\n${operation}\n${JSON.stringify(verdict, null, 2)}`)
  if (faultsOf(verdict).length > 0) process.exitCode = 1
}

async function sweep() {
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  const names = values.only === undefined ? undefined : values.only.split(',')
  const references = await referencesOf(bench, names)
  const all = casesOf(references)
  const chosen = values.quick ? partOf(all, QUICK, seed) : all
  const operations = [...references].map(([name, reference]) => `${name} ${reference.operations.length}`)
  console.log(`Operations: ${operations.join(', ')}. Cases: ${chosen.length} of ${all.length}, ${workers} at a time.`)
  let done = 0
  const outcomes = await inParallel(chosen, workers, async (one, k) => {
    const reference = references.get(one.scenario)
    if (reference === undefined) throw new Error(one.scenario)
    const outcome = await runCase(bench, reference, one, k % REAL === 0 && one.scenario !== 'remove')
    const found = faultsOf(outcome.verdict)
    if (found.length > 0)
      console.log(`FAILED ${outcome.operation}: ${found.join('; ')}\n  node scripts/faults.mjs --case ${outcome.name}`)
    done += 1
    if (done % 200 === 0) console.log(`${done} of ${chosen.length} cases, ${seconds()} s`)
    return outcome
  })
  table(outcomes)
  const count = Number(values.kills ?? (values.quick ? 5 : KILLS))
  let dead = 0
  // Who is killed mostly waits for keys to count, so that more of them fit.
  const killed = await inParallel(
    Array.from({ length: count }, (_, k) => seed * 1000 + k),
    2 * workers,
    async (number) => {
      const kill = await killAtRandom(bench, number)
      const found = faultsOf(kill.verdict)
      if (found.length > 0) console.log(`FAILED kill ${number}: ${found.join('; ')}`)
      dead += 1
      if (dead % 50 === 0) console.log(`${dead} of ${count} kills, ${seconds()} s`)
      return kill
    },
  )
  const acknowledged = killed.reduce((sum, { answers }) => sum + answers, 0)
  console.log(`Kills in a terminal: ${count}; ${acknowledged} answers were acknowledged before them.`)
  const verdicts = [...outcomes, ...killed].map(({ verdict }) => verdict)
  /** @param {(verdict: Verdict) => readonly string[]} of */
  const total = (of) => verdicts.reduce((sum, verdict) => sum + of(verdict).length, 0)
  const points = [...references.values()].reduce((sum, reference) => sum + reference.operations.length, 0)
  console.log(`Totals in ${seconds()} s
  cases            ${verdicts.length} (${outcomes.length} faults, ${count} kills)
  operations       ${points} in ${references.size} scenarios
  answers lost     ${total(({ lost }) => lost)}
  torn files       ${total(({ torn }) => torn)}
  not resumable    ${total(({ stuck }) => stuck)}
  stack traces     ${total(({ traces }) => traces)}
  anything else    ${total(({ wrong }) => wrong)}`)
  if (total(faultsOf) > 0) process.exitCode = 1
}

/** @typedef {import('../tests/faults/judge.mjs').Verdict} Verdict */

/** @param {readonly import('../tests/faults/sweep.mjs').Outcome[]} outcomes */
function table(outcomes) {
  /** @type {Map<string, { cases: number, failures: number, lost: number, notes: string[] }>} */
  const rows = new Map()
  for (const { case: one, verdict } of outcomes) {
    const key = `${one.scenario.padEnd(8)} ${one.mode}${one.lasting && one.mode !== 'full' ? ', lasting' : ''}`
    const row = rows.get(key) ?? { cases: 0, failures: 0, lost: 0, notes: [] }
    row.cases += 1
    row.failures += faultsOf(verdict).length > 0 ? 1 : 0
    row.lost += verdict.lost.length
    row.notes.push(...verdict.notes)
    rows.set(key, row)
  }
  console.log(`${'scenario fault'.padEnd(28)}${'cases'.padStart(7)}${'failed'.padStart(8)}${'lost'.padStart(6)}  notes`)
  for (const [key, { cases, failures, lost, notes }] of rows) {
    const counts = [...new Set(notes)].map((note) => `${note} ${notes.filter((other) => other === note).length}`)
    const numbers = `${String(cases).padStart(7)}${String(failures).padStart(8)}${String(lost).padStart(6)}`
    console.log(`${key.padEnd(28)}${numbers}  ${counts.join(', ')}`)
  }
}
