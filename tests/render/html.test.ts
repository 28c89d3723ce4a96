import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { page } from '../../src/render/html/frame.ts'
import { reportPage } from '../../src/render/html/report-page.ts'
import { html, verbatim } from '../../src/text/safe/html.ts'
import { expectClosed } from './closed-page.ts'
import { attribute, elementsOf, textOf } from './elements.ts'
import { goldenResult, KINDS } from './golden-results.ts'

const bank = builtInBank()

describe.each(KINDS)('the page on %s', (kind) => {
  const all = elementsOf(reportPage(goldenResult(kind), { bank, coach: true }))
  const having = (...names: string[]) => all.filter(({ tagName }) => names.includes(tagName))

  test('loads nothing, runs nothing and can send nothing', () => expectClosed(all))

  test('says its language, has one first heading, and skips no step of headings', () => {
    expect(attribute(having('html')[0]!, 'lang')).toBe(bank.language)
    const levels = having('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    levels.forEach((level, k) => {
      expect(level - (levels[k - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  test('leads to each of its parts', () => {
    const ids = having('section').map((section) => attribute(section, 'id'))
    const links = having('a').map((link) => attribute(link, 'href')?.slice(1))
    expect(links).toEqual(['content', ...ids])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('names every drawing, table, column, row and field', () => {
    const drawings = having('svg')
    expect(drawings.length).toBe(1 + bank.dimensions.filter(({ direction }) => direction).length)
    for (const drawing of drawings) {
      expect(attribute(drawing, 'role')).toBe('img')
      expect(textOf(drawing.childNodes[0]!)).toMatch(/^Likely range: \w.*\.$/)
    }
    for (const table of having('table')) expect(table.childNodes[0]?.nodeName).toBe('caption')
    for (const cell of having('th')) expect(attribute(cell, 'scope')).toMatch(/^(col|row|rowgroup)$/)
    const fields = having('textarea')
    expect(fields.length).toBe(4)
    for (const field of fields) expect(field.parentNode?.nodeName).toBe('label')
  })

  test('draws every lean where it is', () => {
    const result = goldenResult(kind)
    const drawn = having('circle').map((circle) => Number.parseFloat(attribute(circle, 'cx')!))
    // 47 of 100 to either side are 3 SDs of the prior; the first role is on the left.
    const at = (value: number) => 50 - (Math.min(Math.max(value, -3), 3) / 3) * 47
    expect(drawn[0]).toBeCloseTo(at(result.lean.estimate), 0)
    const wanted = result.dimensions.flatMap(({ lean }) => (lean === null ? [] : [at(lean.estimate)]))
    const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
    sorted(drawn.slice(1)).forEach((x, k) => {
      expect(Math.abs(x - sorted(wanted)[k]!)).toBeLessThan(0.051)
    })
    const [range] = having('line').filter((line) => attribute(line, 'class') === 'range')
    expect(Math.abs(Number.parseFloat(attribute(range!, 'x1')!) - at(result.lean.interval[1]))).toBeLessThan(0.051)
    expect(Math.abs(Number.parseFloat(attribute(range!, 'x2')!) - at(result.lean.interval[0]))).toBeLessThan(0.051)
  })
})

test('what lies beyond the scale is drawn at its end', () => {
  const result = goldenResult('lead')
  const lean = { ...result.lean, estimate: -7, interval: [-9, -5] as const }
  const circle = elementsOf(reportPage({ ...result, lean })).find(({ tagName }) => tagName === 'circle')
  expect(attribute(circle!, 'cx')).toBe('97.0%')
})

test('pages of another kind look alike, and may have rules and a script of their own', () => {
  const section = (heading: string) => ({
    heading,
    link: html`<a href="#one">${heading}</a>`,
    content: html`<section id="one"><h2>${heading}</h2></section>`,
  })
  const made = page({
    title: 'A',
    language: 'de',
    header: html`<h1>A</h1>`,
    sections: [section('B')],
    style: verbatim`.own { color: red }`,
    script: verbatim`document.title`,
  })
  expect(made).toContain('.own { color: red }</style>')
  expect(made).toContain('prefers-color-scheme: dark')
  expect(made).toMatch(/script-src 'sha256-/)
  // A page of few parts needs no list of them.
  expect(made).not.toContain('<nav')
})
