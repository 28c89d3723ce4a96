/** The files of a bank enter; the codes and places of its problems leave, which is what tests assert. */
import { expect } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { TextFiles } from './small-bank.ts'

export type Found = [code: string, file: string | null, line: number | null, column: number | null]

export function problemsOf(files: TextFiles): Found[] {
  const { bank, problems } = parseBank(files, 'small/')
  expect(bank === null).toBe(problems.some(({ severity }) => severity === 'error'))
  for (const { message, mend } of problems) expect(message !== '' && mend !== '').toBe(true)
  return problems.map(({ code, file, line, column }) => [code, file, line, column])
}
