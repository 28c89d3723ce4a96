import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askProgram } from './asking.ts'
import { open } from './harness.ts'
import { CTRL_C, CTRL_D, DOWN, ENTER, ESCAPE, LEFT, UP } from './keys.ts'

const { program, asking, inShell } = askProgram()

describe('keys', () => {
  test('one digit answers, and the next question takes the place of the first', async () => {
    const terminal = await asking()
    await terminal.press('4')
    await terminal.waitFor('{"type":"answer","answer":4}')
    await terminal.waitFor('Question 2 of 4')
    expect(terminal.history()).not.toContain('Question 1')
  })

  test('arrows choose and Enter confirms', async () => {
    const terminal = await asking()
    await terminal.press(DOWN)
    await terminal.waitFor('> 1  Not at all')
    await terminal.press(UP + DOWN + DOWN + ENTER)
    await terminal.waitFor('{"type":"answer","answer":3}')
  })

  test('Home and End go to the first and the last row', async () => {
    const terminal = await asking()
    await terminal.press('\x1b[F')
    await terminal.waitFor('> 5  Very much')
    await terminal.press('\x1b[H')
    await terminal.waitFor('> 1  Not at all')
    await terminal.press('\x1b[4~')
    await terminal.waitFor(/> 5 {2}Very much[\s\S]*$/, 'screen')
    await terminal.press(ENTER)
    await terminal.waitFor('{"type":"answer","answer":5}')
  })

  test('the keypad answers, also where it sends sequences of its own', async () => {
    const terminal = await asking()
    await terminal.press('\x1bOt')
    await terminal.waitFor('{"type":"answer","answer":4}')
    await terminal.waitFor('Question 2 of 4')
  })

  test('Backspace goes back as b does', async () => {
    const terminal = await asking()
    await terminal.press('2')
    await terminal.waitFor('Question 2 of 4')
    await terminal.press('\x7f')
    await terminal.waitFor('> 2  A little (your answer)')
  })

  test('Enter alone answers nothing', async () => {
    const terminal = await asking()
    await terminal.press(ENTER)
    await terminal.waitFor('Nothing is chosen yet')
    expect(terminal.history()).not.toContain('"answer"')
  })

  test('back shows the answer given before, and Enter keeps it', async () => {
    const terminal = await asking()
    await terminal.press('2')
    await terminal.waitFor('Question 2 of 4')
    await terminal.press(LEFT)
    await terminal.waitFor('> 2  A little (your answer)')
    await terminal.press(ENTER)
    await terminal.waitFor(/("answer":2\}[\s\S]*){2}/)
  })

  test('on the first question back only says that it is the first', async () => {
    const terminal = await asking()
    await terminal.press('b')
    await terminal.waitFor('This is the first question.')
  })

  test('skip is a skip, and says so when the question is opened again', async () => {
    const terminal = await asking()
    await terminal.press('S')
    await terminal.waitFor('{"type":"skip"}')
    await terminal.waitFor('Question 2 of 4')
    await terminal.press('b')
    await terminal.waitFor('You skipped this one before.')
  })

  test('? shows why we ask and hides it again', async () => {
    const terminal = await asking()
    await terminal.press('?')
    await terminal.waitFor('Why we ask: Some people')
    await terminal.press('?')
    await terminal.waitFor(/^(?![\s\S]*Why we ask)[\s\S]*1-5 answer/, 'screen')
  })

  test('a best-worst set takes the most, then the least', async () => {
    const terminal = await asking()
    for (const [key, next] of [
      ['3', 'Question 2 of 4'],
      ['1', 'First: the most.'],
      ['2', 'Now: the least.'],
    ] as const) {
      await terminal.press(key)
      await terminal.waitFor(next)
    }
    expect(terminal.history()).toContain('2  Designers (the most)')
    await terminal.press('4')
    await terminal.waitFor('{"type":"answer","answer":{"best":"b","worst":"d"}}')
  })

  test('keys without a function leave screen and cursor where they are', async () => {
    const terminal = await asking()
    const before = { screen: terminal.screen(), cursor: terminal.cursor() }
    await terminal.press('xyz')
    await terminal.press('?')
    await terminal.waitFor('Why we ask')
    await terminal.press('?')
    await terminal.waitFor(/^(?![\s\S]*Why we ask)[\s\S]*1-5 answer/, 'screen')
    expect({ screen: terminal.screen(), cursor: terminal.cursor() }).toEqual(before)
  })

  test('of digits that arrive together only the first counts', async () => {
    const terminal = await asking()
    await terminal.press('123')
    await terminal.waitFor('Question 2 of 4')
    await terminal.press('q')
    expect(await terminal.exit).toEqual({ code: 3, signal: 0 })
    expect(terminal.history().match(/\{.*\}/g)).toEqual(['{"type":"answer","answer":1}', '{"type":"quit"}'])
  })

  test('what was typed before the first question was there is dropped', async () => {
    const terminal = open({ command: process.execPath, args: [program()] })
    terminal.send('5')
    await terminal.waitFor('q save & quit')
    await terminal.press('2')
    await terminal.waitFor('"answer"')
    expect(terminal.history()).toContain('"answer":2')
  })

  test('the cursor rests on the active row, for screen readers', async () => {
    const terminal = await asking()
    await terminal.press(DOWN + DOWN)
    await terminal.waitFor('> 2  A little')
    expect(terminal.screen()[terminal.cursor().row]).toBe('> 2  A little')
  })
})

describe('leaving', () => {
  test.each([
    ['q', 'q', '{"type":"quit"}', 3],
    ['Esc', ESCAPE, '{"type":"quit"}', 3],
    ['Ctrl-D', CTRL_D, '{"type":"quit"}', 3],
    ['Ctrl-C', CTRL_C, '{"type":"interrupt"}', 130],
  ])('%s takes the question away and shows no trace', async (_, key, printed, code) => {
    const terminal = await asking()
    await terminal.press(key)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(terminal.history().trim()).toBe(printed)
    expect(terminal.cursorVisible()).toBe(true)
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s is reported below the question and ends with its code', async (signal, code) => {
    const terminal = open({ command: process.execPath, args: [program(), 'hide-cursor'] })
    await terminal.waitFor('q save & quit')
    await terminal.press(DOWN)
    await terminal.waitFor('> 1')
    expect(terminal.cursorVisible()).toBe(false)
    process.kill(terminal.pid, signal)
    expect(await terminal.exit).toEqual({ code, signal: 0 })
    expect(terminal.history()).toMatch(new RegExp(`5  Very much[\\s\\S]*q save & quit\ndeath ${code}`))
    expect(terminal.cursorVisible()).toBe(true)
  })

  test.skipIf(process.platform !== 'linux')('the shell finds its terminal as it left it', async () => {
    const terminal = await inShell(`"${process.execPath}" "${program()}"; echo "code $?"; stty -a`)
    const pid = /\d+/.exec(await childOf(terminal.pid))?.[0]
    process.kill(Number(pid), 'SIGTERM')
    await terminal.waitFor('code 143')
    await terminal.waitFor(/ icanon[\s\S]* echo /)
  })

  test('closing the terminal ends the program quietly: by the hang-up, without an abort', async () => {
    const terminal = await asking()
    terminal.hangUp()
    expect(await terminal.exit).toEqual({ code: 0, signal: 1 })
  })
})

describe('streams', () => {
  test('nothing of a question reaches stdout', async () => {
    const file = join(program(), '..', 'stdout.txt')
    const terminal = open({ command: 'sh', args: ['-c', `"${process.execPath}" "${program()}" > "${file}"`] })
    await terminal.waitFor('q save & quit')
    await terminal.press('4')
    await terminal.waitFor('Question 2 of 4')
    await terminal.press(CTRL_C)
    await terminal.exit
    expect(await readFile(file, 'utf8')).toBe('{"type":"answer","answer":4}\n{"type":"interrupt"}\n')
  })

  test('input that ends is no answer: the question is told to be closed', async () => {
    const terminal = open({ command: 'sh', args: ['-c', `"${process.execPath}" "${program()}" < /dev/null`] })
    expect(await terminal.exit).toEqual({ code: 129, signal: 0 })
    expect(terminal.history().trim()).toBe('{"type":"closed"}')
  })
})

/** The process ids of the children of `pid`. */
function childOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
}
