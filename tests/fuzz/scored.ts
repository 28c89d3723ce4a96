/** What must be true of every result. */
import assert from 'node:assert/strict'
import { parseResult } from '../../src/result/parse-result.ts'
import type { Measure, Result } from '../../src/result/types.ts'
import { readText } from '../../src/text/read.ts'

/** Everything is rounded to 6 decimals, also each part of a sum. */
const ROUNDING = 1e-6

export function assertSound(result: Result): void {
  assertFinite(result, 'result')
  for (const measure of measuresOf(result)) {
    const { estimate, standardError, interval } = measure
    assert.ok(interval[0] <= estimate && estimate <= interval[1], `${estimate} outside of ${interval}`)
    assert.ok(standardError >= 0)
  }
  const { roles, lean, outcome, contributions } = result
  const tolerance = ROUNDING * (contributions.length + 1)
  const sum = (parts: readonly number[]) => parts.reduce((whole, part) => whole + part, 0)
  assert.ok(Math.abs(sum(contributions.map((one) => one.lean)) - lean.estimate) < tolerance, 'lean does not add up')
  for (const { id, estimate, fit, fitInterval } of roles) {
    const parts = contributions.map((one) => one.roles[id] as number)
    assert.ok(Math.abs(sum(parts) - estimate) < tolerance, `${id} does not add up`)
    assert.ok(fitInterval[0] <= fit && fit <= fitInterval[1])
  }
  const chances = roles.map(({ probability }) => probability)
  assert.ok(Math.abs(sum(chances) - 1) < 1e-4, `chances of ${chances}`)
  assert.equal(outcome.role, outcome.kind === 'lead' ? outcome.first : null)
  assert.equal(outcome.first, roles[0]?.id)
}

/** The result comes back from its own text, whole. */
export function assertKept(result: Result): void {
  const text = JSON.stringify(result)
  assert.deepEqual(JSON.parse(text), result)
  const { result: again, problems } = parseResult(readText(text, 'f', { hidden: 'keep' }), 'f')
  assert.deepEqual(problems, [])
  assert.equal(JSON.stringify(again), text)
}

function measuresOf({ lean, level, roles, dimensions }: Result): Measure[] {
  const leans = dimensions.flatMap((dimension) => (dimension.lean === null ? [] : [dimension.lean]))
  return [lean, level, ...roles, ...leans, ...dimensions.flatMap(({ facets }) => facets)]
}

function assertFinite(value: unknown, path: string): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path} is ${value}`)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) assertFinite(part, `${path}.${key}`)
  } else assert.notEqual(value, undefined, `${path} is undefined`)
}
