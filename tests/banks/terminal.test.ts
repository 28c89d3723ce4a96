/** Three roles and a single dimension in a real terminal of 80 columns and 24 lines. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { answerAll, question, review, roleFit, running } from '../pty/program.ts'
import { aHome } from '../world.ts'

const ENTER = '\r'

test.each([
  ['three-roles', 'quick', true],
  ['one-dimension', 'full', false],
] as const)('a sitting with the bank %s ends in a result that fits the screen', async (name, length, hasFacts) => {
  const folder = fileURLToPath(new URL(`../fixtures/banks/${name}`, import.meta.url))
  const args = ['take', '--bank', folder, '--length', length, '--seed', '3', '--no-save']
  const terminal = roleFit(args, { home: aHome() })
  await question(terminal, 1)
  const asked = await answerAll(terminal)
  expect(asked).toBeGreaterThanOrEqual(9)
  await review(terminal)
  await terminal.press(ENTER)
  if (hasFacts) {
    await terminal.waitFor('[ ] None of these', 'screen')
    await terminal.press(ENTER)
    await terminal.waitFor('I would rather not say', 'screen')
    await terminal.press(ENTER)
  }
  await terminal.waitFor('optional, Enter for none', 'screen')
  await terminal.press(ENTER)
  await terminal.waitFor('Not for hiring.', 'screen')
  expect(await terminal.exit).toMatchObject({ code: 0 })
  const screen = terminal.screen()
  expect(screen.join('\n')).toMatch(/^Your answers /m)
  expect(running(terminal)).toContain(`${asked} answers. Interest in this kind of work overall:`)
  expect(screen.find((line) => line.startsWith('Overall'))).toMatch(/\|[-=*:]+\|/)
})
