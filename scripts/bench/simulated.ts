/** A bank and a number enter; the sheet of a simulated person leaves, as a line of NDJSON. Bundled by the bench when it is needed. */
import type { Bank } from '../../src/bank/types.ts'
import { shuffledIndexes } from '../../src/numbers/random.ts'
import { drawRespondent } from '../../src/study/simulate/respondent.ts'

/** The people of one seed are the same on every machine. */
const SEED = 20261121

/**
 * Somebody who answers as the program's own model says, drawn from its prior, asked `count` items of the bank at random. Answers at
 * random, which are quicker to make, would be people who contradict themselves, and dearer to score.
 */
export function simulatedSheet(bank: Bank, person: number, count: number): string {
  const { answers, seed } = drawRespondent(bank, { seed: SEED, person, miss: false, equal: false })
  const asked = shuffledIndexes(bank.items.length, seed).slice(0, count)
  const entries = asked.sort((a, b) => a - b).map((at) => [bank.items[at]?.id, answers[at]])
  return JSON.stringify({ about: `P${person}`, answers: Object.fromEntries(entries) })
}
