/** What the faults are injected into: ways to use the store, each first run without any fault. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withoutChance, withoutTimes } from './chance.mjs'
import { INJECTOR, runInTerminal, runPiped } from './program.mjs'

/**
 * A way to use the program. `args` follow after role-fit. `used`: it begins with a home in which sessions are saved, else with
 * none at all. `terminal`: in a terminal, else through a pipe. `session`: the saved session that it works on. `bank`:
 * a folder with other questions. `prepare` changes the home before.
 * @typedef {{ name: string, args: readonly string[], used: boolean, terminal?: boolean, session?: string, typist: import('./program.mjs').Typist, bank?: string, prepare?: (home: string) => void }} Scenario
 * What a scenario does without a fault. `operations`: those of the store in their order. `prompts`: how much was said, and how
 * many events were in the journal, when each question waited. `events`: the longest journal.
 * @typedef {{ scenario: Scenario, code: number, operations: readonly string[], lines: string, stderr: string, stdout: string,
 *   prompts: readonly { said: number, events: number }[], events: readonly unknown[], kept: readonly string[], result: unknown }} Reference
 * Where things are: the command, its own readers, and a folder for whatever is made.
 * @typedef {{ bin: string, readers: typeof import('./readers.ts'), folder: string, template: string }} Bench
 */

/** A finished session that stayed open, and one that was left after two answers. */
export const FINISHED = '2026-11-20-bbbb'
export const UNFINISHED = '2026-11-20-cccc'

const SEED = '7'
const PATIENCE = 200

/** Answers with one and two by turns, skips the fifth question and goes back at the eighth. @type {import('./program.mjs').Typist} */
export function answering(said, prompts) {
  if (prompts > PATIENCE) return null
  if (/least: $/.test(said)) return '3'
  if (!/(Answer|most): $/.test(said)) return ''
  if (prompts === 4) return 's'
  if (prompts === 7) return 'b'
  return prompts % 2 === 0 ? '1' : '2'
}

/** What somebody types in a whole sitting that is not saved, so that it can be typed again at once. @param {string} bin @param {readonly string[]} args */
export async function linesOf(bin, args) {
  /** @type {string[]} */
  const lines = []
  await runPiped(bin, { args: ['--no-save', ...args], env: {} }, (said, prompts) => {
    const line = answering(said, prompts)
    lines.push(`${line}\n`)
    return line
  })
  return lines.join('')
}

/** @param {number} answers @returns {import('./program.mjs').Typist} */
function leavingAfter(answers) {
  return (said, prompts) => (prompts < answers && /: $/.test(said) ? (/least: $/.test(said) ? '3' : '2') : 'q')
}

const SITTING = ['--length', 'quick', '--seed', SEED, '-']
const SMALL = fileURLToPath(new URL('../fixtures/banks/small', import.meta.url))
const GIVEN = fileURLToPath(new URL('./given.json', import.meta.url))
const SHEET = fileURLToPath(new URL('../golden/sheets/lead.json', import.meta.url))

/** @type {readonly Scenario[]} */
export const SCENARIOS = [
  { name: 'session', args: SITTING, used: true, typist: answering },
  { name: 'first', args: SITTING, used: false, typist: leavingAfter(1) },
  { name: 'leave', args: SITTING, used: true, typist: leavingAfter(0) },
  {
    name: 'settle',
    args: ['resume', FINISHED],
    used: true,
    terminal: true,
    session: FINISHED,
    typist: leavingAfter(2),
  },
  { name: 'score', args: ['score', SHEET, '--save', '--json'], used: true, typist: () => null },
  {
    name: 'given',
    args: ['--bank', SMALL, '--answers', GIVEN, '--length', 'full', '--seed', SEED, '--json'],
    bank: SMALL,
    used: false,
    typist: () => null,
  },
  {
    name: 'show',
    args: ['show', FINISHED, '--json'],
    used: true,
    session: FINISHED,
    typist: () => null,
    prepare: loseResult,
  },
  {
    name: 'mend',
    args: ['resume', UNFINISHED],
    used: true,
    terminal: true,
    session: UNFINISHED,
    typist: leavingAfter(1),
    prepare: flipBit,
  },
  { name: 'remove', args: ['history', 'rm', FINISHED], used: true, session: FINISHED, typist: () => null },
]

/** As after a kill between the last event and the result. @param {string} home */
function loseResult(home) {
  rmSync(join(home, 'results', `${FINISHED}.json`))
}

/** Damages the third line of a journal. @param {string} home */
function flipBit(home) {
  const path = join(home, 'journals', `${UNFINISHED}.ndjson`)
  writeFileSync(path, damagedBytes(readFileSync(path)))
}

/** @param {Buffer} bytes */
export function damagedBytes(bytes) {
  const at = bytes.indexOf('"type":"answered"')
  return Buffer.concat([bytes.subarray(0, at), Buffer.from('"tyqe"'), bytes.subarray(at + 6)])
}

/** @param {string} home */
export function storeIn(home) {
  return { journals: join(home, 'journals'), results: join(home, 'results') }
}

/** A home with two sessions, what a killed write left behind long ago, a half line and a lock whose process is no more. @param {string} bin @param {string} home */
export async function makeTemplate(bin, home) {
  const { journals, results } = storeIn(home)
  for (const [id, typist] of /** @type {const} */ ([
    [FINISHED, answering],
    [UNFINISHED, leavingAfter(2)],
  ])) {
    const { code, stderr } = await runPiped(bin, { args: SITTING, env: { ROLE_FIT_HOME: home } }, typist)
    if (code !== (id === FINISHED ? 0 : 3))
      throw new Error(`A session without any fault ended with ${code}:\n${stderr}`)
    for (const folder of [journals, results])
      for (const name of readdirSync(folder))
        if (!name.startsWith(FINISHED) && !name.startsWith(UNFINISHED))
          renameSync(join(folder, name), join(folder, name.replace(/^[^.]*/, id)))
  }
  appendFileSync(join(journals, `${FINISHED}.ndjson`), '{"type":"asked","it')
  const dead = { pid: 2 ** 22 + 1, host: hostname(), started: null }
  writeFileSync(join(journals, `${FINISHED}.lock`), JSON.stringify(dead), { mode: 0o600 })
  const leftover = join(results, `.${FINISHED}.json.0123456789ab.role-fit-tmp`)
  writeFileSync(leftover, '{"half', { mode: 0o600 })
  utimesSync(leftover, 0, 0)
}

/** Runs a scenario in a home of its own, with a fault where one is given. @param {Bench} bench @param {Scenario} scenario @param {string} place @param {string | import('./program.mjs').Typist} lines @param {Readonly<Record<string, string>>} [fault] */
export async function runScenario({ bin, template }, { args, used, terminal, prepare }, place, lines, fault = {}) {
  const under = join(place, 'disk')
  const home = join(under, 'home')
  mkdirSync(under, { recursive: true })
  if (used) cpSync(template, home, { recursive: true, preserveTimestamps: true })
  prepare?.(home)
  const log = join(place, 'operations')
  writeFileSync(log, '')
  const env = { ROLE_FIT_HOME: home, FAULT_UNDER: under, FAULT_LOG: log, ...fault }
  const launch = { args, env, preload: INJECTOR }
  const ended =
    terminal === true && typeof lines === 'function'
      ? await runInTerminal(bin, launch, lines, join(place, 'out'))
      : { prompts: 0, ...(await runPiped(bin, launch, lines)) }
  const operations = readFileSync(log, 'utf8').split('\n').slice(0, -1)
  return { ...ended, home, operations: operations.map((line) => withoutChance(line.replaceAll(under, ''))) }
}

/** The saved session that a scenario made or works on; null where there is none. @param {Scenario} scenario @param {string} home @returns {string | null} */
export function sessionIn({ session }, home) {
  if (session !== undefined) return session
  const known = new Set([FINISHED, UNFINISHED])
  const names = Object.values(storeIn(home)).flatMap(namesIn)
  const ids = new Set(names.filter((name) => /^2.*\.(nd)?json$/.test(name)).map((name) => name.replace(/\..*/, '')))
  const [made, ...others] = [...ids].filter((id) => !known.has(id))
  if (others.length > 0) throw new Error(`More than one session was made: ${[made, ...others].join(', ')}.`)
  return made ?? null
}

/** @param {string} folder @returns {readonly string[]} */
export function namesIn(folder) {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** @param {Bench} bench @param {Scenario} scenario @returns {Promise<Reference>} */
export async function referenceOf(bench, scenario) {
  const place = join(bench.folder, `reference-${scenario.name}`)
  const home = join(place, 'disk', 'home')
  /** @type {string[]} */
  const typed = []
  /** @type {{ said: number, events: number }[]} */
  const prompts = []
  /** @type {readonly unknown[]} */
  let events = []
  let said = 0
  const look = () => {
    const id = sessionIn(scenario, home)
    const found = id === null ? null : readOrNull(() => bench.readers.readJournal(storeIn(home), id).events)
    if (found !== null && found.length > events.length) events = found
    return found?.length ?? 0
  }
  /** @type {import('./program.mjs').Typist} */
  const typist = (text, number) => {
    said += text.length
    prompts.push({ said, events: look() })
    const line = scenario.typist(text, number)
    if (line !== null) typed.push(`${line}\n`)
    return line
  }
  const ran = await runScenario(bench, scenario, place, typist)
  if (ran.code === null || ran.code === 6) throw new Error(`${scenario.name} without a fault: ${ran.stderr}`)
  look()
  const id = sessionIn(scenario, home)
  const kept = Object.values(storeIn(home)).flatMap(namesIn)
  const result =
    id === null ? null : readOrNull(() => JSON.parse(readFileSync(join(home, 'results', `${id}.json`), 'utf8')))
  const { code, operations, stderr, stdout } = ran
  return {
    ...{ scenario, code, operations, lines: typed.join(''), stderr, stdout: withoutChance(stdout), prompts },
    ...{ events: events.map(withoutTimes), kept: kept.map(withoutChance), result: withoutTimes(result) },
  }
}

/** @template T @param {() => T} read @returns {T | null} */
function readOrNull(read) {
  try {
    return read()
  } catch {
    return null
  }
}
