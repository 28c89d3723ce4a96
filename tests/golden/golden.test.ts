import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { render } from '../../src/render/formats.ts'
import { PLAIN } from '../../src/render/style.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Result } from '../../src/result/types.ts'
import { parseSheet } from '../../src/session/parse-sheet.ts'
import { readText } from '../../src/text/read.ts'

// The whole line, from sheet to screen. A change on purpose is accepted with `npm run golden`; then read the difference.

function resultOf(kind: string): Result {
  const file = new URL(`./sheets/${kind}.json`, import.meta.url)
  const { session, problems } = parseSheet(builtInBank(), readText(readFileSync(file), `${kind}.json`, { hidden: 'keep' }), `${kind}.json`)
  expect(problems).toEqual([])
  if (session === null) throw new Error(`The golden sheet ${kind}.json does not fit the bank any more.`)
  return evaluate(builtInBank(), session, { file: `${kind}.json`, line: 1 })
}

/** Digest and version change with every change of the bank or of the package, and would hide what else has changed. */
function steady(result: Result): Result {
  return { ...result, tool: { ...result.tool, version: 'any' }, bank: { ...result.bank, digest: 'any' } }
}

for (const kind of ['lead', 'both', 'neither', 'open']) {
  test(`the sheet ${kind} has the outcome ${kind}`, () => {
    expect(resultOf(kind).outcome.kind).toBe(kind)
  })

  test(`the screen for ${kind} is as accepted and fits 24 lines of 80 columns`, async () => {
    const text = render.text(resultOf(kind), { width: 80, style: PLAIN, sentences: false, details: false, saved: '2026-11-21-k7qm' })
    const lines = text.split('\n').slice(0, -1)
    expect(lines.length).toBeLessThan(24)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80)
    await expect(text).toMatchFileSnapshot(`./${kind}.txt`)
  })

  test(`called by npx, the screen for ${kind} says so in every command, and fits all the same`, () => {
    const screen = { width: 80, style: PLAIN, sentences: false, details: false, saved: '2026-11-21-k7qm' }
    const [usual, called] = [screen, { ...screen, program: 'npx role-fit' }].map((one) => render.text(resultOf(kind), one))
    const lines = called!.split('\n').slice(0, -1)
    expect(lines.length).toBeLessThan(24)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80)
    const commands = (text: string) => text.slice(text.indexOf('Next: ')).replaceAll(/\s+(?:\| )?/g, ' ')
    expect(commands(called!)).toBe(commands(usual!).replaceAll('role-fit ', 'npx role-fit '))
  })

  test(`no line for ${kind} fills the last column of any screen from 20 to 90 columns`, () => {
    for (let width = 20; width <= 90; width++) {
      const text = render.text(resultOf(kind), { width, style: PLAIN, sentences: false, details: true, saved: null })
      for (const line of text.split('\n')) expect(line.length, `${width}: ${line}`).toBeLessThan(width)
    }
  })

  test(`the sentences for ${kind} on a narrow screen are as accepted`, async () => {
    const text = render.text(resultOf(kind), { width: 40, style: PLAIN, sentences: false, details: false, saved: '2026-11-21-k7qm' })
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(40)
    await expect(text).toMatchFileSnapshot(`./${kind}-40.txt`)
  })

  test(`the document for ${kind} is as accepted`, async () => {
    await expect(render.json(steady(resultOf(kind)), { width: 80, style: PLAIN, sentences: false, details: false, saved: null })).toMatchFileSnapshot(`./${kind}.json`)
  })
}
