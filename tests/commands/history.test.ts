import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { record, startSession } from '../../src/session/live.ts'
import type { Session } from '../../src/session/types.ts'
import { json } from '../../src/text/safe/json.ts'
import { aHome, runCommand } from '../world.ts'
import { keepJournal, storeIn } from './journals.ts'

const ANA = '2026-11-21-bbbb'
const ANA_AGAIN = '2026-11-21-cccc'
const BEN = '2026-11-21-dddd'
const NEWER = '2026-11-21-ffff'

const begun: Session = ['th-two-years', 'th-six-weeks'].reduce(
  (session, item) => record(session, { type: 'answered', item, answer: 4, seconds: 2 }),
  startSession(builtInBank(), { length: 'quick', seed: 1 }),
)
const finished = (about: string): Session => ({
  ...begun,
  about,
  stopped: 'maximum',
  completed: '2026-11-21T10:00:00Z',
})

let home: string

/** Two sessions about Ana, one with its result, and one that was left in the middle; and a result alone. */
beforeEach(() => {
  home = aHome()
  const result = (about: string) => json(evaluate(builtInBank(), finished(about)))
  keepJournal(home, ANA, finished('Ana'))
  saveResult(storeIn(home), ANA, result('Ana'))
  saveResult(storeIn(home), ANA_AGAIN, result('Ana'))
  keepJournal(home, BEN, begun)
})

const files = () => ['journals', 'results'].flatMap((folder) => readdirSync(join(home, folder))).sort()

describe('list', () => {
  test('says of each session what it is, how many answers it has and whom it is about', async () => {
    const { code, stdout, stderr } = await runCommand(['history', 'list'], { home })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.trimEnd().split('\n').sort()).toEqual([
      `${ANA}  finished      2 answers  Ana`,
      `${ANA_AGAIN}  result        2 answers  Ana`,
      `${BEN}  unfinished    2 answers`,
    ])
    expect((await runCommand(['history'], { home })).stdout).toBe(stdout)
  })

  test('as JSON it has the same', async () => {
    const { stdout } = await runCommand(['history', 'list', '--json'], { home })
    const { schema, sessions } = JSON.parse(stdout)
    expect(schema).toBe('role-fit/history/v1')
    expect(sessions).toHaveLength(3)
    expect(sessions).toContainEqual({
      ...{ id: BEN, about: null, rater: 'self', answered: 2, state: 'unfinished' },
      written: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    })
  })

  test('where nothing is saved it says so', async () => {
    expect(await runCommand(['history'])).toMatchObject({ code: 0, stdout: 'Nothing is saved.\n', stderr: '' })
  })
})

describe('rm', () => {
  test('<id> deletes journal and result of that session alone', async () => {
    const ran = await runCommand(['history', 'rm', ANA], { home })
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: `Deleted ${ANA}.\n` })
    expect(files()).toEqual([`${ANA_AGAIN}.json`, `${ANA_AGAIN}.sum`, `${BEN}.ndjson`])
  })

  test('--about deletes everything about one person', async () => {
    const ran = await runCommand(['history', 'rm', '--about', 'Ana'], { home })
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: 'Deleted 2 sessions.\n' })
    expect(files()).toEqual([`${BEN}.ndjson`])
  })

  test('a session of a newer role-fit stays, with words, and does not keep the others', async () => {
    saveResult(storeIn(home), NEWER, json({ schema: 'role-fit/result/v2', tool: { version: '9.3.0' } }))
    const before = files()
    const ran = await runCommand(['history', 'rm', NEWER], { home })
    expect(ran).toMatchObject({ code: 5, stdout: '' })
    expect(ran.stderr).toMatch(/\.json newer-result .*9\.3\.0, .* Mend: Upgrade role-fit .* by hand\.\n$/)
    expect(files()).toEqual(before)
    const typing = (said: string) => (said.includes('for good') ? '1' : null)
    const all = await runCommand(['history', 'rm', '--all', '--accessible'], { home, typing, terminal: true })
    expect(all.code).toBe(5)
    expect(all.stderr).toContain('newer-result')
    expect(all.stderr).toContain('Deleted 3 sessions.')
    expect(files()).toEqual([`${NEWER}.json`, `${NEWER}.sum`])
  })

  test('what it cannot delete is named', async () => {
    const sums = join(home, 'results', `${ANA_AGAIN}.sum`)
    rmSync(sums)
    mkdirSync(sums)
    const { code, stderr } = await runCommand(['history', 'rm', ANA_AGAIN], { home })
    expect(code).toBe(0)
    expect(stderr).toMatch(new RegExp(`^${sums} left-behind This is left: .*\\nDeleted ${ANA_AGAIN}\\.\\n$`))
  })

  test('--all asks first: without a terminal nothing is deleted', async () => {
    const before = files()
    const { code, stdout, stderr } = await runCommand(['history', 'rm', '--all'], { home })
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    expect(stderr).toMatch(/^not-interactive Deleting .* Mend: .*role-fit history rm <id>/)
    expect(files()).toEqual(before)
  })

  test('--all of nothing has nothing to ask', async () => {
    expect(await runCommand(['history', 'rm', '--all'])).toMatchObject({ code: 0, stderr: 'Nothing is saved.\n' })
  })

  test.each([
    ['an id that is not saved', ['2026-11-21-xxxx'], 6, 'session-not-found'],
    ['a path for an id', ['../../etc'], 6, 'session-not-found'],
    ['a label that nobody has', ['--about', 'Zoe'], 6, 'label-not-found'],
    ['nothing', [], 2, 'what-to-remove'],
    ['two things at once', [ANA, '--all'], 2, 'what-to-remove'],
  ])('%s deletes nothing', async (_, args, exit, problem) => {
    const before = files()
    const { code, stdout, stderr } = await runCommand(['history', 'rm', ...args], { home })
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^${problem} `))
    expect(files()).toEqual(before)
  })
})

test('path names both folders, also before they are there', async () => {
  const ran = await runCommand(['history', 'path'])
  expect(ran).toMatchObject({ code: 0, stdout: `${join(ran.home, 'journals')}\n${join(ran.home, 'results')}\n` })
  expect(existsSync(ran.home)).toBe(false)
  expect(JSON.parse((await runCommand(['history', 'path', '--json'], { home })).stdout)).toEqual(storeIn(home))
})

test.each([
  ['rn', 'Did you mean: role-fit history rm'],
  ['lisst', 'Did you mean: role-fit history list'],
  ['everything', 'See: role-fit help history'],
])('history %s is answered with what there is', async (word, mend) => {
  const { code, stderr } = await runCommand(['history', word, '--all'], { home })
  expect(code).toBe(2)
  expect(stderr).toContain(mend)
})
