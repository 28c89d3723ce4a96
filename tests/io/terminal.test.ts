import { describe, expect, test } from 'vitest'
import { canPrompt, colourLevel, columns, rows, style } from '../../src/io/terminal.ts'
import { terminal } from '../../src/text/safe/terminal.ts'

const TTY = { isTTY: true }

describe('canPrompt', () => {
  const terminal = { stdin: TTY, stderr: TTY, env: {}, noInput: false }
  test.each([
    ['stdin and stderr are terminals', {}, true],
    ['stdin is a pipe', { stdin: {} }, false],
    ['stderr is a file', { stderr: {} }, false],
    ['--no-input is given', { noInput: true }, false],
    ['ROLE_FIT_NO_INPUT is set', { env: { ROLE_FIT_NO_INPUT: '1' } }, false],
    ['ROLE_FIT_NO_INPUT is any word, even 0', { env: { ROLE_FIT_NO_INPUT: '0' } }, false],
    ['ROLE_FIT_NO_INPUT is empty', { env: { ROLE_FIT_NO_INPUT: '' } }, true],
    ['CI is true', { env: { CI: 'true' } }, false],
    ['CI is 1', { env: { CI: '1' } }, false],
    ['CI is false', { env: { CI: 'false' } }, true],
    ['CI is 0', { env: { CI: '0' } }, true],
    ['CI is empty', { env: { CI: '' } }, true],
  ])('where %s', (_, difference, expected) => {
    expect(canPrompt({ ...terminal, ...difference })).toBe(expected)
  })
})

describe('colourLevel', () => {
  test.each([
    ['a terminal has colour', TTY, 'auto', {}, 1],
    ['a pipe has none', {}, 'auto', {}, 0],
    ['--color=always stands above NO_COLOR', {}, 'always', { NO_COLOR: '1' }, 1],
    ['--color=never stands above FORCE_COLOR', TTY, 'never', { FORCE_COLOR: '1' }, 0],
    ['NO_COLOR stands above FORCE_COLOR', TTY, 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
    ['an empty NO_COLOR says nothing', TTY, 'auto', { NO_COLOR: '' }, 1],
    ['FORCE_COLOR colours a pipe', {}, 'auto', { FORCE_COLOR: '1' }, 1],
    ['FORCE_COLOR=0 switches colour off', TTY, 'auto', { FORCE_COLOR: '0' }, 0],
    ['FORCE_COLOR=false stands above CLICOLOR_FORCE', TTY, 'auto', { FORCE_COLOR: 'false', CLICOLOR_FORCE: '1' }, 0],
    ['CLICOLOR_FORCE stands above TERM=dumb', {}, 'auto', { CLICOLOR_FORCE: '1', TERM: 'dumb' }, 1],
    ['CLICOLOR_FORCE=0 says nothing', {}, 'auto', { CLICOLOR_FORCE: '0' }, 0],
    ['TERM=dumb has none', TTY, 'auto', { TERM: 'dumb' }, 0],
    ['CLICOLOR=0 switches colour off', TTY, 'auto', { CLICOLOR: '0' }, 0],
    ['CLICOLOR=1 does not colour a pipe', {}, 'auto', { CLICOLOR: '1' }, 0],
  ] as const)('%s', (_, stream, flag, env, expected) => {
    expect(colourLevel(stream, flag, env)).toBe(expected)
  })
})

test('without colour, style changes nothing', () => {
  const { dim, bold, accent } = style(0)
  expect([dim(terminal`a`), bold(terminal`b`), accent(terminal`c`)]).toEqual(['a', 'b', 'c'])
})

test('with colour, each way of standing out is its own', () => {
  const { dim, bold, accent } = style(1)
  const text = terminal`a`
  expect(new Set([dim(text), bold(text), accent(text), text]).size).toBe(4)
})

test.each([
  ['COLUMNS', { columns: 80 }, { COLUMNS: '132' }, 132],
  ['the stream, where COLUMNS is no number', { columns: 100 }, { COLUMNS: 'wide' }, 100],
  ['the stream, where COLUMNS is 0', { columns: 100 }, { COLUMNS: '0' }, 100],
  ['80 where nobody knows', {}, {}, 80],
  ['80 where the terminal has no size yet', { columns: 0 }, {}, 80],
])('the width is that of %s', (_, stream, env, expected) => {
  expect(columns(stream, env)).toBe(expected)
})

test('the height is the stream’s, or 24', () => {
  expect([rows({ rows: 50 }), rows({}), rows({ rows: 0 })]).toEqual([50, 24, 24])
})
