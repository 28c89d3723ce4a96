// Runs all hostile files one after another in this one process, as a program that reads many would: some faults show themselves only
// in the third text. Told by its arguments: the folder with the built program, the folder for what has to be made, how the paths of
// the files begin that are wanted. Prints the name of each run before it, what is wrong with it after, and `done` at the end.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { chunksOf, runsIn, writeCompanions } from './corpus.mjs'
import { faultsOf, textFaultsOf } from './judge.mjs'

const [program = '', place = '', only = ''] = process.argv.slice(2)
/** @type {typeof import('../../src/cli.ts')} */
const { run } = createRequire(import.meta.url)(join(program, 'dist', 'load.cjs'))('cli')
writeCompanions(place)

for (const wanted of runsIn(place, only)) {
  for (const options of [['--json'], []]) {
    const words = [...wanted.args, ...options]
    console.log(`run ${wanted.entry.file}: ${words.join(' ')}`)
    const stdout = output()
    const stderr = output()
    const code = await run(words, worldOf(wanted.stdin, stdout.stream, stderr.stream))
    const judge = options.length > 0 ? faultsOf : textFaultsOf
    const faults = judge(wanted, { code, signal: null, stdout: stdout.text(), stderr: stderr.text() })
    if (faults.length > 0) console.log(`wrong ${faults.join('; ')}`)
  }
}
if (/** @type {Record<string, unknown>} */ ({}).polluted !== undefined)
  console.log('wrong Object.prototype was changed')
console.log('done')

/** @param {readonly import('./corpus.mjs').Part[] | null} stdin @param {Writable} stdout @param {Writable} stderr */
function worldOf(stdin, stdout, stderr) {
  const world = {
    stdin: Object.assign(Readable.from(stdin === null ? [] : chunksOf(stdin)), { fd: 0, isTTY: false }),
    stdout,
    stderr,
    env: { ROLE_FIT_HOME: join(place, 'home') },
    store: () => {
      throw new Error('nothing here is saved')
    },
    now: () => new Date('2026-11-21T10:00:00.000Z'),
    elapsed: () => 0,
    random: (/** @type {number} */ bytes) => new Uint8Array(bytes),
  }
  return /** @type {import('../../src/io/world.ts').World} */ (/** @type {unknown} */ (world))
}

function output() {
  /** @type {string[]} */
  const chunks = []
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk.toString())
      done()
    },
  })
  return { stream: Object.assign(stream, { isTTY: false }), text: () => chunks.join('') }
}
