/** Whether anything was lost or broken by a fault: what is on the disk afterwards, and what the person was told. */
import { cpSync, existsSync, lstatSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { runInTerminal } from './program.mjs'
import { FINISHED, namesIn, sessionIn, storeIn, UNFINISHED, withoutChance, withoutTimes } from './scenarios.mjs'

/**
 * @typedef {import('./scenarios.mjs').Bench} Bench
 * @typedef {import('./scenarios.mjs').Reference} Reference
 * @typedef {Awaited<ReturnType<typeof import('./scenarios.mjs').runScenario>>} Ran
 * @typedef {{ lost: string[], wrong: string[], notes: string[] }} Verdict
 */

const LATER = 11_000
const DAYS = 48 * 60 * 60 * 1000

/** How many events were on the disk when the person was last asked something. @param {Reference} reference @param {Ran} ran */
export function acknowledged({ prompts, stderr, scenario, events, code }, ran) {
  if (ran.code === code) return events.length
  if (scenario.terminal === true) return ran.prompts === 0 ? 0 : (prompts[ran.prompts - 1]?.events ?? 0)
  let same = 0
  while (same < ran.stderr.length && ran.stderr[same] === stderr[same]) same += 1
  return prompts.filter(({ said }) => said <= same).at(-1)?.events ?? 0
}

/** @param {Bench} bench @param {Reference} reference @param {Ran} ran @param {{ killed: boolean, lasting: boolean }} fault @returns {Verdict} */
export function judge(bench, reference, ran, fault) {
  const verdict = { lost: [], wrong: [], notes: [] }
  judgeEnd(reference, ran, fault, verdict)
  judgeOthers(bench, reference, ran, verdict)
  judgeNames(ran, fault, verdict)
  judgeSession(bench, reference, ran, verdict)
  judgeSweep(bench, ran, verdict)
  return verdict
}

/** What the person was told. @param {Reference} reference @param {Ran} ran @param {{ killed: boolean }} fault @param {Verdict} verdict */
function judgeEnd(reference, { code, signal, stdout, stderr, home }, { killed }, { wrong }) {
  const said = withoutChance(stdout)
  if (said !== '' && said !== reference.stdout && !sameDocument(said, reference.stdout))
    wrong.push('standard output is cut')
  if (/\n\s+at .+:\d+:\d+/.test(stderr) || /a bug in role-fit/.test(stderr))
    wrong.push(`a stack trace or a bug: ${lastLine(stderr)}`)
  if (killed) {
    if (signal !== 'SIGKILL') wrong.push(`ended with ${code ?? signal}, not by the kill`)
    return
  }
  if (code === reference.code) return
  if (code !== 6) wrong.push(`exit code ${code ?? signal}: ${lastLine(stderr)}`)
  const running = stderr.replace(/\s+/g, '')
  if (!/Mend:|"mend":"/.test(running) || !running.includes(home)) wrong.push(`no path or no mend: ${lastLine(stderr)}`)
}

/** @param {string} one @param {string} other */
function sameDocument(one, other) {
  try {
    return isDeepStrictEqual(withoutTimes(JSON.parse(one)), withoutTimes(JSON.parse(other)))
  } catch {
    return false
  }
}

/** @param {string} text */
function lastLine(text) {
  return JSON.stringify(text.trimEnd().split('\n').at(-1))
}

/** Whatever was saved before and is not worked on: not a byte is different. @param {Bench} bench @param {Reference} reference @param {Ran} ran @param {Verdict} verdict */
function judgeOthers({ template }, { scenario }, { home }, { lost }) {
  if (!scenario.used) return
  for (const file of [`journals/${UNFINISHED}.ndjson`, `journals/${FINISHED}.ndjson`, `results/${FINISHED}.json`]) {
    if (scenario.session !== undefined && file.includes(scenario.session)) continue
    const now = existsSync(join(home, file)) ? readFileSync(join(home, file)) : null
    if (now === null || !now.equals(readFileSync(join(template, file)))) lost.push(`${file} has changed`)
  }
}

const TEMPORARY = /^\..*\.role-fit-tmp$/

/** Nothing lies about that the program would not know, and nothing that others may read. @param {Ran} ran @param {{ killed: boolean, lasting: boolean }} fault @param {Verdict} verdict */
function judgeNames({ home }, { killed, lasting }, { wrong }) {
  for (const folder of Object.values(storeIn(home))) {
    if (existsSync(folder) && (lstatSync(folder).mode & 0o077) !== 0) wrong.push(`${folder} is open to others`)
    for (const name of namesIn(folder)) {
      if ((lstatSync(join(folder, name)).mode & 0o077) !== 0) wrong.push(`${name} is open to others`)
      const temporary = TEMPORARY.test(name)
      if (temporary && !name.startsWith(`.${FINISHED}`) && !killed && !lasting) wrong.push(`${name} was left behind`)
      // A lock that could not be removed is taken over, which `goOn` shows.
      const known = /^[-0-9a-z]+\.(ndjson|json|lock|lock\.taking)$/.test(name)
      if (!temporary && !known) wrong.push(`${name} is no name of the store`)
    }
  }
}

/** The session that the fault came in: all that was acknowledged is there, nothing is torn, and it goes on. @param {Bench} bench @param {Reference} reference @param {Ran} ran @param {Verdict} verdict */
function judgeSession(bench, reference, ran, verdict) {
  const { readers } = bench
  const { scenario, events } = reference
  const { lost, wrong, notes } = verdict
  const store = storeIn(ran.home)
  const damaged = readers.listSessions(store).filter(({ state }) => state === 'damaged')
  if (damaged.length > 0) wrong.push(`${damaged.map(({ id }) => id).join(', ')}: shown as damaged`)
  const id = sessionIn(scenario, ran.home)
  judgeResult(bench, reference, ran, id, verdict)
  if (scenario.name === 'remove') return judgeRemoval(readers, store, wrong)
  const told = acknowledged(reference, ran)
  const journal = id === null ? null : join(store.journals, `${id}.ndjson`)
  if (id === null || journal === null || !existsSync(journal)) {
    // Somebody who only looked in leaves nothing behind.
    if (told > 0 && scenario.name !== 'leave' && events.length > 0)
      lost.push(`${told} events were acknowledged, and there is no journal`)
    return
  }
  try {
    const read = readers.readJournal(store, id)
    const found = read.events.map(withoutTimes)
    if (read.problems.some(({ severity }) => severity === 'error')) wrong.push('the journal has damaged lines')
    if (read.problems.length > 0) notes.push('half line')
    if (!isDeepStrictEqual(found, events.slice(0, found.length))) wrong.push('the journal holds what did not happen')
    if (found.length < told) lost.push(`${told} events were acknowledged, ${found.length} are there`)
    if (isFinished(read.events) && !existsSync(join(store.results, `${id}.json`))) notes.push('finished, no result')
    goOn(readers, store, id, reference)
  } catch (cause) {
    wrong.push(`the journal cannot be gone on with: ${cause instanceof Error ? cause.message : cause}`)
  }
}

/** @param {readonly { readonly type: string }[]} events */
function isFinished(events) {
  return events.at(-1)?.type === 'finished'
}

/** Opens the journal as `resume` does, asks what would be asked, and writes the rest. @param {Bench['readers']} readers @param {ReturnType<typeof storeIn>} store @param {string} id @param {Reference} reference */
function goOn(readers, store, id, { events, scenario }) {
  const opened = readers.openJournal(store, id, Date.now() + LATER)
  try {
    const done = opened.events.length
    const following = /** @type {{ type: string, item?: string } | undefined} */ (events[done])
    if (following?.type === 'asked' && scenario.session === undefined) {
      const session = readers.replay(opened.events)
      const next = readers.nextAfter([])(readers.builtInBank(), session)
      const item = readers.openItem(opened.events) ?? ('item' in next ? next.item.id : null)
      if (item !== following.item) throw new Error(`asks ${item}, not ${following.item}`)
    }
    for (const event of events.slice(done)) readers.appendEvent(opened.journal, /** @type {any} */ (event))
  } finally {
    readers.closeJournal(opened.journal)
  }
  const text = readFileSync(join(store.journals, `${id}.ndjson`), 'utf8')
  const lines = text.split('\n')
  const whole =
    lines.pop() === '' &&
    isDeepStrictEqual(
      lines.map((line) => withoutTimes(JSON.parse(line))),
      events,
    )
  if (!whole) throw new Error('what was written afterwards is not all there')
}

/** A result is the old one or the new one, and it is there where the program said so. @param {Bench} bench @param {Reference} reference @param {Ran} ran @param {string | null} id @param {Verdict} verdict */
function judgeResult({ readers, template }, reference, ran, id, { lost, wrong }) {
  const path = id === null ? null : join(ran.home, 'results', `${id}.json`)
  if (path === null || !existsSync(path)) {
    const before = reference.scenario.name === 'settle'
    if (before || (reference.result !== null && ran.code === reference.code)) lost.push('the result is not there')
    return
  }
  const bytes = readFileSync(path)
  const old = join(template, 'results', `${id}.json`)
  if (existsSync(old) && bytes.equals(readFileSync(old)) && ran.code !== reference.code) return
  try {
    const parsed = withoutTimes(readers.resultSchema.parse(JSON.parse(bytes.toString())))
    if (!isDeepStrictEqual(parsed, reference.result)) wrong.push('the result is another one')
  } catch {
    lost.push('the result is torn')
  }
}

/** @param {Bench['readers']} readers @param {ReturnType<typeof storeIn>} store @param {string[]} wrong */
function judgeRemoval(readers, store, wrong) {
  try {
    readers.removeSession(store, FINISHED, Date.now() + LATER)
  } catch (cause) {
    if (!/There is no saved session/.test(String(cause))) wrong.push(`cannot be removed again: ${cause}`)
  }
  if (
    Object.values(store).some((folder) =>
      namesIn(folder).some((name) => name.includes(FINISHED) && !name.includes('.lock')),
    )
  )
    wrong.push('something of the removed session is left')
}

/** @param {Bench} bench @param {Ran} ran @param {Verdict} verdict */
function judgeSweep({ readers }, { home }, { wrong }) {
  readers.sweepStore(storeIn(home), Date.now() + DAYS)
  const left = Object.values(storeIn(home)).flatMap((folder) => namesIn(folder).filter((name) => TEMPORARY.test(name)))
  if (left.length > 0) wrong.push(`not swept: ${left.join(', ')}`)
}

/** `role-fit resume` in a real terminal, on a copy: it says the right count and can be left again. @param {Bench} bench @param {Reference} reference @param {string} home @param {string} place @returns {Promise<string | null>} what is wrong */
export async function resumeForReal(bench, { scenario }, home, place) {
  const id = sessionIn(scenario, home)
  const store = storeIn(home)
  if (id === null || !existsSync(join(store.journals, `${id}.ndjson`))) return null
  const copy = join(place, 'copy')
  cpSync(home, copy, { recursive: true, preserveTimestamps: true })
  for (const name of namesIn(join(copy, 'journals')))
    if (name.includes('.lock')) utimesSync(join(copy, 'journals', name), 0, 0)
  const session = bench.readers.replay(bench.readers.readJournal(store, id).events)
  const launch = { args: ['resume', id], env: { ROLE_FIT_HOME: copy } }
  const { code, signal, stderr } = await runInTerminal(bench.bin, launch, () => 'q', join(place, 'resumed'))
  if (stderr.includes('nothing-left-to-ask')) return null
  const count = /, (\d+) questions done/.exec(stderr.replace(/\s+/g, ' '))?.[1]
  if (Number(count) !== session.responses.length)
    return `resume says ${count}, not ${session.responses.length}: ${lastLine(stderr)}`
  const expected = session.stopped === null ? 3 : 0
  // A finished session that was re-opened counts as unfinished until it is finished again.
  return code === expected || code === 0 ? null : `resume ends with ${code ?? signal}: ${lastLine(stderr)}`
}
