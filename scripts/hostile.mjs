// Runs every hostile file through every command that reads it, in a process of its own, and fails over 2 s on the processor
// (user and system; the clock says little on a machine that others use) or 256 MB. Needs a build.
//   node scripts/hostile.mjs                 everything
//   node scripts/hostile.mjs --only 09-size  the files whose path begins so
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inParallel, runChild } from '../tests/hostile/child.mjs'
import { runsIn, writeCompanions } from '../tests/hostile/corpus.mjs'
import { faultsOf, textFaultsOf } from '../tests/hostile/judge.mjs'

const MOST = { milliseconds: 2000, megabytes: 256 }
const KEYS = /** @type {const} */ (['milliseconds', 'megabytes'])
const SHOWN = 8

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, workers: { type: 'string', default: '2' } },
})
const bin = fileURLToPath(new URL('../bin/role-fit.js', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'role-fit-hostile-'))
process.on('exit', () => rmSync(place, { recursive: true, force: true }))
writeCompanions(place)

const runs = runsIn(place, values.only)
const both = runs.flatMap((run) => [
  { run, options: ['--json'] },
  { run, options: [] },
])
const done = await inParallel(both, Number(values.workers), async ({ run, options }) => {
  const judge = options.length > 0 ? faultsOf : textFaultsOf
  const ended = await runChild(bin, run, options, join(place, 'home'), 60_000)
  const faults = judge(run, ended)
  for (const key of KEYS)
    if ((ended[key] ?? Number.POSITIVE_INFINITY) > MOST[key]) faults.push(`takes ${ended[key]} ${key}`)
  return { name: `${run.entry.file}: ${run.args[0]}${options.length > 0 ? ' --json' : ''}`, faults, ended }
})

for (const key of KEYS) {
  console.log(`The most ${key}:`)
  const sorted = done.toSorted((one, other) => (other.ended[key] ?? 0) - (one.ended[key] ?? 0))
  for (const { name, ended } of sorted.slice(0, SHOWN))
    console.log(
      `${Math.round(ended[key] ?? 0)
        .toString()
        .padStart(7)}  ${name}`,
    )
}
const failed = done.filter(({ faults }) => faults.length > 0)
for (const { name, faults } of failed) console.log(`FAILED ${name}: ${faults.join('; ')}`)
console.log(`${new Set(runs.map(({ entry }) => entry.file)).size} files, ${done.length} runs, ${failed.length} failed.`)
if (failed.length > 0) process.exitCode = 1
