// One thread: an order enters; every person of it leaves as a message, with their number.
import { parentPort, workerData } from 'node:worker_threads'
import { runner } from './sittings.mjs'

const { bundle, seed, seconds, ways, from, step, people } = /** @type {import('./types.ts').Order} */ (workerData)
const run = runner(await import(bundle), seconds, ways)
for (let person = from; person < people; person += step) parentPort?.postMessage([person, run(seed, person)])
