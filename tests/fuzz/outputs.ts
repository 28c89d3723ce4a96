/** Laws of the output: nothing that steers a terminal, no line over the width, whatever the labels hold. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Bank } from '../../src/bank/types.ts'
import { render } from '../../src/render/formats.ts'
import { renderLine } from '../../src/render/one-line.ts'
import { PLAIN } from '../../src/render/style.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { parseResult } from '../../src/result/parse-result.ts'
import type { Result } from '../../src/result/types.ts'
import { cells, characters } from '../../src/text/cells.ts'
import { quoted } from '../../src/text/quoted.ts'
import { readText } from '../../src/text/read.ts'
import { visible, visibleLine } from '../../src/text/safe/terminal.ts'
import { wrap } from '../../src/text/wrap.ts'
import { aPath, aSession, engineBank, randomAnswers } from '../engine-bank.ts'
import { law } from './law.ts'
import { assertPlaced, assertVisible } from './problems.ts'
import { mutated } from './texts.ts'

const PARTS = [
  '\x1b[2J',
  '\x1b]0;x\x07',
  '\x9b',
  '\0',
  '\r',
  '\n',
  '\t',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u200f',
  '\ufeff',
  '漢字',
  '👩‍👩‍👧',
  '❤️',
  'e\u0301',
  'Ω',
  ' ',
  'word ',
  'a',
  'supercalifragilistic',
  '%s',
  '^[',
  '<b>',
  '`',
  '|',
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
)
const width = fc.integer({ min: 20, max: 200 })

/** Every text of a bank and of a result is one of these. */
const labels = fc.array(hostile, { minLength: 5, maxLength: 5 })

function hostileBank([a = '', b = '', c = '', d = '', e = '']: readonly string[]): Bank {
  const bank = engineBank({ dimensions: 2 })
  const titled = [a, b, c, d, e]
  const text = (at: number) => titled[at % titled.length] as string
  return {
    ...bank,
    title: a,
    roles: bank.roles.map((role, k) => ({ ...role, title: text(k), field: text(k + 1), what: text(k + 2) })),
    dimensions: bank.dimensions.map((one, k) => ({ ...one, title: text(k), plain: text(k + 3), why: text(k) })),
    items: bank.items.map((item, k) => ({ ...item, text: text(k), observer: text(k + 1) })),
    paths: [0, 1, 2].map((k) =>
      aPath(`p${k}`, { title: text(k), steps: [{ text: text(k + 1), short: text(k + 2), for: [] }] }),
    ),
  }
}

function assertShown(result: Result, columns: number, sentences: boolean, details: boolean): void {
  const text = render.text(result, { width: columns, style: PLAIN, sentences, details, saved: null })
  assert.ok(text.endsWith('\n'))
  for (const line of text.split('\n')) {
    assertVisible(line)
    assert.ok(cells(line) <= columns, `${cells(line)} of ${columns} cells: ${JSON.stringify(line)}`)
  }
  const line = renderLine(result, columns)
  assert.equal(line.indexOf('\n'), line.length - 1)
  assertVisible(line)
}

const shown = law(
  0.15,
  fc.record({
    labels,
    about: hostile,
    rater: fc.option(hostile),
    width,
    seed: fc.integer(),
    sentences: fc.boolean(),
    details: fc.boolean(),
  }),
  ({ labels, about, rater, width, seed, sentences, details }) => {
    const bank = hostileBank(labels)
    const session = aSession(bank, randomAnswers(bank, seed, 0.6), {
      about,
      rater: rater === null ? 'self' : { kind: 'observer', label: rater },
    })
    const result = evaluate(bank, session)
    assertShown(result, width, sentences, details)
    const json = render.json(result, { width, style: PLAIN, sentences, details, saved: null })
    assert.deepEqual(JSON.parse(json), result)
  },
)

const bank = engineBank({
  dimensions: 1,
  change: { paths: [aPath('p', { steps: [{ text: 'Do.', short: 'do', for: [] }] })] },
})
const RESULT = JSON.stringify(evaluate(bank, aSession(bank, randomAnswers(bank, 3, 0.6), { about: 'Ana' })))
const VALUES = [
  '0',
  '-1',
  '1',
  '0.5',
  '1e9',
  '-1e15',
  '101',
  'null',
  '""',
  '"\\u001b[2J"',
  '"\\u202e"',
  '"a\\nb"',
  '[]',
  '{}',
  '"lead"',
  '"both"',
  '"neither"',
  '"open"',
  '"r0"',
  '"r7"',
  '"self"',
  '"clear lean"',
  'true',
]

/** A result that somebody wrote by hand is refused with a place, or can be shown. */
const handmade = law(0.2, fc.tuple(mutated(RESULT, VALUES, 4), width, fc.boolean()), ([text, width, details]) => {
  const { result, problems } = parseResult(readText(text, 'f', { hidden: 'keep' }), 'f')
  assertPlaced(problems, [text])
  assert.equal(result === null, problems.length > 0)
  if (result !== null) for (const sentences of [false, true]) assertShown(result, width, sentences, details)
})

const anything = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 80 }))

/** What is shown is on lines that fit, in the order of the text, and cannot steer. */
const wrapped = law(8, fc.tuple(anything, fc.integer({ min: 2, max: 100 })), ([text, width]) => {
  const safe = visible(text)
  assertVisible(safe)
  assertVisible(visibleLine(text))
  assert.ok(!visibleLine(text).includes('\n'))
  assertVisible(quoted(text))
  const lines = wrap(safe, width)
  for (const line of lines) assert.ok(cells(line) <= width || characters(line).length === 1, JSON.stringify(line))
  assert.equal(lines.join('').replace(/\s/gu, ''), safe.replace(/\s/gu, ''))
})

export const outputLaws = { shown, handmade, wrapped }
