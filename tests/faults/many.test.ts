/** Twenty processes at once on one store. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readJournal } from '../../src/io/store/journal-content.ts'
import { resultSchema } from '../../src/result/schema.ts'
import { replay } from '../../src/session/live.ts'
import { BIN } from '../pty/program.ts'
import { aProgram } from '../store/a-process.ts'
import { aStart, aStore, namesIn } from '../store/temporary.ts'
import { aHome } from '../world.ts'
import { runPiped } from './program.mjs'
import { answering, storeIn } from './scenarios.mjs'

const PROCESSES = Array.from({ length: 20 }, (_, number) => number)

test('twenty sittings at once in one store are twenty whole sessions, each with its own answers', async () => {
  const home = aHome()
  const store = storeIn(home)
  const sittings = await Promise.all(
    PROCESSES.map((number) => {
      const args = ['--length', 'quick', '--seed', String(number), '--about', `Person ${number}`, '--json', '-']
      return runPiped(BIN, { args, env: { ROLE_FIT_HOME: home } }, answering)
    }),
  )
  expect(sittings.map(({ code }) => code)).toEqual(PROCESSES.map(() => 0))
  const ids = readdirSync(store.journals).map((name) => name.replace('.ndjson', ''))
  expect(ids).toHaveLength(20)
  expect(namesIn(store.results)).toEqual(ids.flatMap((id) => [`${id}.json`, `${id}.sum`]).sort())
  const seeds = ids.map((id) => {
    const { events, problems } = readJournal(store, id)
    expect(problems).toEqual([])
    expect(events.filter(({ type }) => type === 'started' || type === 'finished')).toHaveLength(2)
    const session = replay(events)
    const saved = readFileSync(join(store.results, `${id}.json`), 'utf8')
    expect(session.about).toBe(`Person ${session.seed}`)
    expect(sittings[session.seed as number]?.stdout).toBe(saved)
    const { sheet } = resultSchema.parse(JSON.parse(saved))
    expect(Object.keys(sheet.answers).sort()).toEqual(session.responses.map(({ item }) => item).sort())
    return session.seed as number
  })
  expect(seeds.sort((one, other) => one - other)).toEqual(PROCESSES)
})

test('twenty processes that begin sessions as fast as they can mix no lines and lose none', async () => {
  const program = aProgram(`
    import { appendEvent, closeJournal, createJournal } from './store/journal.ts'
    import { freeId } from './store/ids.ts'
    import { randomBytes } from 'node:crypto'
    import { writeSync } from 'node:fs'
    const [journals, results, number] = process.argv.slice(2)
    for (let session = 0; session < 10; session++) {
      const id = freeId({ journals, results }, new Date(2026, 10, 21), () => randomBytes(4))
      const journal = createJournal({ journals, results }, id, ${JSON.stringify(aStart)})
      for (let answer = 0; answer < 10; answer++)
        appendEvent(journal, { type: 'answered', item: 'p' + number, answer: 'x'.repeat(answer * 50 + 1), seconds: 1 })
      closeJournal(journal)
      writeSync(1, id + ' ' + number + '\\n')
    }
  `)
  const store = aStore()
  const said = await Promise.all(
    PROCESSES.map(async (number) => {
      const args = [program, store.journals, store.results, String(number)]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      let out = ''
      child.stdout.on('data', (data) => (out += data))
      expect(await once(child, 'close')).toEqual([0, null])
      return out.trimEnd().split('\n')
    }),
  )
  const sessions = said.flat().map((line) => line.split(' ') as [string, string])
  expect(new Set(sessions.map(([id]) => id)).size).toBe(200)
  expect(namesIn(store.journals)).toEqual(sessions.map(([id]) => `${id}.ndjson`).sort())
  for (const [id, number] of sessions) {
    const { events, problems } = readJournal(store, id)
    expect(problems).toEqual([])
    expect(events).toHaveLength(11)
    expect(events.slice(1).every((event) => 'item' in event && event.item === `p${number}`)).toBe(true)
  }
})
