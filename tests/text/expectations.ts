/** Problems enter; what tests assert of them leaves: code and place, never prose. */
import type { Problem } from '../../src/errors.ts'
import { readText } from '../../src/text/read.ts'

export function codesOf(problems: readonly Problem[]): [code: string, line: number | null, column: number | null][] {
  return problems.map(({ code, line, column }) => [code, line, column])
}

export function codesIn(source: string | Uint8Array) {
  return codesOf(readText(source, 'f.yaml').problems)
}
