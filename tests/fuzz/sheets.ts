/** Laws of answer sheets in all their forms: sessions or problems, and results that are sound. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Bank, Item } from '../../src/bank/types.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { sourceOf } from '../../src/result/source.ts'
import { parseColumnMap } from '../../src/session/column-map.ts'
import { columnNames } from '../../src/session/csv-columns.ts'
import { readCsvSheets } from '../../src/session/csv-sheet.ts'
import { parseSheets } from '../../src/session/parse-sheet.ts'
import { readText } from '../../src/text/read.ts'
import { inParts, partSize } from './bytes.ts'
import { law } from './law.ts'
import { assertPlaced, linesIn } from './problems.ts'
import { assertKept, assertSound } from './scored.ts'
import { CSV_TOKENS, mutated, REPLACEMENTS, TOKENS, tokens, wellFormed } from './texts.ts'
import { builtIn, engine, small, threeRoles } from './the-banks.ts'

const WORDS = [
  'answers',
  'ho-years',
  'ho-weeks',
  'ho-plan',
  'pe-day',
  'pe-worst',
  'pe-talk',
  'best',
  'worst',
  '"Very much"',
  '5',
  '6',
  "I can't judge",
  '7 or more',
]

const SHEET = `schema: role-fit/answers/v1
bank: {id: small, version: 1.0.0}
about: Ana
rater: {kind: observer, label: Ben}
background: [building, writing]
reach: outside
answers:
  ho-years: 4
  ho-weeks: 2 to 3
  ho-plan: b
  pe-day: null
  pe-worst: {best: a, worst: c}
  pe-talk: Very much
seconds: {ho-years: 5.2}
session: {completed: "2026-11-21T10:00:00Z", length: standard, seed: 4711, stopped: settled, order: [ho-plan, ho-years]}
`
const RESULT = JSON.stringify({
  schema: 'role-fit/results/v1',
  results: [{ sheet: { answers: { 'ho-plan': 'a' } } }, { sheet: {} }],
})

const nearlySheet = fc.oneof(
  { weight: 6, arbitrary: mutated(SHEET, [...REPLACEMENTS, ...WORDS]) },
  { weight: 1, arbitrary: mutated(RESULT, [...REPLACEMENTS, ...WORDS]) },
  {
    weight: 1,
    arbitrary: tokens(
      [...TOKENS, 'answers: ', '"answers": {', 'schema: ', 'role-fit/results/v1\n', 'results: ', 'sheet: '],
      12,
    ),
  },
)

const sheet = law(1, nearlySheet, (text) => {
  const read = readText(text, 'f.yaml', { hidden: 'keep' })
  for (const [at, { session, problems, line }] of parseSheets(small, read, 'f.yaml').entries()) {
    assertPlaced(problems, linesIn(text))
    assert.ok(line >= 1)
    assert.equal(
      session === null,
      problems.some(({ severity }) => severity === 'error'),
    )
    if (session !== null) evaluate(small, session, sourceOf(read.value, at, { file: 'f', line }))
  }
})

const columnMap = law(
  0.5,
  fc.oneof(
    mutated('Question one: ho-years\n"Set, best": pe-worst.best\nWho: about\n', [...REPLACEMENTS, 'rater', 'ho-plan']),
    tokens(TOKENS, 8),
  ),
  (text) => {
    const { map, problems } = parseColumnMap(small, readText(text, 'f.yaml', { hidden: 'keep' }), 'f.yaml')
    assertPlaced(problems, linesIn(text))
    assert.equal(map === null, problems.length > 0)
  },
)

const columns = [
  ...columnNames(small).keys(),
  'pe-wurst.best',
  '',
  'about',
  '__proto__',
  'constructor',
  'x"y',
  'ho-years ',
]
const csvCell = fc.constantFrom(
  '',
  '1',
  '4',
  '5',
  '9',
  'a',
  'b',
  'c',
  'z',
  'Very much',
  "I can't judge",
  'null',
  'self',
  'Ana',
  'building writing',
  'outside',
  '"',
  '""',
  '"a,b"',
  '\n',
  "'=1",
  '\u202e',
  '\x9b',
  '漢字',
)
const nearlyCsv = fc
  .tuple(
    fc.array(fc.constantFrom(...columns), { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(csvCell, { maxLength: 7 }), { maxLength: 4 }),
  )
  .map(([header, rows]) => [header, ...rows].map((row) => row.join()).join('\n'))

const csvSheet = law(
  2,
  fc.tuple(
    fc.oneof(
      { weight: 4, arbitrary: nearlyCsv },
      { weight: 1, arbitrary: tokens([...CSV_TOKENS, 'ho-plan', 'about'], 16) },
    ),
    partSize,
  ),
  async ([text, size]) => {
    for await (const read of readCsvSheets(small, inParts(Buffer.from(text), size), 'f.csv')) {
      for (const { session, problems } of parseSheets(small, read, 'f.csv')) {
        assertPlaced(problems)
        if (session !== null) assertSound(evaluate(small, session))
      }
    }
  },
)

const label = fc.oneof(
  fc.constantFrom('Ana', 'Ana & Söhne', '漢字', '=1+1', '\u202eevil', 'a\nb', '\x1b[2J'),
  wellFormed,
)

/** A value that the item takes: the answer, its label, a skip. */
function answerTo(bank: Bank, item: Item): fc.Arbitrary<unknown> {
  if (!('options' in item)) {
    const { categories, missing } = bank.scales[item.scale]!
    return fc.oneof(fc.integer({ min: 1, max: categories.length }), fc.constantFrom(...categories, missing, null))
  }
  const ids = item.options.map(({ id }) => id)
  if (item.kind !== 'best-worst') return fc.constantFrom(...ids, null)
  return fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }).map(([best, worst]) => ({ best, worst }))
}

function sheetOf(bank: Bank): fc.Arbitrary<Record<string, unknown>> {
  const answers = fc
    .subarray([...bank.items])
    .chain((items) =>
      fc.tuple(...items.map((item) => answerTo(bank, item).map((answer) => [item.id, answer] as const))),
    )
    .map((entries) => Object.fromEntries(entries))
  const times = fc.double({ min: 0, max: 1e9, noNaN: true })
  const optional = fc.record(
    {
      about: label,
      rater: fc.oneof(
        fc.constant('self'),
        label.filter((text) => text !== '').map((text) => ({ kind: 'observer', label: text })),
      ),
      background: fc.subarray(bank.background?.options.map(({ id }) => id) ?? []),
      session: fc.record(
        {
          seed: fc.nat(),
          length: fc.constantFrom('quick', 'standard', 'full'),
          order: fc.shuffledSubarray(bank.items.map(({ id }) => id)),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )
  return fc.tuple(answers, optional, times).map(([answers, rest, time]) => {
    const [first] = Object.keys(answers)
    return { ...rest, answers, ...(first !== undefined && { seconds: { [first]: time } }) }
  })
}

/** Scoring gives numbers that fit together; what it gives can be kept, and scored again it is the same to the byte. */
function scoreLaw(share: number, bank: Bank) {
  return law(share, sheetOf(bank), (sheet) => {
    const scored = (document: unknown) => {
      const read = readText(JSON.stringify(document), 'f.json', { hidden: 'keep' })
      const [one] = parseSheets(bank, read, 'f.json')
      assert.deepEqual(
        one?.problems.filter(({ severity }) => severity === 'error'),
        [],
      )
      return evaluate(bank, one!.session!, sourceOf(read.value, 0, { file: 'f', line: 1 }))
    }
    const result = scored(sheet)
    assertSound(result)
    assertKept(result)
    assert.equal(JSON.stringify(scored(result)), JSON.stringify(result))
    assert.equal(JSON.stringify(scored(result.sheet)), JSON.stringify(result))
  })
}

export const sheetLaws = {
  sheet,
  'column-map': columnMap,
  'csv-sheet': csvSheet,
  'score-small': scoreLaw(0.1, small),
  'score-engine': scoreLaw(0.03, engine),
  'score-three': scoreLaw(0.01, threeRoles),
  'score-built-in': scoreLaw(0.005, builtIn),
}
