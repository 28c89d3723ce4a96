import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { answersIn } from '../commands/kept.ts'
import { aHome } from '../world.ts'
import type { OpenTerminal } from './harness.ts'
import { CTRL_C, CTRL_D } from './keys.ts'
import { answer, aSitting, question, roleFit } from './program.ts'

const SMALL = fileURLToPath(new URL('../fixtures/banks/small', import.meta.url))

const signal = (name: NodeJS.Signals) => async (terminal: OpenTerminal) => {
  process.kill(terminal.pid, name)
}
const key = (bytes: string) => (terminal: OpenTerminal) => terminal.press(bytes)

const WAYS = [
  ['Ctrl-C', key(CTRL_C), 130],
  ['Ctrl-D', key(CTRL_D), 3],
  ['SIGTERM', signal('SIGTERM'), 143],
  ['SIGHUP', signal('SIGHUP'), 129],
] as const

describe('between the most and the least of a set', () => {
  test.each(WAYS)('%s keeps the answers before, and not half an answer', async (_, leave, code) => {
    const home = aHome()
    const terminal = roleFit(['--bank', SMALL, '--length', 'full'], { home })
    let number = 1
    await question(terminal, number)
    while (!terminal.screen().includes('First: the most.')) await answer(terminal, number++)
    await terminal.press('1')
    await terminal.waitFor('Now: the least.', 'screen')
    await leave(terminal)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(terminal.cursorVisible()).toBe(true)
    expect(answersIn(home)).toHaveLength(number - 1)
  })
})

describe('at the offer to go on with an earlier session', () => {
  test.each(WAYS)('%s leaves that session as it is', async (_, leave, code) => {
    const home = aHome()
    const first = await aSitting(home)
    await answer(first, 1, '2')
    await first.press('q')
    await first.exit
    const kept = answersIn(home)
    const terminal = roleFit([], { home })
    await terminal.waitFor(/Go on with it[\s\S]*save & quit/, 'screen')
    await leave(terminal)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(terminal.cursorVisible()).toBe(true)
    expect(answersIn(home)).toEqual(kept)
  })
})
