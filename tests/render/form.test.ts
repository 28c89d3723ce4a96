import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Bank, LengthName } from '../../src/bank/types.ts'
import { pushesOf, unevenness } from '../../src/choose/evenness.ts'
import { nextItem } from '../../src/choose/next.ts'
import { type Form, formOf } from '../../src/render/form/form.ts'
import { FORMS } from '../../src/render/form/formats.ts'
import { startSession } from '../../src/session/live.ts'
import { parseSheet } from '../../src/session/parse-sheet.ts'
import type { Rater } from '../../src/session/types.ts'
import { readText } from '../../src/text/read.ts'
import { visible } from '../../src/text/safe/terminal.ts'
import { XSS_STRINGS } from '../text/safe/payloads.ts'

const BEN: Rater = { kind: 'observer', label: 'Ben' }
const LENGTHS: readonly LengthName[] = ['quick', 'standard', 'full']

function aForm(facts: Partial<Form> = {}, bank: Bank = builtInBank()): Form {
  return formOf(bank, { length: 'full', rater: 'self', about: null, background: [], ...facts })
}

const ids = ({ items }: Form) => items.map(({ id }) => id)

describe('the questions of a form', () => {
  test('in full are the list of the bank in its order', () => {
    const { full } = builtInBank().lengths
    expect(full.adaptive).toBe(false)
    expect(ids(aForm())).toEqual(full.adaptive ? [] : full.items)
  })

  test.each(['quick', 'standard'] as const)('in %s are as many as a sitting has at most, each once', (length) => {
    const form = aForm({ length })
    const { maximum } = builtInBank().lengths[length] as { maximum: number }
    expect(new Set(ids(form)).size).toBe(maximum)
    // Nobody leans anywhere by marking one category throughout.
    expect(unevenness(pushesOf(builtInBank(), form.items))).toBeLessThan(1e-9)
  })

  test.each(['quick', 'standard'] as const)('in %s begin with what a sitting begins with', (length) => {
    const first = nextItem(builtInBank(), startSession(builtInBank(), { length, seed: 0 }))
    expect('item' in first && first.item.id).toBe(ids(aForm({ length }))[0])
  })

  test('for an observer are those alone that are worded for one', () => {
    const own = builtInBank().items.filter(({ observer }) => observer === null)
    const bank = {
      ...builtInBank(),
      items: builtInBank().items.map((item, k) => (k % 3 ? { ...item, observer: null } : item)),
    }
    expect(own.length).toBeLessThan(bank.items.length)
    for (const length of LENGTHS)
      expect(aForm({ length, rater: BEN }, bank).items.every(({ observer }) => observer !== null)).toBe(true)
    const mute = { ...bank, items: bank.items.map((item) => ({ ...item, observer: null })) }
    for (const length of LENGTHS) expect(aForm({ length, rater: BEN }, mute).items).toEqual([])
  })
})

describe('a blank sheet', () => {
  const LABEL = `Ana "\\ # {}: \u202e </script> \u0300e${'\u0301'.repeat(12)}`

  test.each([
    ['yaml', 'self'],
    ['json', 'self'],
    ['yaml', BEN],
    ['json', { kind: 'observer', label: LABEL }],
    ['yaml', { kind: 'observer', label: LABEL }],
  ] as const)('as %s by %j is a sheet where all is skipped and every label is as it was given', (format, rater) => {
    const form = aForm({ rater, about: LABEL, background: rater === 'self' ? ['design'] : [], length: 'quick' })
    const { session, problems } = parseSheet(
      form.bank,
      readText(FORMS[format](form), 'form', { hidden: 'keep' }),
      'form',
    )
    expect(problems).toEqual([])
    expect(session).toMatchObject({ about: LABEL, rater, background: form.background, reach: null, length: 'quick' })
    expect(session?.responses.map(({ item, answer }) => [item, answer])).toEqual(ids(form).map((id) => [id, null]))
    expect(session?.bank.digest).toBe(form.bank.digest)
  })

  test('as YAML shows every question, category and option, and no line over 80 columns but for the digest', () => {
    const form = aForm({ rater: BEN })
    const text = FORMS.yaml(form).replace(/\n *# */g, ' ')
    for (const item of form.items) {
      expect(text).toContain(item.observer)
      for (const option of 'options' in item ? item.options : [])
        expect(text).toContain(` ${option.id} = ${option.observer ?? option.text}`)
    }
    const lines = FORMS.yaml(form).split('\n')
    expect(lines.filter((line) => line.length > 80 && !line.startsWith('bank:'))).toEqual([])
  })

  test('as YAML takes hostile texts of a bank for comments', () => {
    const form = aForm({ length: 'quick' })
    const items = form.items.map((item, k) => ({
      ...item,
      text: `${XSS_STRINGS[k]}\n  th-plan: a\n# x\u2028answers: {}`,
    }))
    const { session, problems } = parseSheet(
      form.bank,
      readText(FORMS.yaml({ ...form, items }), null, { hidden: 'keep' }),
      null,
    )
    expect(problems).toEqual([])
    expect(session?.responses).toHaveLength(items.length)
  })
})

describe('paper', () => {
  test.each(LENGTHS)('numbers the questions of the %s form from 1 in its order, and its key names them', (length) => {
    const form = aForm({ length })
    const text = FORMS.markdown(form)
    const numbers = [...text.matchAll(/^\*\*(\d+)\.\*\* /gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(form.items.map((_, k) => k + 1))
    const key = [...text.matchAll(/^"(\d+)(?: (?:most|least))?": ([a-z0-9-]+)/gm)]
    expect(new Set(key.map(([, number, id]) => `${number} ${id}`))).toEqual(
      new Set(form.items.map(({ id }, k) => `${k + 1} ${id}`)),
    )
  })

  test('of an observer begins by saying who will see the answers', () => {
    expect(FORMS.markdown(aForm({ rater: BEN, about: 'Ana' }))).toMatch(
      /^\*\*You answer about Ana\. Whoever gets the answers, Ana too, can read each of them\.\*\*\n/,
    )
  })
})

type Node = DefaultTreeAdapterTypes.Node

/** Names of elements and of their attributes, from top to bottom. */
function skeleton(node: Node): string[] {
  const own = 'tagName' in node ? [`${node.tagName} ${node.attrs.map(({ name }) => name).join(' ')}`] : []
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(skeleton) : [])]
}

describe('the page', () => {
  test('is the same tree for 500 hostile labels, of the person and of an observer', () => {
    const whole = aForm({ rater: BEN, about: 'Ana', length: 'quick' })
    const form = { ...whole, items: whole.items.slice(0, 1) }
    const plain = skeleton(parse(FORMS.html(form)))
    for (const about of XSS_STRINGS) {
      const text = FORMS.html({ ...form, about, rater: { kind: 'observer', label: about } })
      expect(skeleton(parse(text)), about).toEqual(plain)
    }
  })

  test('has one question a group, in words for its rater, who sees the answers first', () => {
    const text = FORMS.html(aForm({ rater: BEN, about: 'Ana' }))
    expect(text.indexOf('class="sees">You answer about Ana.')).toBeLessThan(text.indexOf('<fieldset'))
    expect(text.match(/data-item="/g)).toHaveLength(aForm({ rater: BEN }).items.length)
    expect(text).toContain('How much would this person enjoy this?')
    expect(text).not.toContain('How much would you enjoy this?')
    expect(visible(text)).toBe(text)
  })
})
