/** For the build: the files of questions/ enter; the compiled bank, claims, sample result and schemas leave, or every problem as a line. */
import { claimProblems, parseClaims } from '../src/bank/claims.ts'
import type { Files } from '../src/bank/document.ts'
import { parseBank } from '../src/bank/parse-bank.ts'
import { DOCUMENT_NAMES, documentSchema } from '../src/commands/document-schemas.ts'
import { sampleSession } from '../src/commands/sample.ts'
import { evaluate } from '../src/result/evaluate.ts'
import { formatProblems } from '../src/text/format-problem.ts'

const ROOT = 'questions/'

interface Compiled {
  readonly bank: unknown
  readonly claims: unknown
  /** The result of the sample session, which role-fit demo shows. */
  readonly sample: unknown
  /** The JSON Schema of every document, by its name. */
  readonly schemas: unknown
  readonly problems: readonly string[]
}

export function compile(files: Files): Compiled {
  const { bank, problems, citations } = parseBank(files, ROOT)
  const claims = parseClaims(files, ROOT)
  const cited = bank === null || claims.catalogue === null ? [] : claimProblems(bank, claims.catalogue, citations)
  const sample = bank === null ? null : evaluate(bank, sampleSession(bank))
  return {
    bank,
    claims: claims.catalogue,
    sample,
    schemas: Object.fromEntries(DOCUMENT_NAMES.map((name) => [name, documentSchema(name)])),
    problems: formatProblems([...problems, ...claims.problems, ...cited]),
  }
}
