import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { sampleSession } from '../../src/commands/sample.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { planOf } from '../../src/result/plan/plan.ts'
import { ownMinutes } from '../../src/text/durations.ts'
import { runCommand } from '../world.ts'
import { resultFile } from './explained.ts'

const bank = builtInBank()
const session = sampleSession(bank)

async function planned(args: readonly string[], file = resultFile()) {
  const { code, stdout, stderr } = await runCommand(['plan', file, ...args])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

test('it is about the first path that the result suggests, and begins today', async () => {
  const plan = JSON.parse(await planned(['--json']))
  expect(plan.path).toMatchObject((({ id, title, tier }) => ({ id, title, tier }))(evaluate(bank, session).paths[0]!))
  expect(plan.start).toBe('2026-11-21')
})

test('the days follow from the start, over the end of a year', async () => {
  const { experiments, retest, steps } = JSON.parse(await planned(['--json', '--start', '2026-12-01']))
  expect(experiments.map(({ days, by }: { days: number; by: string }) => [days, by])).toEqual([
    [30, '2026-12-31'],
    [60, '2027-01-30'],
    [90, '2027-03-01'],
  ])
  expect(retest.on).toBe('2027-03-02')
  expect(steps.map(({ by }: { by: string }) => by)).toEqual([...steps.map(({ by }: { by: string }) => by)].sort())
})

test.each([
  ['with-product-team', 'withProductTeam'],
  ['without-product-team', 'withoutProductTeam'],
  ['studies', 'outside'],
  ['nowhere-yet', 'outside'],
] as const)('the experiments are those for %s', async (reach, variant) => {
  const { experiments } = JSON.parse(await planned(['--json', '--path', 'pm-core', '--reach', reach]))
  const own = bank.paths.find(({ id }) => id === 'pm-core')?.experiments.map((one) => one[variant])
  expect(experiments.map(({ text }: { text: string }) => text)).toEqual(own)
})

test('every path has, for every background, three steps, the first of them under two hours and done alone', () => {
  for (const path of bank.paths)
    for (const background of [[], ...(bank.background?.options ?? []).map(({ id }) => [id])]) {
      const { steps } = planOf(bank, { ...session, background }, path, '2026-12-01', 'x')
      expect(steps).toHaveLength(3)
      expect(new Set(steps.map(({ text }) => text)).size).toBe(3)
      expect(steps[0]?.alone).toBe(true)
      expect(ownMinutes(steps[0]?.text ?? '')).toBeLessThanOrEqual(120)
    }
})

test('the reasons are answers of this person, the strongest for the path first, and one against it', async () => {
  const { contributions, evidence } = evaluate(bank, session)
  const { reasons } = JSON.parse(await planned(['--json', '--path', 'pm-core']))
  expect(reasons.for).toEqual(evidence.for.map(({ text }) => text))
  expect(reasons.against).toEqual([evidence.against[0]?.text])
  expect(contributions.length).toBe(24)
})

test('the Markdown has everything, in its order', async () => {
  const text = await planned(['--start', '2026-12-01'])
  const headings = text.split('\n').filter((line) => line.startsWith('#'))
  expect(headings).toEqual([
    '# Plan for Sample: Product manager',
    '## Goal',
    '## Reason',
    '## First steps',
    '## One person beside you',
    '## Experiments',
    '## Four questions after each experiment',
    '## Watch out for',
    '## Again on 2027-03-02',
    '## What this cannot say',
  ])
  expect(text.match(/^- \[ \] by /gm)).toHaveLength(3)
  expect(text.match(/^- \[ \] \d+ days, by /gm)).toHaveLength(3)
})

describe('the calendar', () => {
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

  test('has a whole day for each step, experiment and the retest, and rings nothing', async () => {
    const text = await planned(['--format', 'ics', '--start', '2026-12-01'])
    const found = events(text)
    expect(found.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-12-04',
      '2026-12-08',
      '2026-12-08',
      '2026-12-31',
      '2027-01-30',
      '2027-03-01',
      '2027-03-02',
    ])
    expect(found.every(({ startDate, duration }) => startDate.isDate && duration.toSeconds() === 86400)).toBe(true)
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(7)
    expect(text).not.toContain('VALARM')
  })

  test('is the same whenever it is made, and another for somebody else', async () => {
    const args = ['--format', 'ics', '--start', '2026-12-01']
    const file = resultFile()
    expect(await planned(args, file)).toBe(await planned(args, file))
    const uids = async (about: string) => events(await planned(args, resultFile({ about }))).map(({ uid }) => uid)
    const [ana, ben] = [await uids('Ana'), await uids('Ben')]
    expect(ana.filter((uid) => ben.includes(uid))).toEqual([])
  })
})

test.each([
  [['--path', 'pm-cor'], 'unknown-path', 'Did you mean pm-core?'],
  [['--reach', 'with-product-teem'], 'unknown-reach', 'Did you mean with-product-team?'],
  [['--start', '2026-02-30'], 'no-such-day', '2026-02-30'],
  [['--start', 'tomorrow'], 'no-such-day', 'tomorrow'],
  [['--start', '9999-12-30'], 'no-such-day', '9999-12-30'],
])('%j is wrong usage', async (args, code, said) => {
  const ran = await runCommand(['plan', resultFile(), ...args])
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
  expect(ran.stderr).toContain(code)
  expect(ran.stderr).toContain(said)
})

test('a path that the result does not suggest is planned all the same, and it is said where to read why', async () => {
  const { code, stdout, stderr } = await runCommand(['plan', resultFile(), '--path', 'pmm-core'])
  expect(code).toBe(0)
  expect(stdout).toContain('Product marketing manager')
  expect(stderr).toContain('role-fit explain pmm-core')
})

test('a hostile label injects nothing', async () => {
  const file = resultFile({ about: 'Ana\r\nBEGIN:VALARM\n# x <b>' })
  expect(await planned([], file)).not.toMatch(/^# x|<b>/m)
  expect(await planned(['--format', 'ics'], file)).not.toMatch(/^BEGIN:VALARM/m)
})
