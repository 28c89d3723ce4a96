/** Inputs of one task enter; their outputs leave in the same order, worked out on several threads at once. */
import fs from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { ExitCode, Problem } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import type { InputOf, OutputOf, SetupOf, TaskName } from './tasks.ts'
import { workOf } from './tasks.ts'

/** What a thread is told first. */
export interface Assignment {
  readonly name: TaskName
  readonly setup: SetupOf<TaskName>
}

/** What a thread says about one input. */
export type Reply =
  | { readonly output: unknown }
  | { readonly failed: { readonly exitCode: ExitCode; readonly problems: readonly Problem[] } }
  | { readonly bug: unknown }

export interface Crew {
  /** How many threads beside this one, which hands out inputs; with 0 this thread does everything. */
  readonly workers: number
  /** What a thread runs: the bundle's own unless a test has another. */
  readonly script?: URL
}

/** Beside this file in the bundle. Where the program runs from its sources there is none, and this thread does everything. */
const OWN_SCRIPT = new URL('./worker.cjs', import.meta.url)
/** So many inputs a thread may be ahead of the output that is waited for: enough that none is idle, few enough to remember. */
const AHEAD = 2

/**
 * How much short-lived data gathers in a thread before it is collected, and the most that a thread may keep, a multiple of what one
 * ever does: below it a heap grows by smaller steps. Two threads then take less than four times the memory of Node alone; with twice the
 * room a tenth more for hardly less time. With all the room that V8 takes by itself they would be a third faster, and more than six
 * times as large.
 */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 256 }

/** As many threads as can really run at once here, none beside this one where there is one core. */
export function severalCores(): number {
  const cores = availableParallelism()
  return cores > 1 ? cores : 0
}

/**
 * One output an input, in the order of the inputs, which are taken as they are needed. The first failure in that order is thrown,
 * a RoleFitError as one, and ends all threads, as leaving the loop early does. The event loop turns between outputs.
 */
export async function* workedOut<Name extends TaskName>(
  name: Name,
  setup: SetupOf<Name>,
  inputs: Iterable<InputOf<Name>> | AsyncIterable<InputOf<Name>>,
  { workers, script = OWN_SCRIPT }: Crew,
): AsyncGenerator<OutputOf<Name>> {
  if (workers === 0 || !fs.existsSync(script)) return yield* workedOutHere(name, setup, inputs)
  const threads = Array.from({ length: workers }, () => threadFor(script, { name, setup }))
  const expected: Promise<OutputOf<Name>>[] = []
  let turn = 0
  try {
    for await (const input of inputs) {
      const answer = threads[turn++ % workers]!.ask(input) as Promise<OutputOf<Name>>
      // Whoever waits for it in its turn hears of the failure; until then it is nobody's.
      answer.catch(() => {})
      expected.push(answer)
      if (expected.length >= AHEAD * workers) yield await expected.shift()!
    }
    for (const answer of expected) yield await answer
  } finally {
    await Promise.all(threads.map(({ end }) => end()))
  }
}

async function* workedOutHere<Name extends TaskName>(
  name: Name,
  setup: SetupOf<Name>,
  inputs: Iterable<InputOf<Name>> | AsyncIterable<InputOf<Name>>,
): AsyncGenerator<OutputOf<Name>> {
  const work = await workOf(name, setup)
  for await (const input of inputs) {
    // So that Ctrl-C is heard.
    await setImmediate()
    yield work(input)
  }
}

function outOfMemory(cause: unknown): RoleFitError | null {
  if ((cause as NodeJS.ErrnoException | null)?.code !== 'ERR_WORKER_OUT_OF_MEMORY') return null
  const message = 'A thread needed more memory than it may have.'
  return failure(EXIT.files, 'out-of-memory', message, 'Hand over less at a time, such as shorter sheets.')
}

interface Thread {
  readonly ask: (input: unknown) => Promise<unknown>
  readonly end: () => Promise<unknown>
}

interface Asked {
  readonly resolve: (output: unknown) => void
  readonly reject: (cause: unknown) => void
}

/** A thread answers in the order in which it is asked. */
function threadFor(script: URL, assignment: Assignment): Thread {
  const worker = new Worker(script, { workerData: assignment, resourceLimits: LIMITS })
  const asked: Asked[] = []
  let lost: { readonly cause: unknown } | null = null
  const lose = (cause: unknown) => {
    lost ??= { cause }
    for (const { reject } of asked.splice(0)) reject(lost.cause)
  }
  worker.on('message', (reply: Reply) => {
    const { resolve, reject } = asked.shift()!
    if ('output' in reply) resolve(reply.output)
    else reject('failed' in reply ? new RoleFitError(reply.failed.exitCode, reply.failed.problems) : reply.bug)
  })
  worker.on('error', (cause) => lose(outOfMemory(cause) ?? cause))
  worker.on('exit', (code) => lose(new Error(`A thread ended with ${code}.`)))
  return {
    ask: (input) =>
      new Promise((resolve, reject) => {
        if (lost !== null) return reject(lost.cause)
        asked.push({ resolve, reject })
        worker.postMessage(input)
      }),
    end: () => worker.terminate(),
  }
}
