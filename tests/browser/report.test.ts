/** The report in a real browser: what it asks for and says, for whom it is readable, how it prints, and what hostile texts make of it. */
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { reportPage } from '../../src/render/html/report-page.ts'
import { html } from '../../src/text/safe/html.ts'
import { goldenResult, KINDS } from '../render/golden-results.ts'
import { HOSTILE, withTexts } from '../render/hostile-report.ts'
import { inChromium, OVERFLOW, opened, pagesOf, violations } from './chromium.ts'

const bank = builtInBank()

function reportOn(kind: (typeof KINDS)[number], coach = false): string {
  return reportPage(goldenResult(kind), { bank, coach })
}

const LOOKS = [
  { width: 1280, dark: false },
  { width: 360, dark: true },
  { width: 1280, dark: true },
  { width: 360, dark: false },
]

const OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true })"

inChromium('the report', () => {
  for (const kind of KINDS) {
    test(`of ${kind} asks for nothing, says nothing and has nothing against it, light and dark, wide and narrow`, async () => {
      for (const look of kind === 'lead' ? LOOKS : LOOKS.slice(0, 2))
        await opened(reportOn(kind, true), look, async ({ page, requests, said }) => {
          await page.evaluate(OPEN_ALL)
          expect({ requests, said }).toEqual({ requests: [], said: [] })
          expect(await violations(page), JSON.stringify(look)).toEqual([])
        })
    })

    test(`of ${kind} takes at most three sheets of A4 and of Letter, with the part for a coach, too`, async () => {
      for (const coach of [false, true])
        await opened(reportOn(kind, coach), { dark: coach }, async ({ page }) => {
          for (const format of ['A4', 'Letter'] as const) {
            const sheets = pagesOf(await page.pdf({ format }))
            expect(sheets, `${format} ${coach}`).toBeGreaterThan(0)
            expect(sheets, `${format} ${coach}`).toBeLessThanOrEqual(3)
          }
        })
    })

    test(`of ${kind} needs no sideways scrolling on any screen from 320 pixels`, async () => {
      await opened(reportOn(kind, true), {}, async ({ page }) => {
        await page.evaluate(OPEN_ALL)
        for (const width of [320, 360, 480, 640, 900, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await page.evaluate(OVERFLOW), `${width}`).toBe(0)
        }
      })
    })
  }

  test('axe-core sees what is wrong with a page', async () => {
    const broken = reportOn('lead').replaceAll(/<(\/?)label>/g, '<$1span>')
    await opened(broken, {}, async ({ page }) => {
      expect((await violations(page)).filter((one) => one.startsWith('label ')).length).toBe(4)
    })
  })

  test('is dark where that is wanted, and on paper never', async () => {
    const ground = 'getComputedStyle(document.body).backgroundColor'
    await opened(reportOn('lead'), { dark: false }, async ({ page }) => {
      expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)')
    })
    await opened(reportOn('lead'), { dark: true }, async ({ page }) => {
      expect(await page.evaluate(ground)).toBe('rgb(20, 23, 27)')
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)')
    })
  })

  test('is gone through by keyboard alone: everything has its turn, shows where it is, and opens', async () => {
    await opened(reportOn('lead'), {}, async ({ page }) => {
      const all = await page.evaluate<number>("document.querySelectorAll('a[href], summary, textarea').length")
      const seen: string[] = []
      for (let k = 0; k < all; k++) {
        await page.keyboard.press('Tab')
        const [name, outline] = await page.evaluate<[string, string]>(
          "(([one]) => [one.tagName + ' ' + one.textContent, getComputedStyle(one).outlineStyle])([document.activeElement])",
        )
        expect(outline, name).toBe('solid')
        if (name.startsWith('TEXTAREA')) await page.keyboard.type('Mine')
        if (name.startsWith('SUMMARY')) await page.keyboard.press('Enter')
        seen.push(name.split(' ')[0] as string)
      }
      expect(seen.filter((tag) => tag === 'TEXTAREA').length).toBe(4)
      expect(await page.evaluate("document.querySelectorAll('details:not([open])').length")).toBe(0)
      expect(
        await page.evaluate("[...document.querySelectorAll('textarea')].map((field) => field.value).join(' ')"),
      ).toBe('Mine Mine Mine Mine')
    })
  })

  test('is heard as it is seen: each drawing has a name, each cell a row and a column', async () => {
    await opened(reportOn('lead'), {}, async ({ page }) => {
      const tree = await page.locator('#leans').ariaSnapshot()
      expect(tree.match(/ 'img "Likely range: [^"]+\."'/g)?.length).toBe(
        1 + bank.dimensions.filter((d) => d.direction).length,
      )
      expect(tree).toContain('rowheader "Overall 22 answers"')
    })
  })

  test('holds 500 hostile labels and texts, of which none becomes an element, an attribute, a request or a word in the console', async () => {
    const shape =
      "(() => { const all = [...document.querySelectorAll('*')]; const count = {}; for (const one of all) { count[one.tagName] = (count[one.tagName] ?? 0) + 1; for (const { name } of one.attributes) count['@' + name] = (count['@' + name] ?? 0) + 1 } return count })()"
    const shapeOf = (markup: string) =>
      opened(markup, {}, async ({ page, requests, said }) => {
        const found = await page.evaluate<Record<string, number>>(shape)
        expect({ requests, said }).toEqual({ requests: [], said: [] })
        return found
      })
    const plain = withTexts(goldenResult('lead'), bank, (k) => `Text ${k}`)
    const expected = await shapeOf(plain.page)
    expect(expected.SCRIPT).toBeUndefined()
    const missing = new Set(HOSTILE)
    expect(missing.size).toBeGreaterThan(500)
    // A prime, so that each string comes to stand in many places; what a report does not show counts for nothing.
    for (let round = 0; missing.size > 0; round++) {
      expect(round, [...missing].join(' ')).toBeLessThan(60)
      const hostile = withTexts(goldenResult('lead'), bank, (k) => HOSTILE[(k + 61 * round) % HOSTILE.length] as string)
      for (const text of missing) if (hostile.page.includes(html`${text}`.text)) missing.delete(text)
      expect(await shapeOf(hostile.page)).toEqual(expected)
    }
  })
})
