import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { givenFacts } from '../../src/commands/given-facts.ts'
import { runCommand } from '../world.ts'

// The sitting itself is tested in tests/pty, in a real terminal.

test.each([
  [['--background', 'enginering'], 'enginering', 'Did you mean engineering?', 'Give one of: engineering, design, '],
  [['--background', 'engineering,nothing'], 'nothing', '', 'Give one of: '],
  [['--reach', 'studdies'], 'studdies', 'Did you mean studies?', 'Give one of: with-product-team, '],
])(
  'a fact that the bank does not know is wrong usage before anything is asked: %j',
  async (args, word, meant, mend) => {
    const { code, stdout, stderr } = await runCommand(args, { terminal: true })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^unknown-option /)
    for (const part of [`"${word}"`, meant, mend]) expect(stderr).toContain(part)
  },
)

test('facts given as options are the ones that the screen would have given', () => {
  const events = (options: Parameters<typeof givenFacts>[0]) => givenFacts(options, builtInBank())
  expect(events({})).toEqual([])
  expect(events({ background: 'design, engineering,design,none', reach: 'studies', about: ' Ana ' })).toEqual([
    { type: 'background', ids: ['design', 'engineering'] },
    { type: 'reach', id: 'studies' },
    { type: 'about', label: 'Ana' },
  ])
  expect(events({ background: 'none', about: '' })).toEqual([
    { type: 'background', ids: ['none'] },
    { type: 'about', label: null },
  ])
  expect(events({ background: '' })).toEqual([{ type: 'background', ids: [] }])
})

test.each(['about', 'observer'])(
  'a label that is too long is wrong usage before anything is asked: --%s',
  async (option) => {
    const { code, stdout, stderr } = await runCommand([`--${option}`, 'x'.repeat(201)], { terminal: true })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      new RegExp(`^too-long --${option} has 201 characters; a label has at most 200\\. Mend: Give a`),
    )
  },
)

test('a bank that cannot be used is told before anything is asked', async () => {
  const { code, stdout, stderr } = await runCommand(['--bank', '/nowhere'], { terminal: true })
  expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
  expect(stderr).toMatch(/^\/nowhere not-found /)
})

test('a place that cannot be written is told before anything is asked, not after', async () => {
  for (const command of ['take', 'resume'])
    for (const output of ['/nowhere/out.json', '/'])
      expect(await runCommand([command, '-o', output], { terminal: true })).toMatchObject({
        ...{ code: 6, stdout: '', stderr: expect.stringContaining(output) },
      })
})

test('in a terminal what is said breaks between words; elsewhere it is one line', async () => {
  const args = ['--background', 'enginering']
  const { stderr: line } = await runCommand(args)
  const { stderr: broken } = await runCommand(args, { terminal: true, columns: 60 })
  expect(line.trimEnd()).not.toContain('\n')
  expect(Math.max(...broken.split('\n').map((one) => one.length))).toBeLessThan(60)
  expect(broken.replace(/\n(?=.)/g, ' ')).toBe(line)
})
