import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { startSession } from '../../src/session/live.ts'
import type { Session } from '../../src/session/types.ts'
import { json } from '../../src/text/safe/json.ts'
import { aHome, runCommand } from '../world.ts'
import { anOpenSession, aSheet, written } from './sheets.ts'

const OLDER = '2026-11-20-bbbb'
const NEWER = '2026-11-21-cccc'

/** Saves the result of a session, written in that minute. */
function save(home: string, id: string, session: Session, minute = 0): string {
  const store = { journals: join(home, 'journals'), results: join(home, 'results') }
  const text = json(evaluate(builtInBank(), session))
  saveResult(store, id, text)
  const written = new Date(Date.UTC(2026, 10, 21, 10, minute))
  utimesSync(join(store.results, `${id}.json`), written, written)
  return text
}

const about = (label: string | null): Session => ({ ...startSession(builtInBank()), about: label })

test('a saved id and a file show the same', async () => {
  const home = aHome()
  const text = save(home, OLDER, about('Ana'))
  save(home, NEWER, about('Ben'), 1)
  const { 'ana.json': file } = written({ 'ana.json': text })
  const byId = await runCommand(['show', OLDER, '--json'], { home })
  expect(byId).toMatchObject({ code: 0, stdout: text, stderr: '' })
  expect((await runCommand(['show', file, '--json'])).stdout).toBe(text)
  expect((await runCommand(['show', '-', '--json'], { stdin: text })).stdout).toBe(text)
  expect((await runCommand(['show', OLDER], { home })).stdout).toContain(`Saved on this computer as ${OLDER}.`)
  expect((await runCommand(['show', file])).stdout).not.toContain('Saved on this computer')
})

test('the newest is shown where none is named, and whose it is goes to standard error', async () => {
  const home = aHome()
  // Written last counts, not the name.
  save(home, NEWER, about(null), 1)
  save(home, OLDER, about('Ben \x1b[31m'), 2)
  const { code, stdout, stderr } = await runCommand(['show'], { home })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Result for Ben \^\[\[31m\n/)
  expect(stderr).toBe(`Showing the newest result, ${OLDER} (about Ben ^[[31m).\n`)
  expect((await runCommand(['show', '--quiet'], { home })).stderr).toBe('')
  save(home, NEWER, about(null), 3)
  expect((await runCommand(['show'], { home })).stderr).toBe(`Showing the newest result, ${NEWER} (without a label).\n`)
})

test('an open result about somebody still fits 24 lines, with everything it has to say', async () => {
  const home = aHome()
  save(home, NEWER, { ...anOpenSession(), about: 'Zoe' })
  const { stdout } = await runCommand(['show', NEWER], { home })
  expect(stdout).toMatch(/Least is known on [\s\S]* more\s+questions\s+could\s+settle\s+it\./)
  expect(stdout).toContain(`role-fit resume ${NEWER}`)
  expect(stdout.split('\n').length - 1).toBeLessThan(24)
})

test.each([
  ['nothing saved', ['show'], 6, /^nothing-saved .*Mend: .*role-fit/],
  ['an id that is not saved', ['show', OLDER], 6, /^session-not-found .*Mend: .*history list/],
  ['a word that is neither', ['show', 'ana'], 6, /^session-not-found "?.*"ana"/],
  ['a file that is not there', ['show', './ana.json'], 6, /^\.\/ana\.json not-found /],
])('%s', async (_, args, exit, said) => {
  const { code, stdout, stderr } = await runCommand(args)
  expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
  expect(stderr).toMatch(said)
})

test.each([
  ['a sheet', aSheet({}), /:1:1 not-a-result .* Mend: .*role-fit score/],
  ['a result cut off', '{"schema": "role-fit/result/v1", "about": "A', /:1:\d+ /],
  ['a result without its numbers', '{"schema": "role-fit/result/v1"}', /:1:1 missing-key /],
  ['a newer result', '{"schema": "role-fit/result/v2"}', /newer-schema .* Mend: Use a newer version/],
])('%s is no result', async (_, text, said) => {
  const { 'x.json': file } = written({ 'x.json': text })
  const { code, stdout, stderr } = await runCommand(['show', file])
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
  expect(stderr).toMatch(said)
})
