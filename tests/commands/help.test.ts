import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EXIT } from '../../src/errors.ts'
import { runCommand } from '../world.ts'

const TOPICS = ['exit-codes', 'scoring', 'privacy', 'accessibility', 'environment', 'coaching', 'scripting', 'words']
const COMMANDS = [
  'take',
  'resume',
  'demo',
  'show',
  'history',
  'score',
  'questions',
  'new',
  'check',
  'simulate',
  'stats',
  'calibrate',
  'schema',
  'completion',
  'help',
]
const EVERY = [...COMMANDS.map((name) => [name]), ['history', 'list'], ['history', 'rm'], ['history', 'path']]

async function helpOn(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr, home } = await runCommand(args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect((await runCommand(['history'], { home })).stdout).toBe('Nothing is saved.\n')
  return stdout
}

test('help opens with three examples, then shows every command once in its group and names the topics', async () => {
  const text = await helpOn(['help'])
  expect(text).toMatch(/^Examples:\n( {2}role-fit\b.*\n){3}\nUsage: role-fit /)
  const groups = {
    'Take it:': ['take', 'resume', 'demo'],
    'Understand it:': ['show', 'explain', 'plan', 'history'],
    'Coach it:': ['score', 'form', 'compare', 'cohort'],
    'Write banks:': ['questions', 'new', 'check', 'simulate', 'stats', 'calibrate'],
    'Scripts and help:': ['schema', 'completion', 'help'],
  }
  const shown = text.split(/^(?=\S.*:$)/m).flatMap((part) => {
    const [title = ''] = part.split('\n')
    return title in groups ? [[title, Array.from(part.matchAll(/^ {2}([a-z]+) /gm), ([, name]) => name)]] : []
  })
  expect(shown).toEqual(Object.entries(groups))
  for (const name of COMMANDS) expect(text.match(new RegExp(`^ {2}${name} `, 'gm'))).toHaveLength(1)
  for (const topic of TOPICS) expect(text).toContain(topic)
  expect(await helpOn(['--help'])).toBe(text)
  expect(await helpOn(['-h'])).toBe(text)
})

test.each(EVERY)('%s %s has the same help in three ways', async (...path) => {
  const words = path.filter((word) => word !== undefined)
  const text = await helpOn([...words, '--help'])
  expect(text).toMatch(new RegExp(`^Usage: role-fit ${words.join(' ')}\\b`))
  expect(await helpOn([...words, '-h'])).toBe(text)
  expect(await helpOn(['help', ...words])).toBe(text)
})

test.each(TOPICS)('help %s says something of its own', async (topic) => {
  const text = await helpOn(['help', topic])
  expect(text.split('\n').length).toBeGreaterThan(8)
  expect(text).not.toContain('Usage:')
})

test('help exit-codes names every code that a command can end with, and no other', async () => {
  const text = await helpOn(['help', 'exit-codes'])
  const named = [...text.matchAll(/(?:^ {2}|; )(\d+) /gm)].map(([, code]) => Number(code))
  expect(named.toSorted((one, other) => one - other)).toEqual(Object.values(EXIT).toSorted((one, other) => one - other))
})

describe('an unknown topic', () => {
  test.each([
    [['scorring'], 'Did you mean scoring?'],
    [['exit-code'], 'Did you mean exit-codes?'],
    [['reusme'], 'Did you mean resume?'],
    [['history', 'lst'], 'Did you mean list?'],
    [['nothing', 'at', 'all'], 'There is no help on "nothing at all".'],
    [['constructor'], 'There is no help on "constructor".'],
    [['scoring', 'more'], 'There is no help on "scoring more".'],
  ])('%j', async (words, said) => {
    const { code, stdout, stderr } = await runCommand(['help', ...words])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
    for (const topic of TOPICS) expect(stderr).toContain(topic)
  })
})

test('--version is the one of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await runCommand(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
})
