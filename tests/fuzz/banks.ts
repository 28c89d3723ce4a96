/** Laws of banks: a Bank that can be scored, or problems with places, whatever becomes of its files. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { claimProblems, parseClaims } from '../../src/bank/claims.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Problem } from '../../src/errors.ts'
import { renderQuestions } from '../../src/render/questions.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { cells } from '../../src/text/cells.ts'
import { aSession, randomAnswers } from '../engine-bank.ts'
import { law } from './law.ts'
import { assertPlaced, assertVisible, linesIn } from './problems.ts'
import { assertSound } from './scored.ts'
import { mutated, REPLACEMENTS, TOKENS, tokens } from './texts.ts'
import { smallFiles } from './the-banks.ts'

const name = fc.constantFrom(...Object.keys(smallFiles))
const edits = (most: number) =>
  name.chain((file) => fc.tuple(fc.constant(file), mutated(smallFiles[file]!, REPLACEMENTS, most)))

function assertProblems(problems: readonly Problem[], files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const own = problems.filter(({ file, line }) => file === `bank/${path}` && line !== null)
    assertPlaced(own, linesIn(text))
  }
  for (const { file, line } of problems) assert.ok(file !== null && (line !== null || file.startsWith('bank/')))
}

const bank = law(
  0.3,
  fc.oneof(edits(4), fc.tuple(name, tokens(TOKENS, 12)), fc.tuple(name, fc.constantFrom('', '[]', '{}', 'null', 'a'))),
  ([file, text]) => {
    const files = { ...smallFiles, [file]: text }
    const { bank, problems, citations } = parseBank(files, 'bank/')
    assertProblems(problems, files)
    assert.equal(
      bank === null,
      problems.some(({ severity }) => severity === 'error'),
    )
    const claims = parseClaims(files, 'bank/')
    assertProblems(claims.problems, files)
    if (bank === null || claims.catalogue === null) return
    for (const list of [citations, undefined]) claimProblems(bank, claims.catalogue, list)
    const lines = renderQuestions(bank, claims.catalogue, 60).split('\n')
    for (const line of lines) {
      assertVisible(line)
      assert.ok(cells(line) < 60, `${cells(line)} cells: ${line}`)
    }
  },
)

/** Numbers at the edge of what the schema lets pass. */
const numbers = fc.constantFrom(
  '0',
  '0.001',
  '1e-12',
  '1',
  '0.999',
  '-1',
  '-0.5',
  '10',
  '-10',
  '9.99',
  '2',
  '0.5',
  '3600',
  '100',
  '1e9',
)
const withNumbers = fc.constantFrom('bank.yaml', 'horizon.yaml', 'people.yaml', 'roles/maker.yaml').chain((file) => {
  const parts = smallFiles[file]!.split(/(-?\b\d+(?:\.\d+)?\b)/)
  const places = parts.flatMap((part, at) => (/^-?\d/.test(part) ? [at] : []))
  const edit = fc.tuple(fc.constantFrom(...places), numbers)
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((chosen) => {
    const out = [...parts]
    for (const [at, number] of chosen) out[at] = number
    return { ...smallFiles, [file]: out.join('') }
  })
})

/** Whatever numbers a bank is let in with, scoring with it gives numbers. */
const bankScored = law(0.1, fc.tuple(withNumbers, fc.integer(), fc.constantFrom(0.3, 1)), ([files, seed, share]) => {
  const { bank } = parseBank(files, 'bank/')
  if (bank !== null) assertSound(evaluate(bank, aSession(bank, randomAnswers(bank, seed, share))))
})

export const bankLaws = { bank, 'bank-scored': bankScored }
