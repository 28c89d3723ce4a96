import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Item } from '../../src/bank/types.ts'
import { resultSchema } from '../../src/result/schema.ts'
import { storeIn } from '../commands/journals.ts'
import { answersIn, eventsIn } from '../commands/kept.ts'
import { aFolder, aHome } from '../world.ts'
import { type OpenTerminal, open } from './harness.ts'
import { ENTER, UP } from './keys.ts'
import { answer, BIN, question, review, roleFit, running } from './program.ts'

/** The item that was asked last, as the journal has it. */
function askedIn(home: string): Item {
  const asked = eventsIn(home).filter((event) => event.type === 'asked')
  return builtInBank().items.find(({ id }) => id === asked.at(-1)?.item) as Item
}

/** Everything of the question on 24 lines, nothing above or below them. */
function expectWhole(terminal: OpenTerminal, item: Item): void {
  const seen = running(terminal)
  expect(terminal.screen()).toHaveLength(24)
  expect(seen).toContain(item.text)
  const rows = isGraded(item)
    ? (builtInBank().scales[item.scale]?.categories ?? [])
    : item.options.map(({ text }) => text)
  for (const row of rows) expect(seen).toMatch(new RegExp(` \\d ${row.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
  expect(seen).toMatch(/ q save & quit$/)
  // Also among what has scrolled away there is nothing of this or another question.
  expect(terminal.history().match(/^Question \d/gm)).toHaveLength(1)
}

test('a quick sitting by keys at 80x24 ends in a result, and every screen on the way is whole', async () => {
  const home = aHome()
  const terminal = roleFit([], { home })
  await terminal.waitFor('How long may it take?')
  for (const part of ['not for hiring', ' minutes.', 'Answers stay on this computer', 'q quit', '--accessible'])
    expect(running(terminal)).toContain(part)
  await terminal.waitFor('> 2  standard', 'screen')
  await terminal.press(UP)
  await terminal.waitFor(/> 1 {2}quick: about 20 questions, about \d minutes/, 'screen')
  await terminal.press(ENTER)
  let number = 0
  do {
    number += 1
    await question(terminal, number)
    expectWhole(terminal, askedIn(home))
    expect(number).toBeLessThanOrEqual(24)
  } while (await answer(terminal, number, number % 3 === 0 ? '2' : '1'))
  expect(number).toBeGreaterThanOrEqual(16)

  await review(terminal)
  await terminal.press(ENTER)
  await terminal.waitFor('[ ] None of these', 'screen')
  await terminal.press(ENTER)
  await terminal.waitFor(/> \d {2}I would rather not say/, 'screen')
  await terminal.press('1')
  await terminal.waitFor('A name or label', 'screen')
  await terminal.press('Zoe')
  await terminal.waitFor('Zoe', 'screen')
  await terminal.press(ENTER)
  expect(await terminal.exit).toEqual({ code: 0, signal: 0 })

  const screen = terminal.screen()
  const from = screen.indexOf('Result for Zoe')
  expect(from).toBeGreaterThanOrEqual(0)
  expect(screen[from + 1]).toMatch(/^Your answers /)
  const [saved = ''] = readdirSync(storeIn(home).results)
  expect(screen.slice(from).join(' ')).toMatch(new RegExp(`history rm ${saved.replace('.json', '')}\\s*$`))
  expect(screen.join('\n')).not.toContain('Question')

  const result = resultSchema.parse(JSON.parse(readFileSync(join(storeIn(home).results, saved), 'utf8')))
  expect(result).toMatchObject({ about: 'Zoe', rater: 'self', quality: { answered: number, skipped: 0 } })
  expect(result.sheet.reach).toBe('with-product-team')
  expect(result.sheet.answers).toEqual(Object.fromEntries(answersIn(home).map((one) => [one.item, one.answer])))
})

test('the result goes down the pipe and nothing else does; with all facts given and --no-save nothing is asked or saved', async () => {
  const home = aHome()
  const out = join(aFolder(), 'out.json')
  const options = '--length quick --seed 5 --background design,none --reach studies --about Zoe --no-save --json'
  const terminal = open({
    command: 'sh',
    args: ['-c', `"${process.execPath}" "${BIN}" ${options} > "${out}"`],
    env: { ROLE_FIT_HOME: home },
  })
  await terminal.waitFor('Nothing is saved and nothing is sent')
  for (let number = 1, more = true; more; number++) {
    await question(terminal, number)
    if (number === 2) expect(readFileSync(out, 'utf8')).toBe('')
    more = await answer(terminal, number)
  }
  await review(terminal)
  await terminal.press(ENTER)
  expect(await terminal.exit).toEqual({ code: 0, signal: 0 })
  expect(terminal.history()).not.toContain('role-fit/')
  expect(terminal.history()).not.toContain('How long may it take?')
  const text = readFileSync(out, 'utf8')
  const result = resultSchema.parse(JSON.parse(text))
  expect(text).toBe(`${JSON.stringify(result, null, 2)}\n`)
  expect(result.sheet).toMatchObject({
    ...{ about: 'Zoe', background: ['design'], reach: 'studies' },
    session: { length: 'quick', seed: 5 },
  })
  expect(() => readdirSync(home)).toThrow('ENOENT')
})
