// Answers with twice the input, after work that differs from input to input; 13 fails, 98 takes all memory, and 99 ends the thread.
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', (/** @type {number} */ input) => {
  let sum = 0
  for (let k = 0; k < (input % 5) * 2e5; k++) sum += Math.sqrt(k)
  if (input === 98) for (const kept = []; ; ) kept.push(Array.from({ length: 1e5 }, () => sum))
  if (input === 99) throw new Error(`lost after ${sum}`)
  const problem = { severity: 'error', file: null, line: null, column: null, path: null }
  const said = { code: 'unlucky', message: 'Thirteen.', mend: 'Take another.' }
  if (input === 13) parentPort?.postMessage({ failed: { exitCode: 5, problems: [{ ...problem, ...said }] } })
  else if (input === 14) parentPort?.postMessage({ bug: new Error('fourteen') })
  else parentPort?.postMessage({ output: 2 * input })
})
