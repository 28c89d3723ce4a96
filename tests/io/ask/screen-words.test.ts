import { describe, expect, test } from 'vitest'
import { startState } from '../../../src/io/ask/press.ts'
import { itemScreen } from '../../../src/io/ask/screen.ts'
import type { ItemState, ItemView } from '../../../src/io/ask/view.ts'
import { style } from '../../../src/io/terminal.ts'
import { aChoice, aGradedItem, aView, PAIR } from './views.ts'

function screen(view: ItemView, state: Partial<ItemState> = {}): string {
  return itemScreen(view, { ...startState(view), ...state }, 80, 24, style(0)).lines.join('\n')
}

describe('the words', () => {
  test('an observer reads the wording about someone else', () => {
    const item = aGradedItem({ observer: 'This person works on what people will first use in two years.' })
    const shown = screen(aView({ item, rater: { kind: 'observer', label: 'Ada' } }))
    expect(shown).toContain('This person works on')
    expect(shown).toContain('How much would this person enjoy this?')
    expect(shown).not.toContain('you enjoy')
  })

  test('an observer reads the options about someone else', () => {
    const item = {
      ...PAIR,
      observer: 'Which would they rather do?',
      options: PAIR.options.map((option) => ({ ...option, observer: `They: ${option.id}.` })),
    }
    const shown = screen(aView({ item, rater: { kind: 'observer', label: 'Ada' } }))
    expect(shown).toMatch(/Which would they rather do\?[\s\S]*1 {2}They: a\.[\s\S]*2 {2}They: b\./)
  })

  test('the expected total is left out once it has been passed', () => {
    expect(screen(aView({ number: 25, about: 24 }))).toContain('Question 25, about 3 minutes left - How far')
  })

  test('numbers line up where there are ten options', () => {
    const item = aChoice('scene', 'Which?', ...'abcdefghij')
    expect(screen(aView({ item }))).toMatch(/^ {3}9 {2}i\n {2}10 {2}j$/m)
  })

  test('nothing from a bank can steer the terminal', () => {
    const evil = '\x1b[2J\x9b31m\x07\u202Egpj.exe'
    const item = { ...aChoice('pair', evil, evil, 'b'), why: evil }
    const shown = screen(aView({ item, heading: evil }), { why: true })
    expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
    expect(shown).toContain('^[[2J')
  })
})
