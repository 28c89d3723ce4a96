/** Runs the built program in processes of their own, and tells how they ended. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chunksOf } from './corpus.mjs'

const MEASURE = fileURLToPath(new URL('./measure.mjs', import.meta.url))

/**
 * As `judge.mjs` wants it, with the time on the processor in milliseconds, which others on the machine do not lengthen, and the largest
 * memory in megabytes (both null where the process was killed).
 * @typedef {import('./judge.mjs').Ended & { milliseconds: number | null, megabytes: number | null }} Measured
 */

/**
 * @param {string} bin @param {import('./corpus.mjs').Run} run @param {readonly string[]} options @param {string} home
 * @param {number} timeout milliseconds, after which it is killed @returns {Promise<Measured>}
 */
export function runChild(bin, { args, stdin }, options, home, timeout) {
  const child = spawn(process.execPath, ['--import', MEASURE, bin, ...args, ...options], {
    env: { PATH: process.env.PATH ?? '', HOME: home, ROLE_FIT_HOME: home, LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  })
  const said = ['', '', '', '']
  for (const fd of [1, 2, 3]) {
    const stream = /** @type {import('node:stream').Readable} */ (child.stdio[fd])
    stream.setEncoding('utf8').on('data', (data) => (said[fd] += data))
  }
  // Whoever has read enough does not read on.
  child.stdin?.on('error', () => {})
  if (stdin === null) child.stdin?.end()
  else pipe(chunksOf(stdin), /** @type {import('node:stream').Writable} */ (child.stdin))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const [memory, time] = said[3] === '' ? [null, null] : (said[3] ?? '').split(' ').map(Number)
      resolve({
        code,
        signal,
        stdout: said[1] ?? '',
        stderr: said[2] ?? '',
        milliseconds: time == null ? null : time / 1000,
        megabytes: memory == null ? null : memory / 1024,
      })
    })
  })
}

/** @param {Iterator<Buffer>} chunks @param {import('node:stream').Writable} stream */
function pipe(chunks, stream) {
  const next = () => {
    for (;;) {
      const step = chunks.next()
      if (step.done === true || stream.destroyed) return stream.end()
      if (!stream.write(step.value)) return stream.once('drain', next)
    }
  }
  next()
}

/** Each of `list` in its turn, `workers` at a time. @template T @template R @param {readonly T[]} list @param {number} workers @param {(one: T) => Promise<R>} work @returns {Promise<R[]>} */
export async function inParallel(list, workers, work) {
  /** @type {R[]} */
  const done = new Array(list.length)
  let next = 0
  const worker = async () => {
    for (let at = next++; at < list.length; at = next++) done[at] = await work(/** @type {T} */ (list[at]))
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return done
}
