/** What must be true of problems, whatever was read. */
import assert from 'node:assert/strict'
import type { Problem } from '../../src/errors.ts'
import { formatProblems } from '../../src/text/format-problem.ts'

/** Controls, marks that turn the direction of a text, halves of characters: nothing of it may reach a terminal. */
const STEERING = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u

export function assertVisible(text: string): void {
  const found = STEERING.exec(text.replaceAll('\n', ''))
  assert.equal(found, null, `raw ${found?.[0].codePointAt(0)?.toString(16)} in ${JSON.stringify(text)}`)
}

/** Each problem has a code, a sentence, a mend and a place; with `lines`, one that exists in the text. */
export function assertPlaced(problems: readonly Problem[], lines?: readonly string[]): void {
  for (const { code, line, column, message, mend } of problems) {
    assert.match(code, /^[a-z]+[a-z0-9-]*$/)
    assert.ok(message.trim() !== '' && mend.trim() !== '')
    assert.ok(line !== null && line >= 1 && column !== null && column >= 1, `${code} has no place`)
    if (lines === undefined) continue
    assert.ok(line <= lines.length, `line ${line} of ${lines.length}`)
    assert.ok(column <= lines[line - 1]!.length + 1, `column ${column} of ${lines[line - 1]!.length}`)
  }
  const shown = formatProblems(problems)
  assert.ok(shown.length <= 21)
  for (const line of shown) {
    assert.ok(!line.includes('\n'))
    assertVisible(line)
  }
}

/** The lines that an editor shows, without the mark at the start. */
export function linesIn(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split('\n')
}
