import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchesOf, openFuzzer, replayOf, runBatches } from './run.mjs'

const FIXED = 20261121
/** Another one each time; it stands in what is printed, and in the command that tries a find again. */
const DRAWN = Math.floor(Math.random() * 2 ** 31)
const CASES = 15_000
/** Milliseconds of computing. Here only what hangs counts; `npm run fuzz` is stricter. */
const LIMIT = 10_000

let fuzzer: Awaited<ReturnType<typeof openFuzzer>>
beforeAll(async () => {
  fuzzer = await openFuzzer()
})
afterAll(() => fuzzer.remove())

test.each([
  ['the same cases each time', FIXED],
  ['new cases each time', DRAWN],
])('every law holds for %s (seed %d)', { timeout: 600_000 }, async (_, seed) => {
  const batches = batchesOf(fuzzer.shares, { cases: CASES, seed })
  const { cases, finds } = await runBatches(fuzzer.folder, batches, { limit: LIMIT })
  const told = finds.map((find) => [find.kind, find.law, find.said, find.example, replayOf(find)].join('\n'))
  expect(told).toEqual([])
  expect(cases).toBe(CASES)
})
