// Tries to make adaptive choice beat one fixed order: the same simulated people and answers, several ways to choose what comes next.
// node scripts/choosing.mjs [--people 500] [--seed 1] [--seconds 219,329,439] [--ways 9] [--workers 2]
// Prints Markdown tables. The product's own choice is in src/choose; the other ways live in scripts/choosing alone.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { reportInformation } from './choosing/information.mjs'
import { bundled } from './choosing/kit.mjs'
import { report } from './choosing/report.mjs'
import { WAYS } from './choosing/ways.mjs'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '219,329,439' },
    ways: { type: 'string', default: String(WAYS.length) },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
})
const [people, seed, workers] = [Number(values.people), Number(values.seed), Number(values.workers)]
const seconds = values.seconds.split(',').map(Number)
const { bundle, remove } = await bundled()
try {
  /** @type {import('./choosing/types.ts').Person[]} */
  const all = []
  let done = 0
  await Promise.all(
    Array.from({ length: workers }, (_, from) => {
      /** @type {import('./choosing/types.ts').Order} */
      const order = { bundle, seed, seconds, ways: Number(values.ways), from, step: workers, people }
      const worker = new Worker(new URL('choosing/worker.mjs', import.meta.url), { workerData: order })
      worker.on('message', ([at, person]) => {
        all[at] = person
        done++
        if (done % 50 === 0) process.stderr.write(`${done} of ${people} people\n`)
      })
      return new Promise((resolve, reject) => worker.on('error', reject).on('exit', resolve))
    }),
  )
  console.log(`${people} people, seed ${seed}; standard errors in brackets, of differences person by person.`)
  report(all, seconds)
  reportInformation(await import(bundle))
} finally {
  remove()
}
