/** A table as a spreadsheet program of a country with decimal commas saves it, scored as the same answers in JSON are. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/result/types.ts'
import { aFolder, runCommand } from '../world.ts'
import { aSheet } from './sheets.ts'

/** Every cell that holds a separator, a quote or a line break in quotes, as spreadsheet programs write it. */
function saved(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

const HEADER = [
  ...['Name', 'about', 'rater', 'background', 'Remarks\r\n(free text)', 'th-two-years'],
  ...['th-plan', 'sk-comes-easily.best', 'sk-comes-easily.worst', 'Enjoy; one to five'],
]
const ANA = ['1', 'Ana', 'self', 'engineering;design', 'Wrote:\r\n"see above"; twice', '4,0', 'b', 'a', 'c', '5,00']
const JOSE = ['2', 'José\nMaria', 'Ben "B"', '', '', 'Somewhat', '', '', '', '2']
const EMPTY = ['', '', '', '', '', '', '', '', '', '']

function table(rows: readonly (readonly string[])[]): string {
  const path = join(aFolder(), 'answers.csv')
  writeFileSync(path, saved(rows))
  return path
}

function map(): string {
  const path = join(aFolder(), 'map.yaml')
  writeFileSync(path, 'Enjoy; one to five: th-six-weeks\n')
  return path
}

const scored = (path: string, ...args: string[]) =>
  runCommand(['score', path, '--map', map(), '--ignore-columns', 'Name,Remarks (free text)', ...args])

describe('semicolons, a mark, CR LF, line breaks in quotes and decimal commas', () => {
  test('are read as the answers that were meant', async () => {
    const { code, stdout, stderr } = await scored(table([HEADER, ANA, JOSE, EMPTY]), '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const results: Result[] = JSON.parse(stdout).results
    expect(results.map(({ sheet }) => sheet)).toMatchObject([
      {
        about: 'Ana',
        rater: 'self',
        background: ['engineering', 'design'],
        answers: {
          'th-two-years': 4,
          'th-plan': 'b',
          'sk-comes-easily': { best: 'a', worst: 'c' },
          'th-six-weeks': 5,
        },
      },
      { rater: { kind: 'observer', label: 'Ben "B"' }, answers: { 'th-two-years': 3, 'th-six-weeks': 2 } },
    ])
    expect(results[1]?.about).toMatch(/^José\sMaria$/)
    // The header takes two lines, and so does the first row.
    expect(results.map(({ source }) => source?.line)).toEqual([3, 5])
  })

  test('give the figures that the same answers give in JSON', async () => {
    const answers = {
      'th-two-years': 4,
      'th-plan': 'b',
      'sk-comes-easily': { best: 'a', worst: 'c' },
      'th-six-weeks': 5,
    }
    const stdin = aSheet(answers, { about: 'Ana', background: ['engineering', 'design'] })
    const own: Result = JSON.parse((await runCommand(['score', '-', '--json'], { stdin })).stdout)
    const [ana] = JSON.parse((await scored(table([HEADER, ANA]), '--json')).stdout).results as [Result]
    expect({ ...ana, source: null }).toEqual({ ...own, source: null })
  })

  test('a number that is no category is a problem at its place, and the row after it is scored', async () => {
    const half = ANA.map((cell) => (cell === '4,0' ? '4,5' : cell))
    const path = table([HEADER, half, JOSE])
    const { code, stdout, stderr } = await scored(path)
    expect(code).toBe(5)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(
      /answers\.csv:4:\d+ unknown-category The answer to "th-two-years" has no category "4,5"\. Mend: /,
    )
  })
})
