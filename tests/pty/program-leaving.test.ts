import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answersIn } from '../commands/kept.ts'
import { aFolder, aHome, runCommand } from '../world.ts'
import { type OpenTerminal, open } from './harness.ts'
import { CTRL_C, CTRL_D, ESCAPE } from './keys.ts'
import { answer, aSitting, BIN, question, roleFit } from './program.ts'

/** A sitting with two answers, and the third question on the screen. */
async function inTheMiddle(home: string, args: readonly string[] = []): Promise<OpenTerminal> {
  const terminal = await aSitting(home, args)
  await answer(terminal, 1, '2')
  await answer(terminal, 2, '1')
  return terminal
}

function locksIn(home: string): string[] {
  return readdirSync(join(home, 'journals')).filter((name) => name.includes('.lock'))
}

function lastLine(terminal: OpenTerminal): string {
  return terminal.history().trimEnd().split('\n').at(-1) ?? ''
}

describe('in the middle', () => {
  test.each([
    ['q', 'q', 3, ''],
    ['Esc', ESCAPE, 3, ''],
    ['Ctrl-D', CTRL_D, 3, ''],
    ['Ctrl-C', CTRL_C, 130, 'Stopped. '],
  ])('%s saves, says how to go on, and leaves no question behind', async (_, key, code, start) => {
    const home = aHome()
    const terminal = await inTheMiddle(home)
    await terminal.press(key)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(lastLine(terminal)).toBe(`${start}Saved 2 of about 20. Continue with: role-fit resume`)
    expect(terminal.history()).not.toContain('Question')
    expect(terminal.cursorVisible()).toBe(true)
    expect(answersIn(home)).toHaveLength(2)
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGUSR2', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s ends with its code, and the answers are there', async (signal, code) => {
    const home = aHome()
    const terminal = await inTheMiddle(home)
    process.kill(terminal.pid, signal)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(lastLine(terminal)).toBe('Stopped. Saved 2 of about 20. Continue with: role-fit resume')
    expect(terminal.cursorVisible()).toBe(true)
    expect(answersIn(home)).toHaveLength(2)
    expect(locksIn(home)).toEqual([])
  })

  test('a closed window loses no answer', async () => {
    const home = aHome()
    const terminal = await inTheMiddle(home)
    terminal.hangUp()
    expect(await terminal.exit).toEqual({ code: 0, signal: 1 })
    expect(answersIn(home)).toHaveLength(2)
    expect(locksIn(home)).toEqual([])
  })

  test('on a narrow screen what is said breaks between words', async () => {
    const terminal = roleFit(['--length', 'quick'], { home: aHome(), cols: 40 })
    await answer(terminal, 1)
    await terminal.press('q')
    await terminal.exit
    expect(terminal.history()).toMatch(/\nSaved 1 of about 20\. Continue with:\nrole-fit resume\n/)
  })

  test('nothing of it goes down a pipe', async () => {
    const out = join(aFolder(), 'out.json')
    const command = `"${process.execPath}" "${BIN}" --length quick --json > "${out}"`
    const terminal = open({ command: 'sh', args: ['-c', command], env: { ROLE_FIT_HOME: aHome() } })
    await answer(terminal, 1)
    await terminal.press('q')
    expect(await terminal.exit).toEqual({ code: 3, signal: 0 })
    expect(lastLine(terminal)).toBe('Saved 1 of about 20. Continue with: role-fit resume')
    expect(readFileSync(out, 'utf8')).toBe('')
  })

  test('--no-save leaves no file, and says so', async () => {
    const home = aHome()
    const terminal = await inTheMiddle(home, ['--no-save'])
    await terminal.press('q')
    expect(await terminal.exit).toEqual({ code: 3, signal: 0 })
    expect(lastLine(terminal)).toBe('Nothing was saved, as you asked.')
    expect(existsSync(home)).toBe(false)
  })
})

describe('before the first answer', () => {
  test('q leaves nothing behind', async () => {
    const home = aHome()
    const terminal = await aSitting(home)
    await terminal.press('q')
    expect(await terminal.exit).toEqual({ code: 3, signal: 0 })
    expect(lastLine(terminal)).toBe('Nothing was answered yet. Begin again with: role-fit')
    expect((await runCommand(['history'], { home })).stdout).toBe('Nothing is saved.\n')
  })

  test.each([
    ['Ctrl-C', 130, (terminal: OpenTerminal) => terminal.press(CTRL_C)],
    ['Ctrl-D', 3, (terminal: OpenTerminal) => terminal.press(CTRL_D)],
    ['SIGTERM', 143, async (terminal: OpenTerminal) => process.kill(terminal.pid, 'SIGTERM')],
    ['SIGHUP', 129, async (terminal: OpenTerminal) => process.kill(terminal.pid, 'SIGHUP')],
  ])('at the question for the length %s is the end, with its code and a visible cursor', async (_, code, leave) => {
    const home = aHome()
    const terminal = roleFit([], { home })
    await terminal.waitFor('How long may it take?')
    await leave(terminal)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(terminal.history()).toContain('Stopped before the first question.')
    expect(terminal.cursorVisible()).toBe(true)
    expect(existsSync(home)).toBe(false)
  })
})

test('history rm --all asks in a terminal: Enter and Ctrl-C keep everything, y deletes it', async () => {
  const home = aHome()
  const sitting = await inTheMiddle(home)
  await sitting.press('q')
  await sitting.exit
  for (const [key, code, said] of [
    ['\r', 0, 'Nothing was deleted.'],
    [CTRL_C, 130, 'Nothing was deleted.'],
    ['y', 0, 'Deleted 2026-'],
  ] as const) {
    const terminal = roleFit(['history', 'rm', '--all'], { home })
    await terminal.waitFor('for good?')
    expect(answersIn(home)).toHaveLength(2)
    await terminal.press(key)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(terminal.history()).toContain(said)
  }
  expect((await runCommand(['history'], { home })).stdout).toBe('Nothing is saved.\n')
})

test('the questions after a first one left unanswered are the same for the same seed', async () => {
  const [one, two] = await Promise.all([aSitting(aHome()), aSitting(aHome())])
  for (const terminal of [one, two]) {
    await terminal.press('s')
    await question(terminal, 2)
  }
  expect(one.screen().slice(6)).toEqual(two.screen().slice(6))
})
