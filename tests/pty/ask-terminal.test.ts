import { describe, expect, test } from 'vitest'
import { askProgram } from './asking.ts'
import { CTRL_Z, DOWN, ENTER } from './keys.ts'

const { program, asking, inShell } = askProgram()

describe('Ctrl-Z', () => {
  const start = () => `"${process.execPath}" "${program()}"`

  test.each([
    ['the program', (command: string) => command],
    ['a parent that waits for it, as under npx', (command: string) => `sh -c '${command}; true'`],
  ])('stops %s, and fg brings the question back as it was', async (_, wrapped) => {
    const terminal = await inShell(wrapped(start()))
    await terminal.press(DOWN + DOWN)
    await terminal.waitFor('> 2  A little')
    await terminal.press(CTRL_Z)
    await terminal.waitFor(/Stopped[\s\S]*ready> $/m, 'screen')
    expect(terminal.screen().join('\n')).not.toContain('Question')
    expect(terminal.cursorVisible()).toBe(true)
    await terminal.press('echo still $((20 + 1))\r')
    await terminal.waitFor('still 21')
    await terminal.press('fg\r')
    await terminal.waitFor('> 2  A little', 'screen')
    expect(terminal.history()).toContain('still 21')
    expect(terminal.history().match(/Question 1/g)).toHaveLength(1)
    await terminal.press(ENTER)
    await terminal.waitFor('{"type":"answer","answer":2}')
  })

  test('goes on where nobody could continue the program', async () => {
    const terminal = await asking()
    await terminal.press(CTRL_Z)
    await terminal.waitFor(/^(?![\s\S]*Question)/, 'screen')
    await terminal.waitFor('Question 1 of 4', 'screen')
    await terminal.press('5')
    await terminal.waitFor('{"type":"answer","answer":5}')
  })
})

describe('the window', () => {
  test('a narrower one is drawn anew, without remains', async () => {
    const terminal = await asking()
    await terminal.press(DOWN)
    await terminal.waitFor('> 1')
    terminal.resize(30, 24)
    await terminal.waitFor(/^Work on something that people\nwill first use two years from\nnow\./m, 'screen')
    expect(terminal.screen().filter((line) => line.includes('Question'))).toHaveLength(1)
    await terminal.press('2')
    await terminal.waitFor('Question 2 of 4')
    expect(terminal.history()).not.toContain('Question 1')
  })

  test('of 20 columns and 10 lines shows every row in turn', async () => {
    const terminal = await asking({ cols: 20, rows: 10 })
    for (let row = 1; row <= 5; row++) {
      await terminal.press(DOWN)
      await terminal.waitFor(`> ${row}  `, 'screen')
    }
    await terminal.press(ENTER)
    await terminal.waitFor('"answer":5')
  })
})
