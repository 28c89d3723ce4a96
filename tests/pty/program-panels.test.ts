/** The list of all answers and the questions about facts, in a real terminal. */
import { describe, expect, test } from 'vitest'
import { cells } from '../../src/text/cells.ts'
import { keepJournal } from '../commands/journals.ts'
import { answersIn, eventsIn } from '../commands/kept.ts'
import { anOpenSession } from '../commands/sheets.ts'
import { aHome } from '../world.ts'
import { type OpenTerminal, open } from './harness.ts'
import { CTRL_C, CTRL_D, CTRL_Z, DOWN, ENTER } from './keys.ts'
import { answer, BIN, question, review, roleFit, running } from './program.ts'

const ID = '2026-11-20-bbbb'
const CHINESE = new URL('../fixtures/banks/chinese', import.meta.url).pathname

/** Everything is answered, nothing is reviewed. */
const answered = { ...anOpenSession(), stopped: null, background: [], reach: null, about: null }

type Place = 'review' | 'background' | 'reach' | 'label'

/** What is seen there, whole. */
const SEEN: Readonly<Record<Place, RegExp>> = {
  review: /Enter: go on\.[\s\S]*save & quit/,
  background: /None of these[\s\S]*save & quit/,
  reach: /> \d {2}I would rather not say[\s\S]*save & quit/,
  label: /A name or label[\s\S]*Esc save & quit/,
}

/** From the list of answers to a place. */
async function goTo(place: Place, terminal: OpenTerminal): Promise<void> {
  for (const here of ['review', 'background', 'reach', 'label'] as const) {
    await terminal.waitFor(SEEN[here], 'screen')
    if (here === place) return
    await terminal.press(ENTER)
  }
}

async function at(place: Place): Promise<{ terminal: OpenTerminal; home: string }> {
  const home = aHome()
  keepJournal(home, ID, answered)
  const terminal = roleFit(['resume'], { home })
  await goTo(place, terminal)
  return { terminal, home }
}

const signal = (name: NodeJS.Signals) => async (terminal: OpenTerminal) => {
  process.kill(terminal.pid, name)
}
const key = (bytes: string) => (terminal: OpenTerminal) => terminal.press(bytes)

describe('leaving', () => {
  const table: readonly [Place, string, (terminal: OpenTerminal) => Promise<void>, number][] = [
    ['review', 'q', key('q'), 3],
    ['review', 'Ctrl-C', key(CTRL_C), 130],
    ['review', 'Ctrl-D', key(CTRL_D), 3],
    ['review', 'SIGTERM', signal('SIGTERM'), 143],
    ['review', 'SIGHUP', signal('SIGHUP'), 129],
    ['background', 'Ctrl-C', key(CTRL_C), 130],
    ['background', 'SIGTERM', signal('SIGTERM'), 143],
    ['background', 'Ctrl-D', key(CTRL_D), 3],
    ['background', 'SIGHUP', signal('SIGHUP'), 129],
    ['reach', 'Ctrl-C', key(CTRL_C), 130],
    ['reach', 'Ctrl-D', key(CTRL_D), 3],
    ['reach', 'SIGTERM', signal('SIGTERM'), 143],
    ['reach', 'SIGHUP', signal('SIGHUP'), 129],
    ['label', 'Ctrl-C', key(CTRL_C), 130],
    ['label', 'Ctrl-D', key(CTRL_D), 3],
    ['label', 'SIGTERM', signal('SIGTERM'), 143],
    ['label', 'SIGHUP', signal('SIGHUP'), 129],
  ]
  test.each(table)('at the %s by %s keeps every answer and shows the cursor', async (place, _, leave, code) => {
    const { terminal, home } = await at(place)
    await leave(terminal)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(running(terminal)).toMatch(/Saved \d+ of about \d+\. Continue with: role-fit resume$/)
    expect(terminal.cursorVisible()).toBe(true)
    expect(answersIn(home)).toHaveLength(answered.responses.filter((one) => one.answer !== null).length)
    const facts = eventsIn(home).filter(({ type }) => type === 'background' || type === 'reach')
    expect(facts).toHaveLength({ review: 0, background: 0, reach: 1, label: 2 }[place])
  })

  test.each(['review', 'background', 'label'] as const)(
    'a closed window at the %s is a quiet hang-up',
    async (place) => {
      const { terminal, home } = await at(place)
      terminal.hangUp()
      expect(await terminal.exit).toEqual({ code: 0, signal: 1 })
      expect(answersIn(home).length).toBeGreaterThan(0)
    },
  )
})

test.each([
  ['review', DOWN + DOWN, /^> +2 {2}/m],
  ['background', '12', /^> +2 {2}\[x\]/m],
  ['label', 'Zoe 安', '> Zoe 安'],
] as const)('Ctrl-Z at the %s, and fg brings it back as it was', async (place, keys, seen) => {
  const home = aHome()
  keepJournal(home, ID, answered)
  const env = { PS1: 'ready> ', ROLE_FIT_HOME: home }
  const terminal = open({ command: 'bash', args: ['--norc', '--noprofile', '-i'], env })
  await terminal.waitFor('ready>')
  terminal.send(`"${process.execPath}" "${BIN}" resume\r`)
  await goTo(place, terminal)
  await terminal.press(keys)
  await terminal.waitFor(seen, 'screen')
  await terminal.press(CTRL_Z)
  await terminal.waitFor(/Stopped[\s\S]*ready> $/m, 'screen')
  expect(terminal.cursorVisible()).toBe(true)
  await terminal.press('echo still $((20 + 1))\r')
  await terminal.waitFor('still 21', 'screen')
  await terminal.press('fg\r')
  await terminal.waitFor(seen, 'screen')
  expect(terminal.history()).toContain('still 21')
  await terminal.press(CTRL_C)
  await terminal.waitFor(/Continue with: role-fit\s+resume\s+ready> $/m, 'screen')
  await terminal.press('echo code $?\r')
  await terminal.waitFor('code 130')
})

test('an answer is changed from the list, which then has the new one, and the result follows', async () => {
  const { terminal, home } = await at('review')
  const [, second] = answered.responses
  await terminal.press('2')
  await terminal.waitFor('Enter: change 2', 'screen')
  await terminal.press(ENTER)
  await question(terminal, 2)
  expect(running(terminal)).toMatch(/\(your (answer|most)\)/)
  await terminal.press('s')
  await review(terminal)
  expect(terminal.screen().some((line) => /^ +2 {2}Skipped: /.test(line))).toBe(true)
  expect(eventsIn(home).at(-1)).toMatchObject({ type: 'skipped', item: second?.item })
})

test('the list of answers is drawn anew on a narrower window', async () => {
  const { terminal } = await at('review')
  await terminal.press(DOWN)
  await terminal.waitFor('> ', 'screen')
  terminal.resize(30, 24)
  await terminal.waitFor(/^Enter: change 1\. Number or$/m, 'screen')
  expect(terminal.screen().filter((line) => line.startsWith('> '))).toHaveLength(1)
  expect(Math.max(...terminal.screen().map(cells))).toBeLessThan(30)
})

test.each([
  [20, 12],
  [30, 20],
  [200, 24],
])('a Chinese bank on %i columns and %i lines is readable to the end', async (cols, rows) => {
  const home = aHome()
  const terminal = roleFit(['--bank', CHINESE, '--length', 'full', '--seed', '1', '--quiet'], { home, cols, rows })
  await question(terminal, 1)
  expect(running(terminal).replaceAll(' ', '')).toContain('为什么值得等待。')
  await terminal.press(DOWN)
  await terminal.waitFor(/^> 1 {2}完全不喜欢$/m, 'screen')
  expect(terminal.screen()[terminal.cursor().row]).toBe('> 1  完全不喜欢')
  for (let number = 1; await answer(terminal, number, '1'); number++)
    expect(Math.max(...terminal.screen().map(cells))).toBeLessThan(cols)
  await review(terminal)
  await terminal.press('1')
  await terminal.waitFor(/^> 1 {2}完全/m, 'screen')
  await terminal.press(CTRL_C)
  expect(await terminal.exit).toEqual({ code: 130, signal: 0 })
  expect(answersIn(home)).toHaveLength(6)
})
