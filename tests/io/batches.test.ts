import { expect, test } from 'vitest'
import { lookAhead } from '../../src/io/batches.ts'

async function* upTo(count: number): AsyncGenerator<number> {
  for (let k = 0; k < count; k++) yield k
}

async function listed(things: AsyncIterable<number>): Promise<number[]> {
  const out: number[] = []
  for await (const thing of things) out.push(thing)
  return out
}

test.each([
  [0, true],
  [4, true],
  [5, false],
  [9, false],
])('of %i things, asked whether there are fewer than five: %s, and all of them follow', async (count, isFew) => {
  const { few, all } = await lookAhead(upTo(count), 5)
  expect(few).toBe(isFew)
  expect(await listed(all)).toEqual(await listed(upTo(count)))
})

test('a single large one is many: nothing behind it is looked at', async () => {
  let taken = 0
  async function* counted(): AsyncGenerator<number> {
    for await (const thing of upTo(9)) {
      taken++
      yield thing
    }
  }
  const { few, all } = await lookAhead(counted(), 5, (thing) => thing === 1)
  expect({ few, taken }).toEqual({ few: false, taken: 2 })
  expect(await listed(all)).toEqual(await listed(upTo(9)))
})
