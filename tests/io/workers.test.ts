import { describe, expect, test } from 'vitest'
import type { RoleFitError } from '../../src/errors.ts'
import type { Crew } from '../../src/io/workers.ts'
import { workedOut } from '../../src/io/workers.ts'
import { personWork } from '../../src/study/simulate/person.ts'
import { planOf } from '../../src/study/simulate/plan.ts'
import { engineBank } from '../engine-bank.ts'

const plan = planOf(engineBank(), { people: 4, seed: 1, length: 'quick', miss: false })
const crew: Crew = { workers: 3, script: new URL('./uneven-worker.mjs', import.meta.url) }

/** What the threads of the test's own script make of these inputs. */
async function answersTo(inputs: Iterable<number> | AsyncIterable<number>, workers = 3): Promise<unknown[]> {
  const outputs: unknown[] = []
  for await (const output of workedOut('simulate', plan, inputs, { ...crew, workers })) outputs.push(output)
  return outputs
}

const upTo = (count: number) => Array.from({ length: count }, (_, k) => k)

describe('on several threads', () => {
  test('outputs come in the order of the inputs, however long each takes', async () => {
    const inputs = upTo(13)
    expect(await answersTo(inputs)).toEqual(inputs.map((input) => 2 * input))
    expect(await answersTo([])).toEqual([])
  })

  test('inputs are taken as they are needed', async () => {
    let taken = 0
    async function* endless() {
      for (;;) yield taken++ % 5
    }
    for await (const output of workedOut('simulate', plan, endless(), crew)) {
      expect(output).toBe(0)
      break
    }
    expect(taken).toBeLessThan(20)
  })

  test('an expected failure comes out as one, after all outputs before it', async () => {
    const outputs: unknown[] = []
    const failed = (async () => {
      for await (const output of workedOut('simulate', plan, upTo(20), crew)) outputs.push(output)
    })()
    await expect(failed).rejects.toMatchObject({ exitCode: 5, problems: [{ code: 'unlucky' }] })
    await failed.catch((cause: RoleFitError) => expect(cause.name).toBe('RoleFitError'))
    expect(outputs).toEqual(upTo(13).map((input) => 2 * input))
  })

  test('a bug comes out with its message, and so does the end of a thread', async () => {
    await expect(answersTo([1, 14, 2])).rejects.toThrow('fourteen')
    await expect(answersTo([1, 99, 2, 3, 4])).rejects.toThrow('lost after')
  })

  test.each([1, 3])('of %i threads, one that takes more memory than it may have says so', async (workers) => {
    await expect(answersTo([1, 98], workers)).rejects.toMatchObject({
      exitCode: 6,
      problems: [{ code: 'out-of-memory' }],
    })
  })
})

test.each([
  ['no thread beside it', { workers: 0 }],
  ['no script to run', { workers: 3, script: new URL('./no-such-worker.mjs', import.meta.url) }],
])('with %s this thread does everything, in order', async (_, alone) => {
  const people = []
  for await (const person of workedOut('simulate', plan, upTo(4), alone)) people.push(person)
  expect(people).toEqual(upTo(4).map(personWork(plan)))
})
