// Random and absurd sessions over the built-in and generated banks: does the estimate always settle?
// node scripts/converge.mjs [--sessions 100000] [--from 1]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: { sessions: { type: 'string', default: '100000' }, from: { type: 'string', default: '1' } },
})
/** Sessions between two signs of life. */
const BLOCK = 5000

/**
 * @param {import('../tests/measure/random-sessions.ts').Tally} a
 * @param {import('../tests/measure/random-sessions.ts').Tally} b
 */
function together(a, b) {
  return {
    sessions: a.sessions + b.sessions,
    notConverged: a.notConverged + b.notConverged,
    notFinite: a.notFinite + b.notFinite,
    mostSweeps: Math.max(a.mostSweeps, b.mostSweeps),
    sweeps: a.sweeps + b.sweeps,
    improperAtTheEnd: a.improperAtTheEnd + b.improperAtTheEnd,
    watched: a.watched + b.watched,
    damped: a.damped + b.damped,
    seeds: [...a.seeds, ...b.seeds],
  }
}

const out = mkdtempSync(join(tmpdir(), 'converge-'))
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/measure/random-sessions.ts'],
    outfile: join(out, 'sessions.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Some libraries are CommonJS and ask for Node's own modules by require.
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
    logLevel: 'warning',
  })
  const { runSessions } = await import(pathToFileURL(join(out, 'sessions.mjs')).href)
  const [sessions, from] = [Number(values.sessions), Number(values.from)]
  /** @type {import('../tests/measure/random-sessions.ts').Tally | null} */
  let all = null
  for (let done = 0; done < sessions; done += BLOCK) {
    const tally = runSessions(Math.min(BLOCK, sessions - done), from + done)
    all = all === null ? tally : together(all, tally)
    process.stderr.write(`${JSON.stringify(all)}\n`)
  }
  console.log(JSON.stringify(all, null, 2))
  process.exitCode = all?.seeds.length === 0 ? 0 : 1
} finally {
  rmSync(out, { recursive: true, force: true })
}
