/** docs/result.svg is the screen of the demo, for eyes and ears, and asks nobody for anything. `npm run generate` makes it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import xterm from '@xterm/headless'
import { expect, test } from 'vitest'
import { picture, runsOn } from '../../scripts/picture.mjs'
import { inChromium, opened } from '../browser/chromium.ts'
import { runCommand } from '../world.ts'

const FILE = fileURLToPath(new URL('../../docs/result.svg', import.meta.url))
const SVG = readFileSync(FILE, 'utf8')

const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')

test('it shows every word of the demo in its order, and tells the same in sentences', async () => {
  const shown = [...SVG.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => plain(text))
  expect(words(shown.join(' '))).toEqual(words((await runCommand(['demo'])).stdout))
  const told = plain(/<desc id="desc">([^<]*)<\/desc>/.exec(SVG)?.[1] ?? '')
  expect(told).toBe((await runCommand(['demo', '--accessible'])).stdout.trimEnd())
  expect(SVG).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc">\n<title id="title">[^<]{20,}<\/title>/)
})

test('it refers to nothing outside itself, and runs nothing', () => {
  expect(SVG.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
    /href|url\(|@import|:\/\/|<script|<image|\bon\w+=/,
  )
})

test('made anew from a real terminal it is the same, byte by byte', async () => {
  expect((await picture()) === SVG, 'Mend: npm run generate').toBe(true)
})

test('cells that look alike are one text; two blanks, another look and another line part them', async () => {
  const terminal = new xterm.Terminal({ cols: 30, rows: 3, allowProposedApi: true })
  const written = 'one word  apart\x1b[1m bold\x1b[0m\r\n \x1b[2mdim\x1b[0m\x1b[36m|==|\x1b[0m'
  await new Promise<void>((resolve) => terminal.write(written, resolve))
  expect(runsOn(terminal)).toEqual([
    { row: 0, column: 0, text: 'one word', look: '' },
    { row: 0, column: 10, text: 'apart', look: '' },
    { row: 0, column: 16, text: 'bold', look: 'bold' },
    { row: 1, column: 1, text: 'dim', look: 'dim' },
    { row: 1, column: 4, text: '|==|', look: 'accent' },
  ])
})

/** Relative luminance and contrast as WCAG 2 defines them, of colours as the browser computes them. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
      const share = Number(part) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

interface Seen {
  readonly paper: string
  readonly width: number
  readonly texts: readonly {
    readonly colour: string
    readonly left: number
    readonly right: number
    readonly top: number
  }[]
}

/** Run in the page, whose types are not those of a program. */
const SEEN = `(() => {
  const box = document.querySelector('rect')
  const texts = [...document.querySelectorAll('text')].map((text) => {
    const { left, right, top } = text.getBoundingClientRect()
    return { colour: getComputedStyle(text).fill, left, right, top }
  })
  return { paper: getComputedStyle(box).fill, width: box.getBoundingClientRect().right, texts }
})()`

inChromium('the picture in a browser', () => {
  test.each([false, true])(
    'dark: %s: it can be read, nothing overlaps or sticks out, nothing is fetched',
    async (dark) => {
      const page = `<!doctype html><html lang="en"><title>Picture</title><body style="margin:0">${SVG}`
      await opened(page, { dark }, async ({ page, requests, said }) => {
        const { paper, width, texts } = (await page.evaluate(SEEN)) as Seen
        expect({ requests, said }).toEqual({ requests: [], said: [] })
        expect(texts.filter(({ colour }) => contrast(colour, paper) < 4.5)).toEqual([])
        expect(contrast(paper, 'rgb(0, 0, 0)') < 2).toBe(dark)
        expect(texts.filter(({ left, right }) => left < 10 || right > width - 10)).toEqual([])
        const overlapping = texts.filter(
          ({ left, top }, k) => k > 0 && texts[k - 1]?.top === top && left < (texts[k - 1]?.right ?? 0),
        )
        expect(overlapping).toEqual([])
      })
    },
  )
})
