/** For the build: the files of questions/ enter; the compiled bank and claims leave, or every problem as a line. */
import { claimProblems, parseClaims } from '../src/bank/claims.ts'
import type { Files } from '../src/bank/document.ts'
import { parseBank } from '../src/bank/parse-bank.ts'
import { formatProblems } from '../src/text/format-problem.ts'

const ROOT = 'questions/'

export function compile(files: Files): { bank: unknown; claims: unknown; problems: string[] } {
  const { bank, problems, citations } = parseBank(files, ROOT)
  const claims = parseClaims(files, ROOT)
  const cited = bank === null || claims.catalogue === null ? [] : claimProblems(bank, claims.catalogue, citations)
  return { bank, claims: claims.catalogue, problems: formatProblems([...problems, ...claims.problems, ...cited]) }
}
