/** What only real processes can show: death at any moment, and many at once. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureFolder } from '../../src/io/store/folder.ts'
import { closeJournal, openJournal } from '../../src/io/store/journal.ts'
import { readJournal } from '../../src/io/store/journal-content.ts'
import { readResult } from '../../src/io/store/results.ts'
import { aProgram, linesOf, runShell, start } from './a-process.ts'
import { aStart, aStore, namesIn } from './temporary.ts'

const id = '2026-11-21-k7qm'

test('every answer that was acknowledged before a kill -9 is there afterwards, and the session can be opened', async () => {
  const program = aProgram(`
    import { writeSync } from 'node:fs'
    import { appendEvent, createJournal } from './store/journal.ts'
    const [journals, results] = process.argv.slice(2)
    const journal = createJournal({ journals, results }, '${id}', ${JSON.stringify(aStart)})
    for (let number = 1; ; number++) {
      appendEvent(journal, { type: 'answered', item: 'i' + number, answer: 'x'.repeat(3000), seconds: 1 })
      writeSync(1, number + '\\n')
    }
  `)
  for (const answers of [1, 7, 40]) {
    const store = aStore()
    const child = start(program, store.journals, store.results)
    const exit = once(child, 'exit')
    let acknowledged = 0
    for await (const line of linesOf(child)) {
      acknowledged = Number(line)
      if (acknowledged === answers) child.kill('SIGKILL')
    }
    await exit
    const { journal, events, problems } = openJournal(store, id)
    expect(acknowledged).toBeGreaterThanOrEqual(answers)
    expect(events.length - 1).toBeGreaterThanOrEqual(acknowledged)
    expect(events.slice(1).map((event) => 'item' in event && event.item)).toEqual(
      events.slice(1).map((_, index) => `i${index + 1}`),
    )
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
    closeJournal(journal)
  }
})

test.skipIf(process.platform === 'win32')(
  'where no file may grow, all that was acknowledged stays and the old result is whole',
  async () => {
    const program = aProgram(`
    import { writeSync } from 'node:fs'
    import { appendEvent, createJournal } from './store/journal.ts'
    import { saveResult } from './store/results.ts'
    const store = { journals: process.env.STORE + '/journals', results: process.env.STORE + '/results' }
    saveResult(store, '${id}', 'old')
    const journal = createJournal(store, '${id}', ${JSON.stringify(aStart)})
    const codes = []
    try {
      for (let number = 1; ; number++) {
        appendEvent(journal, { type: 'answered', item: 'i' + number, answer: 'x'.repeat(900), seconds: 1 })
        writeSync(1, number + '\\n')
      }
    } catch (error) {
      codes.push(error.exitCode + ' ' + error.problems[0].code)
    }
    try {
      saveResult(store, '${id}', 'new'.repeat(100_000))
    } catch (error) {
      codes.push(error.exitCode + ' ' + error.problems[0].code)
    }
    writeSync(1, codes.join(', '))
  `)
    const store = aStore()
    const home = join(store.journals, '..')
    const { out } = await runShell(`ulimit -f 16; STORE='${home}' "$NODE" "$PROGRAM"`, program)
    const acknowledged = out.split('\n').slice(0, -1)
    expect(acknowledged.length).toBeGreaterThan(3)
    expect(out.split('\n').at(-1)).toBe('6 disk-full, 6 disk-full')
    expect(readJournal(store, id)).toMatchObject({ problems: [] })
    expect(readJournal(store, id).events).toHaveLength(acknowledged.length + 1)
    expect(new TextDecoder().decode(readResult(store, id).bytes)).toBe('old')
    expect(namesIn(store.results)).toEqual([`${id}.json`, `${id}.sum`])
  },
)

test('of many processes that take over stale locks at once exactly one gets each', async () => {
  const program = aProgram(`
    import { writeSync } from 'node:fs'
    import { takeLock } from './store/lock.ts'
    const [folder, count] = process.argv.slice(2)
    writeSync(1, 'ready\\n')
    process.stdin.once('data', () => {
      let taken = ''
      for (let number = 0; number < Number(count); number++) {
        try {
          takeLock(folder + '/' + number, Date.now())
          taken += ' ' + number
        } catch (error) {
          if (error.exitCode !== 7) taken += ' failed with ' + error.message
        }
      }
      writeSync(1, taken + '\\n')
    })
  `)
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const count = 200
  const { journals } = aStore()
  ensureFolder(journals)
  const stale = JSON.stringify({ pid: dead, host: hostname(), started: null })
  for (let number = 0; number < count; number++) writeFileSync(join(journals, String(number)), stale)
  const children = Array.from({ length: 6 }, () => start(program, journals, String(count)))
  const said = children.map((child) => linesOf(child))
  for (const lines of said) await lines.next()
  for (const child of children) child.stdin!.write('go')
  const taken = await Promise.all(said.map(async (lines) => (await lines.next()).value as string))
  // They all live until here, so that none of them leaves a lock for another.
  const exits = children.map((child) => once(child, 'exit'))
  for (const child of children) child.stdin!.end()
  await Promise.all(exits)
  const numbers = taken.flatMap((list) => list.split(' ').slice(1)).sort((one, other) => Number(one) - Number(other))
  expect(numbers).toEqual(Array.from({ length: count }, (_, number) => String(number)))
})
