/** Line by line in a real terminal, and the same answers key by key. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { aboutItems } from '../../src/choose/about-items.ts'
import { resultSchema } from '../../src/result/schema.ts'
import { sameAnswer } from '../commands/typist.ts'
import { sitting } from '../respondent.ts'
import { aFolder, aHome, runCommand } from '../world.ts'
import { type OpenTerminal, open } from './harness.ts'
import { answer, BIN, question, review } from './program.ts'

const KNOWN = ['--length', 'quick', '--seed', '5', '--background', 'design', '--reach', 'studies', '--about', 'Zoe']

/** Everything but times and ids. */
function lasting(text: string) {
  const { sheet, quality, ...rest } = resultSchema.parse(JSON.parse(text))
  const { completed: _, ...session } = sheet.session ?? {}
  return JSON.stringify({
    ...rest,
    sheet: { ...sheet, seconds: null, session },
    quality: { ...quality, seconds: null },
  })
}

/** `role-fit` with its result in a file, because the terminal is for the questions. */
function asking(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const file = join(aFolder(), 'result')
  const terminal = open({
    command: process.execPath,
    args: [BIN, ...args, '--output', file],
    env: { ROLE_FIT_HOME: aHome(), ...env },
  })
  return { terminal, result: () => readFileSync(file, 'utf8') }
}

/** Waits for each prompt as a person does, and types what a typist would. */
async function type(terminal: OpenTerminal): Promise<number> {
  const person = sameAnswer()
  let read = 0
  for (let count = 0; ; count++) {
    const unread = () => terminal.raw().slice(read)
    const prompted = () => /: $/.test(unread())
    await Promise.race([terminal.waitUntil(prompted), terminal.exit])
    if (!prompted()) return count
    const line = person.typing(unread())
    read = terminal.raw().length
    terminal.send(`${line}\r`)
  }
}

test('the same answers by keys, by typed lines and by a pipe give the same result, byte for byte', async () => {
  const keys = asking([...KNOWN, '--json'])
  let pressed = 0
  let items = 0
  for (let more = true; more; ) {
    items += 1
    await question(keys.terminal, items)
    pressed += keys.terminal.screen().includes('First: the most.') ? 2 : 1
    more = await answer(keys.terminal, items)
  }
  await review(keys.terminal)
  await keys.terminal.press('\r')
  expect(await keys.terminal.exit).toEqual({ code: 0, signal: 0 })
  // Somebody who knows the questions needs little more than one key each; the last one is for the list of answers.
  expect((pressed + 1) / items).toBeLessThanOrEqual(1.3)

  const typed = asking([...KNOWN, '--json', '--accessible'])
  await type(typed.terminal)
  expect(await typed.terminal.exit).toEqual({ code: 0, signal: 0 })
  expect(typed.terminal.raw()).not.toContain('\x1b')
  expect(lasting(typed.result())).toBe(lasting(keys.result()))

  const piped = await runCommand(['-', ...KNOWN, '--json'], { typing: sameAnswer().typing })
  expect(piped.code).toBe(0)
  expect(lasting(piped.stdout)).toBe(lasting(keys.result()))
})

test.each([
  ['TERM=dumb', [], { TERM: 'dumb' }],
  ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
] as const)('%s asks in lines and tells the result in sentences', async (_, args, env) => {
  const { terminal, result } = asking([...KNOWN, ...args], env)
  await type(terminal)
  expect(await terminal.exit).toEqual({ code: 0, signal: 0 })
  expect(terminal.raw() + result()).not.toContain('\x1b')
  expect(result()).toMatch(/Chance that /)
  expect(result()).not.toMatch(/\|[-=]/)
})

test.each([
  ['Ctrl-C', (terminal: OpenTerminal) => terminal.send('\x03'), 130],
  ['Ctrl-D', (terminal: OpenTerminal) => terminal.send('\x04'), 3],
  ['SIGTERM', (terminal: OpenTerminal) => process.kill(terminal.pid, 'SIGTERM'), 143],
  ['SIGHUP', (terminal: OpenTerminal) => process.kill(terminal.pid, 'SIGHUP'), 129],
])('%s in line mode saves and ends with its code', async (_, leave, code) => {
  const home = aHome()
  const terminal = open({
    command: process.execPath,
    args: [BIN, '--accessible', '--length', 'quick'],
    env: { ROLE_FIT_HOME: home },
  })
  await terminal.waitFor(/Answer: $|most: $/m)
  terminal.send('1\r')
  await terminal.waitFor(/Question 2[\s\S]*(Answer|most): $|least: $/m)
  leave(terminal)
  expect(await terminal.exit).toEqual({ code, signal: 0 })
  expect(terminal.history()).toMatch(/Stopped\. (Saved 1 of about 20\. Continue with: role-fit resume|Nothing)/)
})

test('a quick sitting is announced, and takes less than four minutes at the seconds expected of its kinds', async () => {
  const bank = builtInBank()
  const { items } = aboutItems(bank, { length: 'quick', responses: [], rater: 'self' })
  expect((await runCommand(['-', '--length', 'quick'])).stderr).toContain(`About ${items} questions, about `)
  for (const seed of [1, 2, 3, 4]) {
    const { responses } = sitting(bank, { seed, length: 'quick', pulls: [0, 0] })
    const asked = responses.flatMap(({ item }) => bank.items.find(({ id }) => id === item) ?? [])
    expect(asked.length).toBeGreaterThanOrEqual(16)
    expect(asked.reduce((sum, { kind }) => sum + bank.defaults[kind].seconds, 0)).toBeLessThan(240)
  }
})
