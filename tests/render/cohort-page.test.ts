import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Spread } from '../../src/compare/cohort-types.ts'
import { cohortPage } from '../../src/render/html/cohort-page.ts'
import { engineBank } from '../engine-bank.ts'
import { expectClosed } from './closed-page.ts'
import { attribute, type Element, elementsOf, textOf } from './elements.ts'
import { aGroup } from './groups.ts'
import { HOSTILE } from './hostile-report.ts'

const bank = builtInBank()
const group = aGroup({
  people: 40,
  names: true,
  leftOut: { observers: 3, blank: 0, older: 1, unusable: 2 },
})
const markup = cohortPage(group, 'en')
const all = elementsOf(markup)
const having = (...names: string[]) => all.filter(({ tagName }) => names.includes(tagName))

/** The elements inside the section of this id. */
function partOf(page: string, id: string): Element[] {
  const section = elementsOf(page).find((one) => one.tagName === 'section' && attribute(one, 'id') === id)
  const inside = (one: Element): Element[] =>
    one.childNodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node)] : []))
  return section === undefined ? [] : inside(section)
}

/** The rows of a part, each as the texts of its cells. */
function rowsOf(page: string, id: string): string[][] {
  return partOf(page, id)
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => row.childNodes.filter((node) => 'tagName' in node).map((cell) => textOf(cell).trim()))
}

const at = (value: number) => 50 + (Math.min(Math.max(value, -3), 3) / 3) * 47
const plus = (value: number) => {
  const shown = Math.abs(value).toFixed(2)
  return shown === '0.00' ? shown : `${value > 0 ? '+' : '-'}${shown}`
}
const has = (one: Element, name: string) => (attribute(one, 'class') ?? '').split(' ').includes(name)

describe('the page of a group', () => {
  test('loads nothing, runs nothing and can send nothing', () => expectClosed(all))

  test('says its language, has one first heading, skips no step of headings, and leads to each of its parts', () => {
    expect(attribute(having('html')[0]!, 'lang')).toBe('en')
    expect(having('h1', 'h2', 'h3').map(({ tagName }) => tagName)).toEqual(['h1', 'h2', 'h2', 'h2', 'h2', 'h2'])
    const ids = having('section').map((section) => attribute(section, 'id'))
    expect(ids).toEqual(['counts', 'spread', 'sides', 'people', 'limits'])
    expect(having('a').map((link) => attribute(link, 'href'))).toEqual(['#content', ...ids.map((id) => `#${id}`)])
  })

  test('names every table, column and row, and hides drawings from who cannot see them, whose figures stand beside', () => {
    for (const table of having('table')) expect(table.childNodes[0]?.nodeName).toBe('caption')
    for (const cell of having('th')) {
      expect(attribute(cell, 'scope')).toMatch(/^(col|row)$/)
      expect(textOf(cell)).not.toBe('')
    }
    for (const drawing of having('svg')) expect(attribute(drawing, 'aria-hidden')).toBe('true')
  })

  test('says who is there, what was left out and why, where it leans, and all limits', () => {
    expect(textOf(having('h1')[0]!)).toBe(`40 people: ${bank.title}`)
    const text = textOf(having('body')[0]!)
    expect(text).toContain(
      'Sheets that are not counted: 3 by observers, 1 of which a newer one counts and 2 that could not be used.',
    )
    expect(text).toContain('On average the group leans')
    expect(text).toContain('Hidden are counts from 1 to 4, and as many more as it takes that none can be worked out.')
    for (const limit of group.limits) expect(text).toContain(limit)
    expect(text).toContain(`role-fit ${group.tool.version} with the questions ${bank.id} ${bank.version}`)
  })

  test('says every count that may be shown, draws each to scale, and says hidden of the others', () => {
    const counts = [...group.outcomes, ...group.lean!.directions, ...group.level.steps].map(({ people }) => people)
    expect(counts).toContain(null)
    expect(rowsOf(markup, 'counts').map(([, said]) => said)).toEqual(
      counts.map((people) => (people === null ? 'hidden' : `${people} (${Math.round((100 * people) / 40)} %)`)),
    )
    const drawn = partOf(markup, 'counts').filter((one) => has(one, 'part'))
    expect(drawn.map((one) => attribute(one, 'width'))).toEqual(
      counts.flatMap((people) => (people === null ? [] : [`${((100 * people) / 40).toFixed(1)}%`])),
    )
  })

  test('says of every subject how people part over its sides', () => {
    const shown = (people: number | null) =>
      people === null ? 'hidden' : `${people} (${Math.round((100 * people) / 40)} %)`
    const [head, ...rows] = rowsOf(markup, 'sides')
    expect(head).toEqual(['Subject', 'product management', 'not clear', 'product marketing'])
    expect(rows).toEqual(
      group.dimensions.flatMap(({ plain, lean }) =>
        lean === null ? [] : [[plain, ...lean.sides.map(({ people }) => shown(people))]],
      ),
    )
  })

  test('says mean, range and spread of everything, and draws them: leans with the first role on the left', () => {
    const leans = [group.lean!, ...group.dimensions.flatMap(({ lean }) => lean ?? [])]
    const levels = [group.level, ...group.roles]
    const said = rowsOf(markup, 'spread').filter(([first]) => first !== 'Subject')
    expect(said.map(([, figures]) => figures)).toEqual(
      [...leans, ...levels].map(
        ({ mean, interval, standardDeviation }) =>
          `${plus(mean)} likely ${plus(interval[0])} to ${plus(interval[1])}, spread ${standardDeviation.toFixed(2)}`,
      ),
    )
    const places = (name: string, key: string) =>
      partOf(markup, 'spread')
        .filter((one) => has(one, name))
        .map((one) => Number.parseFloat(attribute(one, key)!))
    const near = (found: number[], wanted: number[]) => {
      expect(found).toHaveLength(wanted.length)
      for (const [k, x] of found.entries()) expect(Math.abs(x - wanted[k]!)).toBeLessThan(0.051)
    }
    const each = (of: (spread: Spread) => number) => [
      ...leans.map((lean) => 100 - at(of(lean))),
      ...levels.map((level) => at(of(level))),
    ]
    near(
      places('dot', 'cx'),
      each(({ mean }) => mean),
    )
    near(
      places('range', 'x1'),
      each(({ interval }) => interval[0]),
    )
    near(
      places('range', 'x2'),
      each(({ interval }) => interval[1]),
    )
    // Of each band a line from end to end, and a short one at each end.
    const bands = places('band', 'x1')
    near(
      bands.filter((_, k) => k % 3 === 0),
      each(({ mean, standardDeviation }) => mean - standardDeviation),
    )
    near(
      bands.filter((_, k) => k % 3 === 2),
      each(({ mean, standardDeviation }) => mean + standardDeviation),
    )
  })
})

describe('people', () => {
  test('stand on the page where they were asked for, in their order, and nowhere else', () => {
    const [, ...rows] = rowsOf(markup, 'people')
    expect(rows.map(([name]) => name)).toEqual(Array.from({ length: 40 }, (_, k) => `Label ${k}`))
    expect(rows[0]).toEqual(['Label 0', 'towards product marketing', '-2.50 (-3.32 to -1.68)', 'high'])
    const without = cohortPage(aGroup({ people: 40 }), 'en')
    expect(without).not.toMatch(/Label|file-/)
    expect(partOf(without, 'people')).toEqual([])
  })

  test.each([5, 6, 7, 8, 9, 10, 12, 17, 23])('%i people: no count from 1 to 4 stands anywhere', (people) => {
    const page = cohortPage(aGroup({ people }), 'en')
    const counts = [...page.matchAll(/(\d+) \(\d+ %\)/g)].map(([, count]) => Number(count))
    for (const count of counts) expect(count === 0 || count >= 5, `${count} of ${people}`).toBe(true)
    const widths = [...page.matchAll(/class="part" width="([\d.]+)%"/g)].map(([, width]) => Number(width))
    for (const width of widths) expect(width === 0 || width >= (100 * 5) / people - 0.06).toBe(true)
  })

  test('four are no group', () => {
    expect(() => cohortPage(aGroup({ people: 4 }), 'en')).toThrow(RangeError)
  })
})

describe('other banks', () => {
  test('three roles have no sides: interest and roles alone', () => {
    const page = cohortPage(aGroup({ people: 12, bank: engineBank({ roles: 3 }) }), 'de')
    expect(rowsOf(page, 'spread').map(([first]) => first)).toEqual([
      'Subject',
      'Interest overall',
      'Title of r0',
      'Title of r1',
      'Title of r2',
    ])
    expect(partOf(page, 'sides')).toEqual([])
    expect(page).toContain('<html lang="de">')
  })

  test('one subject is the whole: it is not said twice', () => {
    const page = cohortPage(aGroup({ people: 12, bank: engineBank({ dimensions: 1 }) }), 'en')
    expect(rowsOf(page, 'spread').map(([first]) => first)).toEqual([
      ...['Subject', 'Overall lean'],
      ...['Subject', 'Interest overall', 'Title of r0', 'Title of r1'],
    ])
    expect(partOf(page, 'sides')).toEqual([])
  })
})

test('500 hostile labels and every text of a bank make no element and no attribute', () => {
  expect(HOSTILE.length).toBeGreaterThan(500)
  const withTexts = (textAt: (slot: number) => string) => {
    let slot = 0
    const own = () => textAt(slot++)
    const roles = bank.roles.map((role) => ({ ...role, title: own(), field: own() }))
    const dimensions = bank.dimensions.map((one) => ({ ...one, plain: own(), title: own() }))
    const changed = { ...bank, title: own(), version: own(), roles, dimensions }
    const labelOf = (k: number) => textAt(slot + k)
    return cohortPage(aGroup({ people: HOSTILE.length, bank: changed, names: true, labelOf }), 'en')
  }
  const shapeOf = (page: string) =>
    elementsOf(page).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`)
  const hostile = withTexts((slot) => HOSTILE[slot % HOSTILE.length]!)
  expect(shapeOf(hostile)).toEqual(shapeOf(withTexts((slot) => `Text ${slot}`)))
  expect(hostile).not.toContain('<script>')
})
