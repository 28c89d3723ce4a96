import { expect, test } from 'vitest'
import { textPanel } from '../../../src/io/ask/text-panel.ts'
import { cells } from '../../../src/text/cells.ts'
import { pressing, shownAfter } from './pressing.ts'

const PANEL = textPanel('A name or label for this result (optional, Enter for none):')

test.each([
  ['Enter alone is nothing', 'enter', { value: '' }],
  ['letters and digits are text, also those that are keys elsewhere', 'q b s ? 1 enter', { value: 'qbs?1' }],
  ['spaces around it do not count', 'space A n a space enter', { value: 'Ana' }],
  ['Backspace takes a whole character', 'A é 安 e\u0301 backspace backspace enter', { value: 'Aé' }],
  ['Ctrl-U begins anew', 'A n a ctrl-u B enter', { value: 'B' }],
  ['Ctrl-W takes a word', 'A space B n ctrl-w C enter', { value: 'A C' }],
  ['arrows and Tab are no text', 'up tab left A home end enter', { value: 'A' }],
  ['Esc leaves', 'A esc', { left: 'quit' }],
  ['Ctrl-D leaves', 'ctrl-d', { left: 'quit' }],
  ['Ctrl-C interrupts', 'A ctrl-c', { left: 'interrupt' }],
])('%s', (_, keys, outcome) => {
  expect(pressing(PANEL, keys)).toEqual({ outcome })
})

test('what is too long for a label is not taken, and that is said', () => {
  const keys = (text: string) => [...text].join(' ')
  expect(pressing(PANEL, `${keys('x'.repeat(300))} enter`)).toEqual({ outcome: { value: 'x'.repeat(200) } })
  expect(pressing(PANEL, `${keys('x'.repeat(199))} 😀 enter`)).toEqual({ outcome: { value: 'x'.repeat(199) } })
  const said = (count: number) => shownAfter(PANEL, keys('x'.repeat(count)), [80, 24]).lines.join('\n')
  expect(said(199)).toContain('200 characters are the most.')
  expect(said(198)).not.toContain('the most')
})

test('the cursor stands on what is typed, of which the end stays in sight', () => {
  for (const [width, height] of [
    [80, 24],
    [20, 10],
  ] as const)
    for (const typed of ['Ana', '安'.repeat(60), 'x'.repeat(200)]) {
      const { lines, cursor } = shownAfter(PANEL, [...typed].join(' '), [width, height])
      expect(lines[cursor]).toMatch(/^> /)
      expect(lines[cursor]?.endsWith(typed.slice(-3))).toBe(true)
      expect(Math.max(...lines.map(cells))).toBeLessThan(width)
      expect(lines.length).toBeLessThanOrEqual(height)
    }
})
