/** On the screens that are redrawn, nothing steers but our own colours, whatever bank and person say. */
import { expect, test } from 'vitest'
import { oneOf, severalOf } from '../../../src/io/ask/choice-panel.ts'
import { itemPanel } from '../../../src/io/ask/item-panel.ts'
import type { Panel } from '../../../src/io/ask/panel.ts'
import { reviewPanel } from '../../../src/io/ask/review-panel.ts'
import { textPanel } from '../../../src/io/ask/text-panel.ts'
import { style } from '../../../src/io/terminal.ts'
import { cells } from '../../../src/text/cells.ts'
import { pressing } from './pressing.ts'
import { aChoice, aGradedItem, aView, ENJOY } from './views.ts'

const HOSTILE =
  'Ana\x1b[31m\x1b]52;c;eA==\x07\x1b[2J\0\x9b31m\r\n\t\x7f\u202e\u2066\u2028\u061c\ufeff\u{e0041}\ufffe\ud800Z'
const FORBIDDEN =
  /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff\p{Noncharacter_Code_Point}]/u
const OURS = /\x1b\[(?:1|2|22|36|39)m/g

const choices = [
  { value: 'a', text: HOSTILE },
  { value: 'b', text: HOSTILE },
]
const scale = { ...ENJOY, stem: HOSTILE, categories: [HOSTILE, HOSTILE], missing: HOSTILE }
const graded = aView({ heading: HOSTILE, item: aGradedItem({ text: HOSTILE, why: HOSTILE }), scale, previous: 1 })
const choice = aView({ heading: HOSTILE, item: { ...aChoice('best-worst', HOSTILE, HOSTILE, HOSTILE), why: HOSTILE } })

const panels: readonly (readonly [string, Panel<never, unknown>, string])[] = [
  ['a graded item', itemPanel(graded) as never, '? down'],
  ['a choice', itemPanel(choice) as never, '? 1'],
  ['one of several', oneOf(HOSTILE, choices, 'a') as never, '9'],
  ['any of several', severalOf(HOSTILE, choices) as never, '1'],
  ['the review', reviewPanel(choices.map(({ value: item, text }) => ({ item, text }))) as never, 'down'],
  ['a text that is typed', textPanel(HOSTILE) as never, 'A \u202e \ufeff \u{e0041} \u2066 B'],
]

test.each(panels)('%s', (_, panel, keys) => {
  for (const state of [panel.start, pressing(panel, keys)] as never[])
    for (const width of [20, 40, 80])
      for (const height of [6, 24]) {
        const plain = panel.screen(state, width, height, style(0)).lines
        const coloured = panel.screen(state, width, height, style(1)).lines.map((line) => line.replaceAll(OURS, ''))
        expect(coloured).toEqual(plain)
        for (const line of plain) {
          expect(line).not.toMatch(FORBIDDEN)
          expect(cells(line)).toBeLessThan(width)
        }
      }
})
