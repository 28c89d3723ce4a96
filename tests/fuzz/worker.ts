/** A process of its own tries one law so many times: what aborts or hangs takes nobody with it. */
import { closeSync, openSync, writeSync } from 'node:fs'
import fc from 'fast-check'
import { LAWS } from './laws.ts'

/** What to do, as the first argument. */
interface Order {
  readonly law: string
  readonly seed: number
  readonly runs: number
  /** Of fast-check: one case again, by its number, and how it was made smaller. */
  readonly path?: string
  /** Milliseconds of computing that a case may take. */
  readonly limit: number
  /** A file that holds the number of the case that is tried, for whoever looks when this process is dead. */
  readonly progress: string
}

/** What came out, on standard output. */
export interface Report {
  readonly cases: number
  readonly slowest: { readonly milliseconds: number; readonly at: number }
  readonly polluted: boolean
  /** In megabytes. */
  readonly memory: number
  readonly failure: null | { readonly path: string; readonly example: string; readonly said: string }
}

const order = JSON.parse(process.argv[2] ?? '') as Order
const { arbitrary, check } = LAWS[order.law]!
const progress = openSync(order.progress, 'w')
const number = Buffer.alloc(8)
const before = inherited()
let cases = 0
let slowest = { milliseconds: 0, at: 0 }

const details = await fc.check(
  fc.asyncProperty(arbitrary, async (value) => {
    const at = cases++
    number.writeDoubleLE(at)
    writeSync(progress, number, 0, 8, 0)
    let milliseconds = await timed(value)
    // The first time a function is called or memory is cleared takes longer: a case is slow only where it is slow again.
    if (milliseconds > order.limit) milliseconds = Math.min(milliseconds, await timed(value))
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, at }
    if (milliseconds > order.limit) throw new Error(`The case takes ${Math.round(milliseconds)} ms.`)
  }),
  { seed: order.seed, numRuns: order.runs, ...(order.path !== undefined && { path: order.path }) },
)
closeSync(progress)
const report: Report = {
  cases: details.failed ? details.numRuns : cases,
  slowest,
  polluted: inherited() !== before,
  memory: Math.round(process.resourceUsage().maxRSS / 1024),
  failure: details.failed
    ? {
        path: details.counterexamplePath ?? '',
        example: fc.stringify(details.counterexample?.[0]),
        said:
          details.errorInstance instanceof Error ? (details.errorInstance.stack ?? '') : String(details.errorInstance),
      }
    : null,
}
process.stdout.write(JSON.stringify(report))

async function timed(value: unknown): Promise<number> {
  // Time of its own, not on the clock: others use this machine, too.
  const before = process.cpuUsage()
  await check(value)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The names that every map, list and function has. */
function inherited(): string {
  const names = [Object, Array, Function, String].map(({ prototype }) => Object.getOwnPropertyNames(prototype).join())
  return names.join(';')
}
