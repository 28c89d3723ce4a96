import type { EstimatedBlock, Task } from './block.ts'
import { estimateBlock } from './block.ts'
import { SCALES } from './item-model.ts'

export interface Scaled {
  /** By what the SDs of the prior were multiplied. */
  readonly scale: number
  /** One a task. */
  readonly blocks: readonly EstimatedBlock[]
}

/** How many estimations the search for a scale takes at most. */
export function mostEstimations(tasks: number): number {
  return SCALES.length * tasks
}

/**
 * All tasks at the scale of the prior that makes the answers most probable: how far off the expert is, is itself judged from the
 * people (empirical Bayes; MacKay 1992). The evidence is Laplace's approximation with the information as if the traits were
 * known. Where the expert is right, a narrow prior keeps the noise of 30 people out; where he is far off, a wide one lets him be
 * corrected. On the way, how many estimations are done.
 */
export function* atBestScale(tasks: readonly Task[]): Generator<number, Scaled> {
  let best: Scaled | null = null
  let most = Number.NEGATIVE_INFINITY
  let from: readonly (Float64Array | null)[] = tasks.map(() => null)
  let done = 0
  for (const scale of SCALES) {
    const blocks: EstimatedBlock[] = []
    for (const [t, task] of tasks.entries()) {
      blocks.push(estimateBlock(task, scale, from[t] ?? null))
      yield ++done
    }
    const evidence = blocks.reduce((sum, block) => sum + block.evidence, 0)
    // The evidence has one peak: past it, the wider scales need not be tried.
    if (!(evidence > most)) break
    most = evidence
    best = { scale, blocks }
    from = blocks.map(({ maximum }) => maximum.x)
  }
  return best as Scaled
}
