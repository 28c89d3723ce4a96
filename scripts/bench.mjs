// Measures the built program in one run. Quote ratios: a shared machine makes single times meaningless. --json: the same as a document.
// Names of parts (engine, start, install, batch, peers) measure these alone; all of them together write docs/benchmarks.md.

import fs from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { measureBatch } from './bench/batch.mjs'
import { measureEngine } from './bench/engine.mjs'
import { measureInstall, peers } from './bench/install.mjs'
import { page } from './bench/page.mjs'
import { DIFFERENCES, measurePeers } from './bench/peers.mjs'
import { measureStart } from './bench/start.mjs'

const words = process.argv.slice(2)
const asJson = words.includes('--json')
/** @param {string} part */
const wanted = (part) => words.includes(part) || words.every((word) => word.startsWith('--'))

/** @param {number} value */
const three = (value) => value.toFixed(3).padStart(8)
/** @param {number | null} goal @param {string} [unit] */
const aim = (goal, unit = '') => (goal === null ? '' : `  goal: ${goal}${unit}`)

const engine = wanted('engine') ? measureEngine() : []
const start = wanted('start') ? await measureStart(peers()) : []
const install = wanted('install') ? measureInstall() : []
/** Sheets and peers, kept from one run to the next. */
const scratch = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'role-fit', 'bench')
fs.mkdirSync(scratch, { recursive: true })
const peerScores = wanted('peers') ? await measurePeers(scratch) : []
const batch = wanted('batch') ? await measureBatch(scratch) : []
const all = { node: process.version, engine, start, install, batch, peers: peerScores, differences: DIFFERENCES }
if (words.every((word) => word.startsWith('--')))
  fs.writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), page(all))

if (asJson) console.log(JSON.stringify(all, null, 2))
else {
  if (engine.length > 0) console.log(`${'warm, in milliseconds'.padEnd(38)}  median minimum   x JSON.parse`)
  for (const { name, median, minimum, ratio, goal } of engine)
    console.log(`${name.padEnd(36)}${three(median)}${three(minimum)}${three(ratio)}${aim(goal, ' ms')}`)
  if (start.length > 0) console.log(`\n${'start, as a ratio to bare Node'.padEnd(36)} minimum  median  ms at least`)
  for (const { name, minimum, median, milliseconds, goal } of start)
    console.log(`${name.padEnd(36)}${three(minimum)}${three(median)}${three(milliseconds)}${aim(goal)}`)
  if (install === null) console.log('\nInstalling is not measured: npm does not reach its registry.')
  else if (install.length > 0)
    console.log(`\n${'installing, in seconds'.padEnd(36)} minimum  median   ratio packages files    bytes`)
  for (const { name, minimum, median, ratio, packages, files, bytes } of install ?? [])
    console.log(
      `${name.padEnd(36)}${three(minimum)}${three(median)}${three(ratio)}${String(packages).padStart(9)}${String(files).padStart(6)}${String(bytes).padStart(9)}`,
    )
  for (const { name, value, unit, goal } of batch) console.log(`${name.padEnd(44)}${three(value)} ${unit}${aim(goal)}`)
  if (peerScores === null) console.log('\nOther scorers are not measured: npm does not reach its registry.')
  for (const { name, microseconds, ratio, goal } of peerScores ?? [])
    console.log(`${name.padEnd(44)}${microseconds.toFixed(0).padStart(8)} us ${three(ratio)} x${aim(goal)}`)
}
