// Tries the laws of the readers, the scoring and the output on a million random cases. Needs a build.
//   node scripts/fuzz.mjs                                       everything, with a new seed
//   node scripts/fuzz.mjs --cases 30000 --seed 5 --workers 1
//   node scripts/fuzz.mjs --property csv                        one law
//   node scripts/fuzz.mjs --property csv --seed 7 --path 12:3   one case again
import { parseArgs } from 'node:util'
import { batchesOf, openFuzzer, replayOf, runBatches } from '../tests/fuzz/run.mjs'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    property: { type: 'string' },
    path: { type: 'string' },
    workers: { type: 'string', default: '2' },
  },
})
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const { folder, shares, remove } = await openFuzzer()
process.on('exit', remove)

const { property: only, path } = values
const batches =
  path === undefined
    ? batchesOf(shares, { cases: Number(values.cases), seed, only })
    : [{ law: only ?? '', seed, path, runs: 1 }]
const cases = batches.reduce((sum, { runs }) => sum + runs, 0)
console.log(`Seed ${seed}: ${cases} cases in ${batches.length} batches.`)
let told = performance.now()
const totals = await runBatches(folder, batches, {
  workers: Number(values.workers),
  tell(done) {
    if (performance.now() - told < 5000) return
    told = performance.now()
    process.stderr.write(`${done} of ${cases}\n`)
  },
})

console.log(
  `${'law'.padEnd(18)}${'cases'.padStart(9)}${'a second'.padStart(10)}${'slowest ms'.padStart(12)}${'MB'.padStart(6)}  the slowest again`,
)
for (const [law, row] of Object.entries(totals.laws)) {
  const rate = Math.round((1000 * row.cases) / row.milliseconds)
  const figures = [
    String(row.cases).padStart(9),
    String(rate).padStart(10),
    row.slowest.toFixed(0).padStart(12),
    String(row.memory).padStart(6),
  ]
  console.log(`${law.padEnd(18)}${figures.join('')}  ${row.replay}`)
}
for (const find of totals.finds) {
  console.log(`FOUND ${find.kind} in ${find.law}: ${find.said}\n  ${find.example}\n  ${replayOf(find)}`)
}
const count = (/** @type {string} */ kind) => totals.finds.filter((find) => find.kind === kind).length
const slowest = Math.max(0, ...Object.values(totals.laws).map((row) => row.slowest))
console.log(
  `Seed ${seed}: ${totals.cases} cases, ${count('crash')} crashes, ${count('wrong')} laws broken, ${count('hang')} hangs over 1 s, ` +
    `${count('polluted')} prototypes changed; slowest case ${slowest.toFixed(0)} ms; ${Math.round(totals.seconds)} s.`,
)
if (totals.finds.length > 0) process.exitCode = 1
