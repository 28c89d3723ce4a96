import { expect, test } from 'vitest'
import { resultSchema } from '../../src/result/schema.ts'
import { runCommand } from '../world.ts'

async function demoAt(columns: number): Promise<string[]> {
  const { code, stdout, stderr } = await runCommand(['demo'], { terminal: true, columns, env: { NO_COLOR: '1' } })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.split('\n').slice(0, -1)
}

test('the sample is a lead on one screen of 24 lines and 80 columns, with bars', async () => {
  const lines = await demoAt(80)
  expect(lines[1]).toBe('Your answers lean towards product management.')
  expect(lines.length).toBeLessThan(24)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80)
  expect(lines.filter((line) => /^\S.* \|[-=]*\*?[-=:]*[*:][-=:]*\| /.test(line)).length).toBeGreaterThan(1)
})

test.each([40, 30])('%i columns have sentences instead of bars, and no line is too long', async (columns) => {
  const lines = await demoAt(columns)
  expect(lines.filter((line) => line.includes('|--') || line.includes('=='))).toEqual([])
  expect(lines.filter((line) => line.length >= columns)).toEqual([])
  expect(lines.join(' ').replace(/\s+/g, ' ')).toMatch(/: a (clear )?lean towards product management, \d\d in 100\./)
})

test('without a terminal it is the same text as on one of 80 columns', async () => {
  expect((await runCommand(['demo'])).stdout.split('\n').slice(0, -1)).toEqual(await demoAt(80))
})

test('COLUMNS goes before what the terminal says', async () => {
  const { stdout } = await runCommand(['demo'], { env: { COLUMNS: '40' } })
  expect(stdout.split('\n')).toEqual([...(await demoAt(40)), ''])
})

test('--json prints the result whose text it is', async () => {
  const { code, stdout } = await runCommand(['demo', '--json'])
  expect(code).toBe(0)
  const result = resultSchema.parse(JSON.parse(stdout))
  expect(result).toMatchObject({ about: 'Sample', outcome: { kind: 'lead', role: 'product-manager' }, source: null })
  const shown = await runCommand(['show', '-'], { stdin: stdout })
  expect(shown.stdout).toBe((await runCommand(['demo'])).stdout)
})

test('it is the same at every call and saves nothing', async () => {
  const [one, two] = [await runCommand(['demo', '--json']), await runCommand(['demo', '--json'])]
  expect(one.stdout).toBe(two.stdout)
  expect((await runCommand(['history'], { home: one.home })).stdout).toBe('Nothing is saved.\n')
})
