// Scoring a file of sheets with the built program: CPU against reading and parsing the same lines, two cores against one, memory.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sheetFile } from './sheets.mjs'
import { cleaned } from './start.mjs'

const SHEETS = 100_000
const FEWER = 10_000
const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/** @typedef {{ cpu: number, wall: number, megabytes: number }} Used Seconds, and the most memory at any time. */
/** @typedef {{ name: string, value: number, goal: number | null, unit: string }} BatchFigure */

/** @param {readonly string[]} args @returns {Used} */
function used(args) {
  const begin = performance.now()
  const { status, output } = spawnSync(process.execPath, ['--require', path('usage.cjs'), ...args], {
    env: cleaned(),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`)
  return { ...JSON.parse(String(output[3])), wall: (performance.now() - begin) / 1000 }
}

/** @param {string} file @param {number} workers */
function scored(file, workers) {
  return used([path('../../bin/role-fit.js'), 'score', file, '--format', 'ndjson', '--workers', String(workers)])
}

/** Takes some minutes. @param {string} scratch @returns {Promise<BatchFigure[]>} */
export async function measureBatch(scratch) {
  const [file, shorter] = [await sheetFile(scratch, SHEETS), await sheetFile(scratch, FEWER)]
  const bare = used(['-e', '0'])
  const parsed = [used([path('parse-lines.mjs'), file])]
  const one = scored(file, 1)
  parsed.push(used([path('parse-lines.mjs'), file]))
  const two = scored(file, 2)
  parsed.push(used([path('parse-lines.mjs'), file]))
  const few = [scored(shorter, 1), scored(shorter, 2)].map(({ megabytes }) => megabytes)
  const parsing = parsed.map(({ cpu }) => cpu).sort((a, b) => a - b)[1] ?? Number.NaN
  return [
    figure('CPU of a sheet, one worker', (1e6 * one.cpu) / SHEETS, null, 'us'),
    figure('CPU of reading its line and JSON.parse', (1e6 * parsing) / SHEETS, null, 'us'),
    figure('CPU, as a ratio to reading and JSON.parse', one.cpu / parsing, 160, 'x'),
    figure('two workers, as fast as one', one.wall / two.wall, 1.7, 'x'),
    figure('bare Node, memory', bare.megabytes, null, 'MB'),
    figure(`memory, ${SHEETS} sheets, one worker`, one.megabytes / bare.megabytes, 4, 'x'),
    figure(`memory, ${SHEETS} sheets, two workers`, two.megabytes / bare.megabytes, 4, 'x'),
    figure(`memory, ${SHEETS} sheets against ${FEWER}`, one.megabytes / (few[0] ?? Number.NaN), 1.3, 'x'),
  ]
}

/** @param {string} name @param {number} value @param {number | null} goal @param {string} unit @returns {BatchFigure} */
function figure(name, value, goal, unit) {
  return { name, value, goal, unit }
}
