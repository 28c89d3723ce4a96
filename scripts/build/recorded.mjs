// A built program enters; what it prints for --version and --help leaves, for bin/role-fit.js to print without loading it.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'

/** @param {string} out the folder of the built program @returns {Promise<Record<string, string>>} texts by file name */
export async function recorded(out) {
  const { run } = createRequire(import.meta.url)(join(out, 'load.cjs'))('cli')
  return { 'version.txt': await printed(run, '--version'), 'help.txt': await printed(run, '--help') }
}

/** @param {typeof import('../../src/cli.ts').run} run @param {string} argument */
async function printed(run, argument) {
  const stdout = new PassThrough()
  // Neither looks at anything else of the world.
  const world = /** @type {import('../../src/io/world.ts').World} */ (/** @type {unknown} */ ({ stdout, env: {} }))
  const code = await run([argument], world)
  if (code !== 0) throw new Error(`role-fit ${argument} ended with ${code}.`)
  return String(stdout.read())
}
