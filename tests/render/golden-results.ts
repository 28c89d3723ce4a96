/** The results of the four golden sheets, one of each outcome. */
import { readFileSync } from 'node:fs'
import { builtInBank } from '../../src/bank/built-in.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Result } from '../../src/result/types.ts'
import { parseSheet } from '../../src/session/parse-sheet.ts'
import { readText } from '../../src/text/read.ts'

export const KINDS = ['lead', 'both', 'neither', 'open'] as const

export function goldenResult(kind: (typeof KINDS)[number]): Result {
  const name = `${kind}.json`
  const bytes = readFileSync(new URL(`../golden/sheets/${name}`, import.meta.url))
  const { session } = parseSheet(builtInBank(), readText(bytes, name, { hidden: 'keep' }), name)
  if (session === null) throw new Error(`The golden sheet ${name} does not fit the bank any more.`)
  return evaluate(builtInBank(), session, { file: name, line: 1 })
}
