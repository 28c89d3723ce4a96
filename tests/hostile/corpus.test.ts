import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { inParallel, runChild } from './child.mjs'
import { entries, runsIn, writeCompanions } from './corpus.mjs'
import { faultsOf } from './judge.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'bin', 'role-fit.js')
/** Longer than anything here takes, also on a loaded machine: what hangs is killed. */
const DEADLINE = 120_000
/** Megabytes that the program may take, whatever it reads. */
const MOST_MEMORY = 256
/** What is too large, too deep or too much: each of these gets a process of its own, whose memory is looked at. */
const HEAVY = /^(01|02|09|10|11|28|29|31)-/

function aPlace(): string {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'role-fit-hostile-')))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  return place
}

test('there are at least 130 hostile files', () => {
  expect(entries().length).toBeGreaterThanOrEqual(130)
})

test(
  'what is heavy ends as it must, in a process of its own and in little memory',
  async () => {
    const place = aPlace()
    writeCompanions(place)
    const runs = runsIn(place).filter(
      ({ entry, args }) =>
        HEAVY.test(entry.file) && ['score', 'questions'].includes(args[0] ?? '') && !args.includes('--map'),
    )
    const heavy = runs.filter(({ entry }) => entry.generate !== undefined || entry.make !== undefined)
    const faults = await inParallel(heavy, 2, async (run) => {
      const ended = await runChild(bin, run, ['--json'], join(place, 'home'), DEADLINE)
      const most = ended.megabytes ?? Number.POSITIVE_INFINITY
      const memory = most > MOST_MEMORY ? [`takes ${Math.round(most)} MB`] : []
      return [...faultsOf(run, ended), ...memory].map((fault) => `${run.entry.file}: ${fault}`)
    })
    expect(faults.flat()).toEqual([])
  },
  2 * DEADLINE,
)

test(
  'all files through all commands, one after another in one process, end as they must',
  async () => {
    const place = aPlace()
    const program = fileURLToPath(new URL('./all-in-one.mjs', import.meta.url))
    const child = spawn(process.execPath, [program, root, place], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 2 * DEADLINE,
    })
    let told = ''
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      told += data
    })
    const ended = await new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)))
    const lines = told.trimEnd().split('\n')
    const faults = lines.flatMap((line, k) => (line.startsWith('wrong ') ? [`${lines[k - 1]}: ${line}`] : []))
    expect({ ended, last: lines.at(-1), faults }).toEqual({ ended: 0, last: 'done', faults: [] })
  },
  3 * DEADLINE,
)
