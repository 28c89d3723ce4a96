import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { keepJournal, storeIn } from '../commands/journals.ts'
import { answersIn, eventsIn } from '../commands/kept.ts'
import { anOpenSession } from '../commands/sheets.ts'
import { aHome, runCommand } from '../world.ts'
import { CTRL_C, ENTER, LEFT } from './keys.ts'
import { answer, aSitting, question, review, roleFit, running } from './program.ts'

const ID = '2026-11-20-bbbb'

test('after q, resume goes on at the question that was open, with the answers and the count', async () => {
  const home = aHome()
  const first = await aSitting(home)
  await answer(first, 1, '2')
  await answer(first, 2, '1')
  const open = running(first).replace(/^.*(Question 3)/, '$1')
  await first.press('q')
  await first.exit
  const kept = answersIn(home)

  const second = roleFit(['resume'], { home })
  await question(second, 3)
  expect(running(second)).toMatch(/^Going on with 2026-\S+ \(no label, 2 [a-z ]+, unfinished\)\./)
  expect(running(second).replace(/^.*(Question 3)/, '$1')).toBe(open)
  await answer(second, 3, '1')
  await second.press('q')
  expect(await second.exit).toEqual({ code: 3, signal: 0 })
  expect(second.history()).toContain('Saved 3 of about 20. Continue with: role-fit resume')
  expect(answersIn(home).slice(0, 2)).toEqual(kept)
  expect(answersIn(home)).toHaveLength(3)
})

test('going back and answering anew changes that answer and no other', async () => {
  const home = aHome()
  const terminal = await aSitting(home)
  await answer(terminal, 1, '2')
  await answer(terminal, 2, '1')
  const [first, second] = answersIn(home)
  for (const number of [2, 1]) {
    await terminal.press(LEFT)
    await question(terminal, number)
    expect(running(terminal)).toContain('(your answer)')
  }
  await terminal.press('1')
  await question(terminal, 3)
  await terminal.press(CTRL_C)
  expect(await terminal.exit).toEqual({ code: 130, signal: 0 })
  expect(terminal.history()).toContain('Stopped. Saved 2 of about 20.')
  const { stdout } = await runCommand(['history', 'list', '--json'], { home })
  expect(JSON.parse(stdout).sessions).toMatchObject([{ answered: 2, state: 'unfinished' }])
  const last = new Map(answersIn(home).map((one) => [one.item, one.answer]))
  expect(last.size).toBe(2)
  expect(last.get(first?.item ?? '')).not.toEqual(first?.answer)
  expect(last.get(second?.item ?? '')).toEqual(second?.answer)
})

test('after kill -9 resume has every answer that was followed by a question', async () => {
  const home = aHome()
  const first = await aSitting(home)
  for (const number of [1, 2, 3, 4]) await answer(first, number, number % 2 === 0 ? '1' : '2')
  process.kill(first.pid, 'SIGKILL')
  expect(await first.exit).toEqual({ code: 0, signal: 9 })
  expect(answersIn(home)).toHaveLength(4)

  const second = roleFit(['resume'], { home })
  await question(second, 5)
  expect(running(second)).toMatch(/, 4 [a-z ]+, unfinished\)/)
  await second.press('b')
  await question(second, 4)
  expect(running(second)).toContain('(your answer)')
  await second.press('q')
  expect(await second.exit).toEqual({ code: 3, signal: 0 })
})

test('a second process on the same session is told, and the first one goes on', async () => {
  const home = aHome()
  const first = await aSitting(home)
  await answer(first, 1)
  const before = eventsIn(home)
  const second = roleFit(['resume'], { home })
  expect(await second.exit).toEqual({ code: 7, signal: 0 })
  expect(running(second)).toMatch(/session-open /)
  expect(running(second)).toContain(
    `This session is open in process ${first.pid}. Mend: Finish it there, or start another`,
  )
  expect((await runCommand(['history', 'rm', '--about', 'nobody'], { home })).code).toBe(6)
  expect(eventsIn(home)).toEqual(before)
  await answer(first, 2)
  await first.press('q')
  expect(await first.exit).toEqual({ code: 3, signal: 0 })
  expect(answersIn(home)).toHaveLength(2)
})

test('a finished result that stayed open is asked more questions, also after another pause', async () => {
  const home = aHome()
  const session = { ...anOpenSession(), about: 'Zoe', background: ['design'] }
  const asked = session.responses.length
  const more = evaluate(builtInBank(), session).outcome.moreItems ?? 0
  keepJournal(home, ID, session)
  const first = roleFit(['resume'], { home })
  await question(first, asked + 1)
  expect(running(first)).toMatch(new RegExp(`^Going on with ${ID} \\(about Zoe, ${asked} [a-z ]+, finished`))
  expect(running(first)).toContain(`Question ${asked + 1} of about ${asked + more}, about `)
  await answer(first, asked + 1)
  await first.press('q')
  expect(await first.exit).toEqual({ code: 0, signal: 0 })
  expect(first.history()).toContain('Result for Zoe')
  expect(answersIn(home).length).toBe(session.responses.filter((one) => one.answer !== null).length + 1)

  const second = roleFit(['resume', ID], { home })
  await question(second, asked + 2)
  await answer(second, asked + 2)
  expect(second.screen().join('\n')).not.toContain('Which of these have you done')
})

test('what was left at the facts is resumed there, and ends in the result', async () => {
  const home = aHome()
  const { stopped: _, ...session } = anOpenSession()
  keepJournal(home, ID, { ...session, stopped: null })
  const first = roleFit(['resume'], { home })
  await review(first)
  expect(first.history()).not.toContain('Question')
  await first.press(ENTER)
  await first.waitFor('[ ] None of these', 'screen')
  await first.press(`1${ENTER}`)
  await first.waitFor('I would rather not say', 'screen')
  await first.press(CTRL_C)
  expect(await first.exit).toEqual({ code: 130, signal: 0 })

  const second = roleFit(['resume', '--json'], { home })
  await review(second)
  await second.press(ENTER)
  await second.waitFor('I would rather not say', 'screen')
  expect(second.history()).not.toContain('None of these')
  await second.press('1')
  await second.waitFor('A name or label', 'screen')
  await second.press(ENTER)
  expect(await second.exit).toEqual({ code: 0, signal: 0 })
  const saved = JSON.parse(readFileSync(join(storeIn(home).results, `${ID}.json`), 'utf8'))
  expect(saved).toMatchObject({ about: null, sheet: { background: ['engineering'], reach: 'with-product-team' } })
  expect(saved.lean).toEqual(JSON.parse(JSON.stringify(evaluate(builtInBank(), { ...session, stopped: null }).lean)))
})
