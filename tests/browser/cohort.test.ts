/** The page of a group in a real browser: what it asks for and says, for whom it is readable, how large it is and how it prints. */
import { expect, test } from 'vitest'
import { cohortPage } from '../../src/render/html/cohort-page.ts'
import { aGroup } from '../render/groups.ts'
import { HOSTILE } from '../render/hostile-report.ts'
import { inChromium, OVERFLOW, opened, pagesOf, violations } from './chromium.ts'

const pageOf = (people: number, names = true, labelOf?: (k: number) => string) =>
  cohortPage(aGroup({ people, names, ...(labelOf === undefined ? {} : { labelOf }) }), 'en')

const LOOKS = [
  { width: 1280, dark: false },
  { width: 360, dark: true },
  { width: 1280, dark: true },
  { width: 360, dark: false },
]

/** More than this is no page for a mail. */
const MOST_BYTES = 300_000

inChromium('the page of a group', () => {
  for (const [people, names] of [
    [5, true],
    [40, false],
    [40, true],
  ] as const)
    test(`of ${people}, names ${names}: asks for nothing, says nothing and has nothing against it, light and dark, wide and narrow`, async () => {
      for (const look of LOOKS)
        await opened(pageOf(people, names), look, async ({ page, requests, said }) => {
          expect(await violations(page), JSON.stringify(look)).toEqual([])
          expect({ requests, said }).toEqual({ requests: [], said: [] })
        })
    })

  test('of 500 is under 300 KB, and needs no sideways scrolling on any screen from 320 pixels', async () => {
    const markup = pageOf(500, true, (k) => `${'Label'.repeat(12)} ${k}`)
    expect(Buffer.byteLength(markup)).toBeLessThan(MOST_BYTES)
    await opened(markup, {}, async ({ page, requests, said }) => {
      for (const width of [320, 360, 480, 640, 900, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(OVERFLOW), `${width}`).toBe(0)
      }
      expect({ requests, said }).toEqual({ requests: [], said: [] })
    })
  })

  test('takes two sheets of A4 and of Letter without names, light where the screen is dark', async () => {
    await opened(pageOf(40, false), { dark: true }, async ({ page }) => {
      for (const format of ['A4', 'Letter'] as const) expect(pagesOf(await page.pdf({ format })), format).toBe(2)
      const ground = 'getComputedStyle(document.body).backgroundColor'
      expect(await page.evaluate(ground)).toBe('rgb(20, 23, 27)')
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)')
    })
  })

  test('is heard as it is seen: each count and mean is a cell of a named row', async () => {
    await opened(pageOf(40), { width: 360 }, async ({ page }) => {
      const counts = await page.locator('#counts').ariaSnapshot()
      expect(counts).toContain('table "Outcomes"')
      expect(counts).toMatch(/row "both about equally \d+ \(\d+ %\)"/)
      expect(await page.locator('#spread').ariaSnapshot()).toMatch(
        /row "Overall lean [+-]?\d\.\d\d likely [+-]?\d\.\d\d to [+-]?\d\.\d\d, spread \d\.\d\d"/,
      )
    })
  })

  test('is gone through by keyboard alone: each link has its turn, shows where it is, and leads to its part', async () => {
    await opened(pageOf(40), {}, async ({ page }) => {
      const led: string[] = []
      for (let k = 0; k < 6; k++) {
        await page.keyboard.press('Tab')
        expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
        led.push(await page.evaluate<string>("document.querySelector(document.activeElement.getAttribute('href')).id"))
      }
      expect(led).toEqual(['content', 'counts', 'spread', 'sides', 'people', 'limits'])
    })
  })

  test('holds 500 hostile labels, of which none becomes an element, a request or a word in the console', async () => {
    const elements = "document.querySelectorAll('*').length"
    const countOf = (labelOf: (k: number) => string) =>
      opened(pageOf(HOSTILE.length, true, labelOf), {}, async ({ page, requests, said }) => {
        expect({ requests, said }).toEqual({ requests: [], said: [] })
        return page.evaluate<number>(elements)
      })
    expect(await countOf((k) => HOSTILE[k] as string)).toBe(await countOf((k) => `Label ${k}`))
  })
})
