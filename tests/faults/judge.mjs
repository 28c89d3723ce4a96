/** Whether anything was lost or broken by a fault: what is on the disk afterwards, and what the person was told. */
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { withoutChance, withoutTimes } from './chance.mjs'
import { goOn, LATER, lastLine } from './go-on.mjs'
import { damagedBytes, FINISHED, namesIn, sessionIn, storeIn, UNFINISHED } from './scenarios.mjs'

/**
 * @typedef {import('./scenarios.mjs').Bench} Bench
 * @typedef {import('./scenarios.mjs').Reference} Reference
 * @typedef {Awaited<ReturnType<typeof import('./scenarios.mjs').runScenario>>} Ran
 * @typedef {{ killed: boolean, lasting: boolean, mode: string }} Fault
 * `lost`: answers or results that were saved. `torn`: files and output that are neither old nor new. `stuck`: sessions that cannot be
 * gone on with or shown. `traces`: what only a bug says. `wrong`: anything else. `notes` are no faults.
 * @typedef {{ lost: string[], torn: string[], stuck: string[], traces: string[], wrong: string[], notes: string[] }} Verdict
 */

const DAYS = 48 * 60 * 60 * 1000

/** How many events were on the disk when the person was last asked something. @param {Reference} reference @param {Ran} ran */
function acknowledged({ prompts, stderr, scenario, events, code }, ran) {
  if (ran.code === code) return events.length
  if (scenario.terminal === true) return ran.prompts === 0 ? 0 : (prompts[ran.prompts - 1]?.events ?? 0)
  let same = 0
  while (same < ran.stderr.length && ran.stderr[same] === stderr[same]) same += 1
  return prompts.filter(({ said }) => said <= same).at(-1)?.events ?? 0
}

/** @returns {Verdict} */
export function noFaults() {
  return { lost: [], torn: [], stuck: [], traces: [], wrong: [], notes: [] }
}

/** Everything that is wrong. @param {Verdict} verdict */
export function faultsOf({ lost, torn, stuck, traces, wrong }) {
  return [...lost, ...torn, ...stuck, ...traces, ...wrong]
}

/** @param {Bench} bench @param {Reference} reference @param {Ran} ran @param {Fault} fault @returns {Promise<Verdict>} */
export async function judge(bench, reference, ran, fault) {
  const verdict = noFaults()
  judgeEnd(reference, ran, fault, verdict)
  judgeOthers(bench, reference, ran, verdict)
  judgeNames(bench, reference, ran, fault, verdict)
  await judgeSession(bench, reference, ran, verdict)
  judgeSweep(bench, ran, verdict)
  return verdict
}

/** What the person was told. @param {Reference} reference @param {Ran} ran @param {{ killed: boolean }} fault @param {Verdict} verdict */
function judgeEnd(reference, { code, signal, stdout, stderr, home }, { killed }, { torn, traces, wrong }) {
  const said = withoutChance(stdout)
  if (said !== '' && said !== reference.stdout && !sameDocument(said, reference.stdout))
    torn.push('standard output is cut')
  if (/\n\s+at .+:\d+:\d+/.test(stderr) || /a bug in role-fit/.test(stderr))
    traces.push(`a stack trace or a bug: ${lastLine(stderr)}`)
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

/** What a lasting fault of these modes refuses is everything, also to remove a file. */
const REFUSING = ['ENOSPC', 'EIO', 'EACCES']
const LOCK = /^[-0-9a-z]+\.lock(\.taking)?$/

/**
 * Nothing lies about that the program would not know, and nothing that others may read. A lock or a temporary file stays only where
 * the process was killed or nothing could be removed any more.
 * @param {Bench} bench @param {Reference} reference @param {Ran} ran @param {Fault} fault @param {Verdict} verdict
 */
function judgeNames({ template }, { scenario }, { home }, { killed, lasting, mode }, { wrong }) {
  const mayStay = killed || (lasting && REFUSING.includes(mode))
  for (const folder of Object.values(storeIn(home))) {
    if (existsSync(folder) && (lstatSync(folder).mode & 0o077) !== 0) wrong.push(`${folder} is open to others`)
    for (const name of namesIn(folder)) {
      if ((lstatSync(join(folder, name)).mode & 0o077) !== 0) wrong.push(`${name} is open to others`)
      const temporary = TEMPORARY.test(name)
      if (temporary && !name.startsWith(`.${FINISHED}`) && !mayStay) wrong.push(`${name} was left behind`)
      if (LOCK.test(name) && !mayStay && !isUntouched(template, name, join(folder, name)))
        wrong.push(`${name} was left behind`)
      const known =
        /^[-0-9a-z]+\.(ndjson|json|sum)$/.test(name) || LOCK.test(name) || (isMend(scenario) && /\.damaged$/.test(name))
      if (!temporary && !known) wrong.push(`${name} is no name of the store`)
    }
  }
}

/** The lock of a process that is no more, as it was before. @param {string} template @param {string} name @param {string} path */
function isUntouched(template, name, path) {
  const before = join(template, 'journals', name)
  return existsSync(before) && readFileSync(before).equals(readFileSync(path))
}

/** The session that the fault came in: all that was acknowledged is there, nothing is torn, and it goes on. @param {Bench} bench @param {Reference} reference @param {Ran} ran @param {Verdict} verdict */
async function judgeSession(bench, reference, ran, verdict) {
  const { readers } = bench
  const { scenario, events } = reference
  const { lost, torn, stuck, wrong, notes } = verdict
  const store = storeIn(ran.home)
  if (isMend(scenario)) judgeDamaged(bench, store, lost)
  else for (const { message } of readers.listSessions(store).problems) torn.push(message)
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
    if (read.problems.some(({ severity }) => severity === 'error') && !isMend(scenario))
      torn.push('the journal has damaged lines')
    if (read.problems.length > 0) notes.push('half line')
    if (!isDeepStrictEqual(found, events.slice(0, found.length))) wrong.push('the journal holds what did not happen')
    if (found.length < told) lost.push(`${told} events were acknowledged, ${found.length} are there`)
    if (isFinished(read.events) && !existsSync(join(store.results, `${id}.json`))) notes.push('finished, no result')
    if (isFinished(read.events)) await judgeShown(bench, store, id, reference, wrong)
    goOn(readers, store, id, reference)
  } catch (cause) {
    stuck.push(`the journal cannot be gone on with: ${cause instanceof Error ? cause.message : cause}`)
  }
}

/** The journal was damaged before; whatever happens, what it held is still somewhere. @param {Bench} bench @param {ReturnType<typeof storeIn>} store @param {string[]} lost */
function judgeDamaged({ template }, { journals }, lost) {
  const before = damagedBytes(readFileSync(join(template, 'journals', `${UNFINISHED}.ndjson`)))
  const files = namesIn(journals).filter((name) => name.startsWith(`${UNFINISHED}.ndjson`))
  if (!files.some((name) => readFileSync(join(journals, name)).equals(before))) lost.push('the damaged journal is gone')
}

/** @param {import('./scenarios.mjs').Scenario} scenario */
function isMend({ name }) {
  return name === 'mend'
}

/** A finished session has its result, saved or not. @param {Bench} bench @param {ReturnType<typeof storeIn>} store @param {string} id @param {Reference} reference @param {string[]} wrong */
async function judgeShown({ readers, template }, store, id, reference, wrong) {
  const { result } = await readers.readSaved(
    store,
    id,
    async () => (await readers.loadBank(reference.scenario.bank)).bank,
  )
  const shown = withoutTimes(JSON.parse(JSON.stringify(result)))
  const all = isDeepStrictEqual(readers.readJournal(store, id).events.map(withoutTimes), reference.events)
  const expected = all
    ? reference.result
    : withoutTimes(JSON.parse(readFileSync(join(template, 'results', `${id}.json`), 'utf8')))
  if (!isDeepStrictEqual(shown, expected)) wrong.push('another result is shown')
}

/** @param {readonly { readonly type: string }[]} events */
function isFinished(events) {
  return events.at(-1)?.type === 'finished'
}

/** A result is the old one or the new one, and it is there where the program said so. @param {Bench} bench @param {Reference} reference @param {Ran} ran @param {string | null} id @param {Verdict} verdict */
function judgeResult({ readers, template }, reference, ran, id, { lost, torn, wrong }) {
  const path = id === null ? null : join(ran.home, 'results', `${id}.json`)
  if (path === null || !existsSync(path)) {
    const before = reference.scenario.name === 'settle'
    // `show` works a missing result out again, and saves it only where it can.
    const saved = reference.result !== null && ran.code === reference.code && reference.scenario.name !== 'show'
    if (before || saved) lost.push('the result is not there')
    return
  }
  const bytes = readFileSync(path)
  const old = join(template, 'results', `${id}.json`)
  if (existsSync(old) && bytes.equals(readFileSync(old)) && ran.code !== reference.code) return
  try {
    const parsed = withoutTimes(readers.resultSchema.parse(JSON.parse(bytes.toString())))
    if (!isDeepStrictEqual(parsed, reference.result)) wrong.push('the result is another one')
  } catch {
    torn.push('the result is torn')
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
