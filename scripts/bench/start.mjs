// Starting the built program, as a ratio to starting Node alone, interleaved.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './median.mjs'

const STARTS = 15
const program = fileURLToPath(new URL('../../bin/role-fit.js', import.meta.url))

/** Milliseconds of one process, in an environment without what slows Node's own start. @param {string[]} args */
function start(args) {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_COMPILE_CACHE, ...env } = process.env
  const begin = performance.now()
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`)
  return performance.now() - begin
}

export function measureStart() {
  const commands = [
    ['-e', '0'],
    [program, '--version'],
    [program, 'demo'],
  ]
  const times = commands.map(() => /** @type {number[]} */ ([]))
  for (let k = 0; k < STARTS; k++) for (const [at, args] of commands.entries()) times[at]?.push(start(args))
  const [bare = [], ...own] = times
  return own.map((values, at) => ({
    name: `start, ${commands[at + 1]?.at(-1)}`,
    minimum: Math.min(...values) / Math.min(...bare),
    median: median(values) / median(bare),
  }))
}
