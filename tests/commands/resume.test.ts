import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { record, startSession } from '../../src/session/live.ts'
import type { Session } from '../../src/session/types.ts'
import { aHome, runCommand } from '../world.ts'
import { keepJournal } from './journals.ts'
import { favouring } from './sheets.ts'

// Going on with a session is tested in tests/pty, in a real terminal.

const ID = '2026-11-21-bbbb'
const SMALL = new URL('../fixtures/banks/small', import.meta.url).pathname
const TERMINAL = { terminal: true } as const

const begun = record(startSession(builtInBank(), { length: 'quick', seed: 1 }), {
  ...{ type: 'answered', item: 'th-two-years', answer: 4, seconds: 2 },
})

/** Everything answered for one role: more questions would change nothing. */
const settled: Session = {
  ...startSession(builtInBank(), { length: 'full', seed: 1 }),
  responses: Object.entries(favouring('product-manager')).map(([item, answer]) => ({ item, answer, seconds: 2 })),
  stopped: 'complete',
}

async function refusal(args: readonly string[], home: string) {
  const journal = join(home, 'journals', `${ID}.ndjson`)
  const before = readFileSync(journal, 'utf8')
  const { code, stdout, stderr } = await runCommand(['resume', ...args], { ...TERMINAL, home })
  expect(stdout).toBe('')
  expect(readFileSync(journal, 'utf8')).toBe(before)
  return { code, stderr }
}

test('with nothing saved it says how to begin', async () => {
  const { code, stdout, stderr } = await runCommand(['resume'], TERMINAL)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toBe('nothing-to-resume There is no session to go on with. Mend: Begin one: role-fit\n')
})

test('a session that is not saved is not found', async () => {
  for (const id of [ID, 'ana', '../x']) {
    const { code, stderr } = await runCommand(['resume', id], TERMINAL)
    expect(code).toBe(6)
    expect(stderr).toMatch(/^session-not-found .*history list/)
  }
})

test('a session of questions that have changed since is left alone, with the way out', async () => {
  const home = aHome()
  keepJournal(home, ID, { ...begun, bank: { id: builtInBank().id, version: '0.0.9', digest: 'sha256:00' } })
  for (const args of [[], [ID]]) {
    const { code, stderr } = await refusal(args, home)
    expect(code).toBe(5)
    expect(stderr).toMatch(/^bank-changed .*0\.0\.9.* Mend: Begin anew: role-fit\. /)
  }
  expect((await runCommand(['resume', '--json'], { ...TERMINAL, home })).stderr).toContain('"code":"bank-changed"')
})

test('a newer session of another bank does not stand before one of this bank, even where its questions have changed', async () => {
  const home = aHome()
  keepJournal(home, ID, { ...begun, bank: { id: builtInBank().id, version: '0.0.9', digest: 'sha256:00' } })
  keepJournal(home, '2030-01-01-zzzz', { ...begun, bank: { id: 'garden', version: '1.0.0', digest: 'sha256:00' } })
  expect((await refusal([], home)).stderr).toMatch(new RegExp(`^bank-changed .*${ID}`))
})

test('a session of another bank names that bank and how to use it', async () => {
  const home = aHome()
  keepJournal(home, ID, { ...begun, bank: { id: 'garden', version: '1.0.0', digest: 'sha256:00' } })
  const own = await refusal([ID], home)
  expect(own.code).toBe(5)
  expect(own.stderr).toMatch(/^other-bank .*"garden" 1\.0\.0, not with "pm-pmm"\. Mend: .*--bank <folder>/)
})

test('a session of the built-in bank is not gone on with under another', async () => {
  const home = aHome()
  keepJournal(home, ID, begun)
  const { code, stderr } = await refusal([ID, '--bank', SMALL], home)
  expect(code).toBe(5)
  expect(stderr).toMatch(/^other-bank .*"pm-pmm" .*, not with "small"\. Mend: .*leave --bank out/)
})

test('a session that has been asked everything is not gone on with', async () => {
  const home = aHome()
  keepJournal(home, ID, settled)
  const named = await refusal([ID], home)
  expect(named.code).toBe(2)
  expect(named.stderr).toMatch(new RegExp(`^nothing-left-to-ask .* Mend: .*role-fit show ${ID}`))
  expect((await refusal([], home)).stderr).toMatch(/^nothing-to-resume /)
})

test('without an id a damaged line is named once, whichever way the session was found', async () => {
  for (const args of [['resume', '--accessible'], ['--accessible']]) {
    const home = aHome()
    keepJournal(home, ID, begun)
    const path = join(home, 'journals', `${ID}.ndjson`)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"asked"', '"asket"'))
    const typing = (said: string) => (said.includes('unfinished session') ? '1' : 'q')
    const { code, stderr } = await runCommand(args, { ...TERMINAL, home, typing })
    expect(code).toBe(3)
    expect(stderr.match(/journal-damaged/g)).toHaveLength(1)
    expect(stderr).toContain('.damaged')
  }
})

test('damage in a session that is not gone on with is named, too', async () => {
  const home = aHome()
  keepJournal(home, ID, begun)
  const path = join(home, 'journals', `${ID}.ndjson`)
  writeFileSync(path, readFileSync(path, 'utf8').replace('"asked"', '"asket"'))
  const typing = (said: string) => (said.includes('unfinished session') ? '2' : 'q')
  const { stderr } = await runCommand(['--accessible'], { ...TERMINAL, home, typing })
  expect(stderr.match(/journal-damaged/g)).toHaveLength(1)
  expect(readFileSync(path, 'utf8')).toContain('"asket"')
})

test('a journal without a readable beginning is content that cannot be used, and stays as it is', async () => {
  const home = aHome()
  keepJournal(home, ID, begun)
  writeFileSync(join(home, 'journals', `${ID}.ndjson`), 'not a journal\n')
  const { code, stderr } = await refusal([ID], home)
  expect(code).toBe(5)
  expect(stderr).toMatch(/journal-damaged/)
})
