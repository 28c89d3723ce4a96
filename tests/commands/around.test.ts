/** What surrounds the questions: answers known beforehand, observers, retests, seeds, unfinished sessions. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { resultSchema } from '../../src/result/schema.ts'
import { record, startSession } from '../../src/session/live.ts'
import { aHome, runCommand } from '../world.ts'
import { keepJournal } from './journals.ts'
import { answersIn } from './kept.ts'
import { allGraded, anOpenSession, aSheet, favouring, written } from './sheets.ts'
import { sameAnswer, typist } from './typist.ts'

const SMALL = ['--bank', new URL('../fixtures/banks/small', import.meta.url).pathname]

function parsed(stdout: string) {
  return resultSchema.parse(JSON.parse(stdout))
}

/** The questions that were asked, as they were said. */
function questions(stderr: string): string[] {
  return stderr.match(/^Question \d+.*$/gm) ?? []
}

test('complete answers give the result without a terminal', async () => {
  const { sheet } = written({ sheet: aSheet(favouring('product-manager'), { about: 'Ana' }) })
  const { code, stdout, stderr } = await runCommand(['--answers', sheet, '--length', 'full', '--json', '--no-save'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { sheet: made, ...result } = parsed(stdout)
  expect(result).toMatchObject({ about: 'Ana', outcome: { kind: 'lead', role: 'product-manager' } })
  expect(made.answers).toEqual(favouring('product-manager'))
})

test('a sheet of an observer stays one: the result speaks of whom it is about', async () => {
  const rater = { kind: 'observer', label: 'Ben' } as const
  const { sheet } = written({ sheet: aSheet(favouring('product-manager'), { about: 'Ana', rater }) })
  const { stdout } = await runCommand(['--answers', sheet, '--length', 'full', '--json', '--no-save'])
  expect(parsed(stdout)).toMatchObject({ rater, outcome: { sentence: expect.stringContaining('Ben') } })
})

test('incomplete answers without a terminal are code 4, say how many are missing, and write nothing', async () => {
  const { sheet } = written({ sheet: aSheet({ 'th-two-years': 4, 'th-plan': 'a' }) })
  const { full } = builtInBank().lengths
  const all = full.adaptive ? 0 : full.items.length
  const { code, stdout, stderr, home } = await runCommand(['--answers', sheet, '--length', 'full'])
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
  expect(stderr).toContain(`${all - 2} more answers are needed`)
  expect(existsSync(home)).toBe(false)
})

test('what is known is not asked', async () => {
  const known = allGraded(3)
  const { sheet } = written({ sheet: aSheet(known, { background: ['design'], reach: 'studies', about: 'Ana' }) })
  const person = sameAnswer()
  const args = ['-', '--answers', sheet, '--length', 'full', '--json']
  const { code, stdout, stderr } = await runCommand(args, { typing: person.typing })
  expect(code).toBe(0)
  const { full } = builtInBank().lengths
  const listed = new Set(full.adaptive ? [] : full.items)
  const choices = builtInBank().items.filter((item) => listed.has(item.id) && !isGraded(item))
  expect(questions(stderr)).toHaveLength(choices.length)
  expect(stderr).not.toMatch(/Which of these have you done|A name or label/)
  expect(parsed(stdout)).toMatchObject({ about: 'Ana', sheet: { background: ['design'], reach: 'studies' } })
})

test.each([
  ['-', '--answers', '-'],
  ['-', '--retest', '-'],
  ['--answers', '-', '--retest', '-'],
])('standard input is read once: %j', async (...args) => {
  const { code, stdout, stderr, home } = await runCommand(args, { stdin: '{}' })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^stdin-twice /)
  expect(existsSync(home)).toBe(false)
})

test('an observer is told first who will see the answers, and reads about somebody else in every question', async () => {
  const person = sameAnswer()
  const args = ['-', '--observer', 'Ben', '--about', 'Ana', '--length', 'full', '--json']
  const { code, stdout, stderr } = await runCommand(args, { typing: person.typing })
  expect(code).toBe(0)
  expect(stderr).toMatch(/^You answer about Ana\. Whoever gets the result, Ana too, can read each of your\s+answers\./)
  const bank = builtInBank()
  const result = parsed(stdout)
  const asked = Object.keys(result.sheet.answers).map((id) => bank.items.find((item) => item.id === id))
  const said = questions(stderr)
  expect(said).toHaveLength(asked.length)
  expect(new Set(asked.map((item) => item?.kind)).size).toBe(5)
  for (const item of asked) {
    expect(item?.observer).not.toBeNull()
    expect(said.some((line) => line.includes(`: ${item?.observer}`))).toBe(true)
    const stem = item !== undefined && isGraded(item) ? bank.scales[item.scale]?.observer : null
    if (stem) expect(said.filter((line) => line.includes(item?.observer ?? '?')).join()).toContain(stem)
  }
  expect(said.join('\n')).not.toMatch(/\byou\b/i)
  expect(stderr).not.toContain('Which of these have you done')
  expect(result).toMatchObject({ about: 'Ana', rater: { kind: 'observer', label: 'Ben' } })
})

test('an observer who did not say about whom is asked first, and the result speaks about that person', async () => {
  const person = sameAnswer({ label: 'Ana' })
  const args = ['-', '--observer', 'Ben', '--length', 'quick', '--seed', '2']
  const { stdout, stderr } = await runCommand(args, { typing: person.typing })
  expect(person.heard[0]).toMatch(/^\n?Whom do you answer about\?/)
  expect(stderr.match(/name or label/gi)).toHaveLength(1)
  expect(stdout).toMatch(/^Result for Ana, as seen by Ben$/m)
  expect(stdout).not.toMatch(/\b[Yy]our? answers\b|interests you/)
})

test('whoever leaves at that question begins nothing', async () => {
  const { code, stdout, stderr, home } = await runCommand(['-', '--observer', 'Ben', '--length', 'quick'])
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).not.toContain('Question')
  expect(existsSync(home)).toBe(false)
})

test('of observers, only ratings are asked in the words for oneself where there are no others', async () => {
  const person = sameAnswer()
  const args = ['-', ...SMALL, '--observer', 'Ben', '--about', 'Ana', '--length', 'full', '--json']
  const { stdout } = await runCommand(args, { typing: person.typing })
  expect(Object.keys(parsed(stdout).sheet.answers).sort()).toEqual(['ho-plan', 'ho-years', 'pe-talk'])
})

test('a retest asks first what was asked before, in that order, and never shows an answer of then', async () => {
  const before = await runCommand(['-', '--length', 'quick', '--seed', '3', '--about', 'Ana', '--json'], {
    typing: sameAnswer({ answer: '2' }).typing,
  })
  const earlier = parsed(before.stdout).sheet.session?.order ?? []
  const { result } = written({ result: before.stdout })
  const args = ['-', '--retest', result, '--seed', '9', '--json']
  const { code, stdout, stderr } = await runCommand(args, { typing: sameAnswer().typing })
  expect(code).toBe(0)
  const again = parsed(stdout)
  expect(again.sheet.session?.order?.slice(0, earlier.length)).toEqual(earlier)
  // The length of then, as none is named.
  expect(again.sheet.session?.length).toBe('quick')
  expect(stderr).not.toMatch(/^Now \d/m)
  expect(again.about).toBe('Ana')
  expect(stderr).not.toContain('name or label')
  const said = 'A retest: what was asked before comes first, without the answers.'
  expect([stderr.includes(said), before.stderr.includes(said)]).toEqual([true, false])
})

test.each([
  [30, /standard: about 36 questions[\s\S]*Question 1 of about 36/],
  [120, /Enter for 3[\s\S]*Question 1 of about 120/],
])('a retest of a sheet of %d answers that says no length proposes one that holds them all', async (count, said) => {
  const bank = builtInBank()
  const answers = Object.fromEntries(
    [...bank.items.filter(isGraded), ...bank.items.filter((item) => item.kind === 'pair')]
      .slice(0, count)
      .map((item) => [item.id, isGraded(item) ? 3 : (item.options[0]?.id ?? '')]),
  )
  const { sheet } = written({ sheet: JSON.stringify({ answers }) })
  const before = await runCommand(['score', sheet, '--json'])
  const { result } = written({ result: before.stdout })
  const person = typist((text) => (text.includes('How long may it take?') ? '' : null))
  const around = { terminal: true, typing: person.typing }
  const { stderr } = await runCommand(['--accessible', '--retest', result], around)
  expect(stderr).toMatch(said)
})

test('the same seed asks the same in the same order, and another one does not', async () => {
  const asked = async (seed: string) => {
    const args = ['-', '--length', 'quick', '--seed', seed]
    return questions((await runCommand(args, { typing: sameAnswer().typing })).stderr).join('\n')
  }
  const [one, same, ...others] = [await asked('11'), await asked('11'), await asked('12'), await asked('13')]
  expect(same).toBe(one)
  expect(others.some((other) => other !== one)).toBe(true)
})

const begun = record(startSession(builtInBank(), { length: 'quick', seed: 1 }), {
  ...{ type: 'answered', item: 'th-two-years', answer: 4, seconds: 2 },
})

test.each([
  ['go on with it', '1', [], /Going on with 2026-11-20-bbbb [^)]* 1 question done[\s\S]*Question 2 of/],
  ['begin anew', '2', [], /How long may it take\?[\s\S]*$/],
])('a plain start offers to go on with an unfinished session: %s', async (_, choice, args, then) => {
  const home = aHome()
  keepJournal(home, '2026-11-20-bbbb', begun)
  const person = typist((said) => (said.includes('unfinished session') ? choice : null))
  const around = { home, terminal: true, typing: person.typing }
  const { code, stderr } = await runCommand(['--accessible', ...args], around)
  expect(code).toBe(3)
  expect(stderr).toContain('There is an unfinished session: 2026-11-20-bbbb, 1 answered.')
  expect(stderr).toMatch(then)
  expect(answersIn(home)).toHaveLength(1)
})

test.each([[['--fresh']], [['--length', 'quick']], [['--about', 'Bob']]])('%j does not offer', async (args) => {
  const home = aHome()
  keepJournal(home, '2026-11-20-bbbb', begun)
  const around = { home, terminal: true, typing: () => null }
  expect((await runCommand(['--accessible', ...args], around)).stderr).not.toContain('unfinished')
})

test('going on with a finished session that stayed open asks more and settles it further', async () => {
  const home = aHome()
  const session = anOpenSession()
  keepJournal(home, '2026-11-20-bbbb', { ...session, about: 'Zoe' })
  const around = { home, terminal: true, typing: sameAnswer({ answer: '2' }).typing }
  const { code, stdout, stderr } = await runCommand(['resume', '--accessible', '--json'], around)
  expect(code).toBe(0)
  expect(questions(stderr).length).toBeGreaterThan(0)
  expect(parsed(stdout).quality.answered).toBe(session.responses.length + questions(stderr).length)
  expect(parsed(stdout).lean.standardError).toBeLessThan(evaluate(builtInBank(), session).lean.standardError)
})
