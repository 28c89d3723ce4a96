/** The beginning of each other thread: it is told a task's name and setup, and answers each input with an output or a failure. */
import { parentPort, workerData } from 'node:worker_threads'
import { RoleFitError } from '../errors.ts'
import { type InputOf, type TaskName, workOf } from './tasks.ts'
import type { Assignment, Reply } from './workers.ts'

const { name, setup } = workerData as Assignment
const loading = workOf(name, setup)

parentPort?.on('message', async (input: InputOf<TaskName>) => {
  const work = await loading
  parentPort?.postMessage(replyTo(() => work(input)))
})

function replyTo(work: () => unknown): Reply {
  try {
    return { output: work() }
  } catch (cause) {
    // A copy of an error is a plain Error: what makes ours more than that goes beside it.
    if (cause instanceof RoleFitError) return { failed: { exitCode: cause.exitCode, problems: cause.problems } }
    return { bug: cause }
  }
}
