/** A page's HTML enters; it is open in Debian's Chromium, offline, with everything heard that it says or asks for. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { aFolder } from '../world.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser']

/** Where Chromium is installed; null where it is not. */
const CHROMIUM = PLACES.find((place) => existsSync(place)) ?? null

/** Nothing of it runs by itself or speaks to anybody. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

export interface Look {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
}

export interface Opened {
  readonly page: Page
  /** Addresses that were asked for, the document's own left out. */
  readonly requests: readonly string[]
  /** What stood in the console, errors included. */
  readonly said: readonly string[]
}

let browser: Browser | null = null

/** Tests that need the browser; where there is none they are skipped, and that is said where nobody misses it. */
export function inChromium(name: string, tests: () => void): void {
  if (CHROMIUM === null)
    console.warn(`\nSKIPPED: ${name}. There is no Chromium at ${PLACES.join(' or ')}. Mend: apt-get install chromium\n`)
  describe.skipIf(CHROMIUM === null)(
    CHROMIUM === null ? `${name} (SKIPPED: no Chromium)` : name,
    { timeout: 120_000 },
    () => {
      beforeAll(async () => {
        browser = await chromium.launch({ executablePath: CHROMIUM as string, headless: true, args: QUIET })
      }, 60_000)
      afterAll(async () => {
        await browser?.close()
      })
      tests()
    },
  )
}

/** Opens the page as a file, as people do, and closes it when `use` is done. */
export async function opened<T>(markup: string, look: Look, use: (opened: Opened) => Promise<T>): Promise<T> {
  if (browser === null) throw new Error('The browser is not running.')
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    colorScheme: look.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    const file = join(aFolder(), 'page.html')
    writeFileSync(file, markup)
    const address = pathToFileURL(file).href
    const requests: string[] = []
    const said: string[] = []
    page.on('request', (request) => {
      if (request.url() !== address) requests.push(request.url())
    })
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await page.goto(address, { waitUntil: 'load' })
    return await use({ page, requests, said })
  } finally {
    await context.close()
  }
}

/** Sheets of paper that a PDF has. */
export function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0
  )
}

/** What is wrong for people with a screen reader, weak eyes or no mouse, as axe-core sees it. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate<string[]>(
    "axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target)))",
  )
}

/** How many pixels a page is wider than its window. */
export const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
