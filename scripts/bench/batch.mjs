// Scoring a file of sheets with the built program: CPU against reading and parsing the same lines, two cores against one, memory.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { sheetFile } from './sheets.mjs'
import { cleaned } from './start.mjs'

const SHEETS = 100_000
const FEWER = 10_000
const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/** @typedef {{ cpu: number, wall: number, megabytes: number }} Used Seconds, and the most memory at any time. */
/** @typedef {{ name: string, value: number, goal: number | null, unit: string }} BatchFigure */

/** Node on these cores alone. @param {readonly string[]} args @param {readonly number[]} cores @returns {Promise<Used>} */
async function used(args, cores) {
  const node = [process.execPath, '--require', path('usage.cjs'), ...args]
  const begin = performance.now()
  const run = spawn('taskset', ['--cpu-list', cores.join(','), ...node], {
    env: cleaned(),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const told = text(/** @type {import('node:stream').Readable} */ (run.stdio[3]))
  const [status] = await once(run, 'close')
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`)
  return { ...JSON.parse(await told), wall: (performance.now() - begin) / 1000 }
}

/** @param {string} file @param {readonly string[]} options @returns {readonly string[]} */
function score(file, ...options) {
  return [path('../../bin/role-fit.js'), 'score', file, '--format', 'ndjson', ...options]
}

/** The first two cores that this process may use; null where a program cannot be kept on one. @returns {[number, number] | null} */
function twoCores() {
  if (spawnSync('taskset', ['--version']).status !== 0) return null
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? ''
  const cores = list.split(',').flatMap((range) => {
    const [from, to] = range.split('-').map(Number)
    return Array.from({ length: (to ?? Number(from)) - Number(from) + 1 }, (_, k) => Number(from) + k)
  })
  const [first, second] = cores
  return first === undefined || second === undefined ? null : [first, second]
}

/** Takes some minutes. @param {string} scratch @returns {Promise<BatchFigure[]>} */
export async function measureBatch(scratch) {
  const cores = twoCores()
  if (cores === null) throw new Error('One core against two needs two cores, and taskset (Debian: util-linux).')
  const [file, shorter] = [await sheetFile(scratch, SHEETS), await sheetFile(scratch, FEWER)]
  const [first, second] = [[cores[0]], [cores[1]]]
  const bare = await used(['-e', '0'], first)
  const parsed = [await used([path('parse-lines.mjs'), file], first)]
  const one = await used(score(file), first)
  parsed.push(await used([path('parse-lines.mjs'), file], first))
  const two = await used(score(file), cores)
  parsed.push(await used([path('parse-lines.mjs'), file], first))
  const small = await used(score(file, '--workers', '1'), cores)
  const few = await used(score(shorter), first)
  const fewOnTwo = await used(score(shorter), cores)
  const apart = await Promise.all([used(score(shorter), first), used(score(shorter), second)])
  const parsing = parsed.map(({ cpu }) => cpu).sort((a, b) => a - b)[1] ?? Number.NaN
  return [
    figure('CPU of a sheet, one core', (1e6 * one.cpu) / SHEETS, null, 'us'),
    figure('CPU of reading its line and JSON.parse', (1e6 * parsing) / SHEETS, null, 'us'),
    figure('CPU, as a ratio to reading and JSON.parse', one.cpu / parsing, 160, 'x'),
    figure('two cores, as fast as one', one.wall / two.wall, 1.7, 'x'),
    figure('two separate programs, one a core, as fast as one', (2 * few.wall) / longer(apart), null, 'x'),
    figure('bare Node, memory', bare.megabytes, null, 'MB'),
    figure(`memory, ${SHEETS} sheets, one core`, one.megabytes / bare.megabytes, 4, 'x'),
    figure(`memory, ${SHEETS} sheets, two cores`, two.megabytes / bare.megabytes, 4, 'x'),
    figure(`memory, ${SHEETS} sheets, --workers 1`, small.megabytes / bare.megabytes, 4, 'x'),
    figure(`memory, ${SHEETS} sheets against ${FEWER}, one core`, one.megabytes / few.megabytes, 1.3, 'x'),
    figure(`memory, ${SHEETS} sheets against ${FEWER}, two cores`, two.megabytes / fewOnTwo.megabytes, 1.3, 'x'),
  ]
}

/** @param {readonly Used[]} runs */
function longer(runs) {
  return Math.max(...runs.map(({ wall }) => wall))
}

/** @param {string} name @param {number} value @param {number | null} goal @param {string} unit @returns {BatchFigure} */
function figure(name, value, goal, unit) {
  return { name, value, goal, unit }
}
