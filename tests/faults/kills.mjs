/** `kill -9` at random moments of a session that somebody answers by keys in a real terminal. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import xterm from '@xterm/headless'
import { noFaults } from './judge.mjs'
import { runInTerminal, spawnTerminal } from './program.mjs'
import { storeIn } from './scenarios.mjs'

/** Longer than the times in src/io/ask/guard.ts, in which no key counts. */
const REACTION = 170
/** Within so many milliseconds after the last key the program dies. */
const MOMENT = 30
const MOST = 16

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A sequence of numbers from 0 to 1 that is the same for the same seed. @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * One session, killed at a moment that `number` decides; then it is gone on with in a terminal. `answers` were acknowledged: the
 * next question was on the screen.
 * @param {Pick<import('./scenarios.mjs').Bench, 'bin' | 'readers' | 'folder'>} bench @param {number} number
 * @returns {Promise<{ number: number, answers: number, verdict: import('./judge.mjs').Verdict }>}
 */
export async function killAtRandom({ bin, readers, folder }, number) {
  const random = randomFrom(number)
  const place = join(folder, `kill-${number}`)
  const home = join(place, 'home')
  mkdirSync(place)
  const wanted = Math.floor(random() * MOST)
  const answers = await answerAndDie(bin, home, wanted, Math.floor(random() * MOMENT), random)
  const verdict = noFaults()
  const [file, ...others] = readdirSync(storeIn(home).journals).filter((name) => /^[^.]*\.ndjson$/.test(name))
  if (file === undefined || others.length > 0) {
    verdict.lost.push('there is not one journal')
    return { number, answers, verdict }
  }
  const id = file.replace('.ndjson', '')
  const { events, problems } = readers.readJournal(storeIn(home), id)
  const kept = readers.replay(events).responses.length
  if (kept < answers) verdict.lost.push(`${answers} answers were acknowledged, ${kept} are there`)
  if (kept > answers + 1)
    verdict.wrong.push(`${answers} answers were acknowledged, ${kept} are there, which nobody gave`)
  if (problems.some(({ severity }) => severity === 'error')) verdict.torn.push('the journal has damaged lines')
  const launch = { args: ['resume'], env: { ROLE_FIT_HOME: home } }
  const resumed = await runInTerminal(bin, launch, () => 'q', join(place, 'out'))
  const said = resumed.stderr.replace(/\s+/g, ' ')
  if (!said.includes(`Going on with ${id} (no label, ${kept} questions done, unfinished)`))
    verdict.stuck.push(`resume says: ${said}`)
  if (!said.includes(`Question ${kept + 1} of`)) verdict.stuck.push('another question is asked')
  if (resumed.code !== 3) verdict.stuck.push(`resume ends with ${resumed.code ?? resumed.signal}`)
  rmSync(place, { recursive: true, force: true })
  return { number, answers, verdict }
}

/** Answers so many questions, presses one more key, and kills. @param {string} bin @param {string} home @param {number} wanted @param {number} moment @param {() => number} random @returns {Promise<number>} how many answers were acknowledged */
function answerAndDie(bin, home, wanted, moment, random) {
  const env = { ROLE_FIT_HOME: home, NO_COLOR: '1' }
  const child = spawnTerminal(bin, { args: ['--length', 'quick', '--seed', '7'], env })
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true })
  let seen = ''
  let acknowledged = 0
  let waiting = false
  const screen = () => {
    const { active } = terminal.buffer
    return Array.from({ length: 24 }, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true)).join(
      '\n',
    )
  }
  const look = async () => {
    const text = screen()
    const question = /Question (\d+) of [\s\S]*\bq\b/.exec(text)
    if (question === null) return
    const step = `${question[1]}${text.includes('Now: the least.') ? ' least' : ''}`
    acknowledged = Number(question[1]) - 1
    if (waiting || step === seen) return
    waiting = true
    seen = step
    await pause(REACTION)
    child.write(step.endsWith('least') ? '3' : random() < 0.5 ? '1' : '2')
    if (acknowledged >= wanted) {
      await pause(moment)
      child.kill('SIGKILL')
    }
    waiting = false
    void look()
  }
  child.onData((data) => terminal.write(data, () => void look()))
  terminal.onData((reply) => child.write(reply))
  return new Promise((resolve) => child.onExit(() => resolve(acknowledged)))
}
