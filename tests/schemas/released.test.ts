/** What every released version wrote, read by this one. */
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Problem } from '../../src/errors.ts'
import type { Result } from '../../src/result/types.ts'
import type { AnswerSheet } from '../../src/session/types.ts'
import { aHome, runCommand } from '../world.ts'
import { misfits } from './validator.ts'

const released = fileURLToPath(new URL('../fixtures/released', import.meta.url))
const bank = builtInBank()
const items = new Set(bank.items.map(({ id }) => id))

interface Scored {
  readonly results: readonly Result[]
  readonly problems: readonly Problem[]
}

async function scored(path: string): Promise<Scored> {
  const { stdout, stderr } = await runCommand(['score', path, '--json'])
  if (stdout === '') return { results: [], problems: JSON.parse(stderr).problems }
  const document = JSON.parse(stdout)
  const problems = stderr === '' ? [] : JSON.parse(stderr).problems
  return document.schema === 'role-fit/results/v1' ? document : { results: [document], problems }
}

/** Every answer is counted; or an item is gone from the bank, and it is said which. */
function allAccountedFor({ results, problems }: Scored, sheets: readonly AnswerSheet[]): void {
  const gone = sheets.flatMap(({ answers }) => Object.keys(answers).filter((id) => !items.has(id)))
  for (const id of gone) expect(problems.map(({ message }) => message).join('\n')).toContain(`"${id}"`)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (gone.length === 0) expect(errors).toEqual([])
  if (errors.length > 0) return
  expect(results.map(({ quality }) => quality.answered + quality.skipped)).toEqual(
    sheets.map(({ answers }) => Object.keys(answers).filter((id) => items.has(id)).length),
  )
}

const versions = readdirSync(released).filter((name) => /^\d/.test(name))

test('there is a folder of this line of versions', () => {
  expect(versions).toContain('0.1.0')
})

describe.each(versions)('version %s', (version) => {
  const file = (name: string) => join(released, version, name)
  const json = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'))
  const sheets = readFileSync(file('answers.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): AnswerSheet => JSON.parse(line))

  test('nobody has touched a file', () => {
    const sums = readFileSync(file('SHA256SUMS'), 'utf8').trimEnd().split('\n')
    const sumOf = (name: string) =>
      createHash('sha256')
        .update(readFileSync(file(name)))
        .digest('hex')
    expect(sums).toEqual(sums.map((line) => line.slice(66)).map((name) => `${sumOf(name)}  ${name}`))
    const names = readdirSync(file('.'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(names).toHaveLength(sums.length + 1)
  })

  test('its documents fit the schemas of today', () => {
    expect(misfits('answers', json('answers.json'))).toEqual([])
    for (const sheet of sheets) expect(misfits('answers', sheet)).toEqual([])
    expect(misfits('result', json('result.json'))).toEqual([])
    expect(misfits('results', json('results.json'))).toEqual([])
  })

  test.each(['json', 'yaml', 'ndjson', 'csv'])('a sheet in %s is scored', async (form) => {
    const several = form === 'ndjson' || form === 'csv'
    const read = await scored(file(`answers.${form}`))
    allAccountedFor(read, several ? sheets : sheets.slice(0, 1))
    const again = await scored(file('answers.json'))
    expect(read.results[0]?.roles).toEqual(again.results[0]?.roles)
    expect(read.results[0]?.paths).toEqual(again.results[0]?.paths)
  })

  test('its result is shown as it was', async () => {
    const { code, stdout, stderr } = await runCommand(['show', file('result.json')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain((json('result.json') as Result).outcome.sentence.split(' ', 3).join(' '))
    const whole = await runCommand(['show', file('result.json'), '--json'])
    expect(whole.stdout).toBe(readFileSync(file('result.json'), 'utf8'))
  })

  test.each(['result.json', 'results.json'])(
    'scoring its %s again gives the same, as far as the bank is the same',
    async (name) => {
      const document = json(name)
      const before: readonly Result[] = name === 'results.json' ? document.results : [document]
      const now = await scored(file(name))
      allAccountedFor(
        now,
        before.map(({ sheet }) => sheet),
      )
      for (const [at, { bank: old, outcome, lean }] of before.entries()) {
        if (old.digest !== bank.digest) continue
        expect(now.results[at]?.outcome.kind).toBe(outcome.kind)
        expect(now.results[at]?.lean.estimate).toBeCloseTo(lean.estimate, 3)
      }
    },
  )

  test('its journals and its saved result are there', async () => {
    const home = aHome()
    cpSync(file('home'), home, { recursive: true })
    const journals = readdirSync(file('home/journals')).map((name) => name.replace('.ndjson', ''))
    const { code, stdout, stderr } = await runCommand(['history', 'list', '--json'], { home })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { sessions } = JSON.parse(stdout) as { sessions: { id: string; state: string; answered: number }[] }
    expect(sessions.map(({ id }) => id).sort()).toEqual(journals.sort())
    expect(sessions.map(({ state }) => state).sort()).toEqual(['finished', 'unfinished'])
    for (const { id, state, answered } of sessions) {
      const lines = readFileSync(file(`home/journals/${id}.ndjson`), 'utf8')
        .trimEnd()
        .split('\n')
      const events = lines.map((line) => JSON.parse(line))
      const given = new Map(
        events.filter(({ type }) => type === 'answered' || type === 'skipped').map(({ item, type }) => [item, type]),
      )
      expect(answered).toBe([...given.values()].filter((type) => type === 'answered').length)
      if (state !== 'finished') continue
      const shown = await runCommand(['show', id, '--json'], { home })
      expect(shown.stdout).toBe(readFileSync(file(`home/results/${id}.json`), 'utf8'))
    }
  })

  test('its unfinished journal goes on, or says that the bank has changed', async () => {
    const home = aHome()
    cpSync(file('home'), home, { recursive: true })
    const open = readdirSync(file('home/journals')).map((name) => name.replace('.ndjson', ''))
    const finished = readdirSync(file('home/results')).map((name) => name.replace(/\..*/, ''))
    const [id] = open.filter((name) => !finished.includes(name))
    const { code, stderr } = await runCommand(['resume', id as string], {
      home,
      terminal: true,
      typing: () => 'q',
      env: { ACCESSIBLE: '1' },
    })
    if (code === 3) expect(stderr).toMatch(/^Question \d+ of about \d+/m)
    else expect({ code, stderr }).toEqual({ code: 5, stderr: expect.stringMatching(/bank-changed/) })
  })
})

test.each([bank.version, '0.0.1'])(
  'an item that the bank no longer has is named, in a sheet of its version %s',
  async (version) => {
    const [kept, gone] = [bank.items[0]?.id as string, 'no-longer-there']
    const stdin = JSON.stringify({ bank: { id: bank.id, version }, answers: { [kept]: null, [gone]: 3 } })
    const { code, stdout, stderr } = await runCommand(['score', '-', '--json'], { stdin })
    expect(stderr).toContain(`\\"${gone}\\"`)
    if (version === bank.version) expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    else expect(JSON.parse(stdout).quality).toMatchObject({ answered: 0, skipped: 1 })
  },
)
