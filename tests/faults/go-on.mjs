/** Whether a session goes on after a fault: by the program's own readers, and in a real terminal. */
import { cpSync, existsSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { withoutTimes } from './chance.mjs'
import { runInTerminal } from './program.mjs'
import { namesIn, sessionIn, storeIn } from './scenarios.mjs'

/**
 * @typedef {import('./scenarios.mjs').Bench} Bench
 * @typedef {import('./scenarios.mjs').Reference} Reference
 */

/** Milliseconds after which a lock that says nothing counts no more. */
export const LATER = 11_000

/** Opens the journal as `resume` does, asks what would be asked, and writes the rest. @param {Bench['readers']} readers @param {ReturnType<typeof storeIn>} store @param {string} id @param {Reference} reference */
export function goOn(readers, store, id, { events, scenario }) {
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
  // It begins with its first event twice.
  if (lines[1] === lines[0]) lines.splice(1, 1)
  const whole =
    lines.pop() === '' &&
    isDeepStrictEqual(
      lines.map((line) => withoutTimes(JSON.parse(line))),
      events,
    )
  if (!whole) throw new Error('what was written afterwards is not all there')
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
  const bank = scenario.bank === undefined ? [] : ['--bank', scenario.bank]
  const launch = { args: ['resume', id, ...bank], env: { ROLE_FIT_HOME: copy } }
  const { code, signal, stderr } = await runInTerminal(bench.bin, launch, () => 'q', join(place, 'resumed'))
  if (stderr.includes('nothing-left-to-ask')) return null
  const count = /, (\d+) questions done/.exec(stderr.replace(/\s+/g, ' '))?.[1]
  if (Number(count) !== session.responses.length)
    return `resume says ${count}, not ${session.responses.length}: ${lastLine(stderr)}`
  const expected = session.stopped === null ? 3 : 0
  // A finished session that was re-opened counts as unfinished until it is finished again.
  return code === expected || code === 0 ? null : `resume ends with ${code ?? signal}: ${lastLine(stderr)}`
}

/** @param {string} text */
export function lastLine(text) {
  return JSON.stringify(text.trimEnd().split('\n').at(-1))
}
