import type { Bank } from '../../bank/types.ts'
import { answerCode } from '../../measure/item-likelihood.ts'
import type { Session } from '../../session/types.ts'

/** Answer codes by item id, one a person, as the likelihoods count them from 0; -1 where there is no answer. */
export type Codes = ReadonlyMap<string, Int16Array>

export function codesOf(bank: Bank, sessions: readonly Session[]): Codes {
  const codes = new Map(bank.items.map((item) => [item.id, new Int16Array(sessions.length).fill(-1)]))
  const items = new Map(bank.items.map((item) => [item.id, item]))
  sessions.forEach(({ responses }, person) => {
    for (const { item: id, answer } of responses) {
      const item = items.get(id)
      if (item !== undefined && answer !== null) (codes.get(id) as Int16Array)[person] = answerCode(item, answer)
    }
  })
  return codes
}

/** The different answer patterns to some items among some people, each once, with how many people gave it. */
export interface Patterns {
  readonly size: number
  /** Item by item: the code of item i in pattern p stands at `i * size + p`; -1 where there is no answer. */
  readonly codes: Int16Array
  readonly counts: Float64Array
  /** The pattern of each of the people, in their order. */
  readonly of: Int32Array
}

export function patternsOf(codes: readonly Int16Array[], people: readonly number[]): Patterns {
  const known = new Map<string, number>()
  const examples: number[] = []
  const counts: number[] = []
  const of = Int32Array.from(people, (person) => {
    const key = codes.map((one) => one[person]).join()
    const at = known.get(key) ?? known.size
    if (at === known.size) {
      known.set(key, at)
      examples.push(person)
      counts.push(0)
    }
    counts[at] = (counts[at] as number) + 1
    return at
  })
  const size = examples.length
  const out = new Int16Array(codes.length * size)
  codes.forEach((one, i) => {
    examples.forEach((person, p) => {
      out[i * size + p] = one[person] as number
    })
  })
  return { size, codes: out, counts: Float64Array.from(counts), of }
}
