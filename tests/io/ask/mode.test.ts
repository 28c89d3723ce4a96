import { expect, test } from 'vitest'
import { type AskingMode, askingMode, type ModeFacts } from '../../../src/io/ask/mode.ts'

const TTY = { isTTY: true, columns: 80 }
const TERMINAL: ModeFacts = { stdin: TTY, stderr: TTY, env: {}, noInput: false, accessible: false, fromStdin: false }
const PIPES = { stdin: {}, stderr: {} }

/** Standard output is no part of the table on purpose: it may always be a pipe or a file. */
const table: readonly [string, Partial<ModeFacts>, AskingMode | null][] = [
  ['a terminal', {}, 'keys'],
  ['stdin is no terminal', { stdin: {} }, null],
  ['stderr is no terminal', { stderr: {} }, null],
  ['neither is one', PIPES, null],
  ['--no-input', { noInput: true }, null],
  ['ROLE_FIT_NO_INPUT', { env: { ROLE_FIT_NO_INPUT: '1' } }, null],
  ['ROLE_FIT_NO_INPUT empty', { env: { ROLE_FIT_NO_INPUT: '' } }, 'keys'],
  ['CI=true', { env: { CI: 'true' } }, null],
  ['CI=1', { env: { CI: '1' } }, null],
  ['CI=woodpecker', { env: { CI: 'woodpecker' } }, null],
  ['CI=0', { env: { CI: '0' } }, 'keys'],
  ['CI=false', { env: { CI: 'false' } }, 'keys'],
  ['CI empty', { env: { CI: '' } }, 'keys'],
  ['--accessible', { accessible: true }, 'lines'],
  ['ACCESSIBLE=1', { env: { ACCESSIBLE: '1' } }, 'lines'],
  ['ACCESSIBLE=yes', { env: { ACCESSIBLE: 'yes' } }, 'lines'],
  ['ACCESSIBLE=0', { env: { ACCESSIBLE: '0' } }, 'keys'],
  ['ACCESSIBLE=false', { env: { ACCESSIBLE: 'false' } }, 'keys'],
  ['ACCESSIBLE empty', { env: { ACCESSIBLE: '' } }, 'keys'],
  ['ROLE_FIT_ACCESSIBLE=1', { env: { ROLE_FIT_ACCESSIBLE: '1' } }, 'lines'],
  ['TERM=dumb', { env: { TERM: 'dumb' } }, 'lines'],
  ['TERM=xterm', { env: { TERM: 'xterm' } }, 'keys'],
  ['20 columns', { stderr: { isTTY: true, columns: 20 } }, 'keys'],
  ['19 columns', { stderr: { isTTY: true, columns: 19 } }, 'lines'],
  ['a width that nobody knows', { stderr: { isTTY: true } }, 'keys'],
  ['COLUMNS says less than the terminal has', { env: { COLUMNS: '10' } }, 'keys'],
  ['--accessible without a terminal', { ...PIPES, accessible: true }, null],
  ['--accessible under CI', { accessible: true, env: { CI: '1' } }, null],
  ['-, from a pipe', { ...PIPES, fromStdin: true }, 'lines'],
  ['-, at a terminal', { fromStdin: true }, 'lines'],
  ['-, from a pipe under CI', { ...PIPES, fromStdin: true, env: { CI: 'true' } }, 'lines'],
  ['- and --no-input', { ...PIPES, fromStdin: true, noInput: true }, null],
  ['- and ROLE_FIT_NO_INPUT', { ...PIPES, fromStdin: true, env: { ROLE_FIT_NO_INPUT: '1' } }, null],
]

test.each(table)('%s', (_, difference, mode) => {
  expect(askingMode({ ...TERMINAL, ...difference })).toBe(mode)
})
