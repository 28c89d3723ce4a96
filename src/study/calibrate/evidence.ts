import type { EstimatedBlock, Task } from './block.ts'
import { estimateBlock } from './block.ts'
import { SCALES } from './item-model.ts'

export interface Scaled {
  /** By what the SDs of the prior were multiplied. */
  readonly scale: number
  /** One a task. */
  readonly blocks: readonly EstimatedBlock[]
}

/**
 * All tasks at the scale of the prior that makes the answers most probable: how far off the expert is, is itself judged from the
 * people (empirical Bayes; MacKay 1992). The evidence is Laplace's approximation with the information as if the traits were
 * known. Where the expert is right, a narrow prior keeps the noise of 30 people out; where he is far off, a wide one lets him be
 * corrected.
 */
export function atBestScale(tasks: readonly Task[]): Scaled {
  let best: Scaled | null = null
  let most = Number.NEGATIVE_INFINITY
  let from: readonly (Float64Array | null)[] = tasks.map(() => null)
  for (const scale of SCALES) {
    const blocks = tasks.map((task, t) => estimateBlock(task, scale, from[t] ?? null))
    const evidence = blocks.reduce((sum, block) => sum + block.evidence, 0)
    // The evidence has one peak: past it, the wider scales need not be tried.
    if (!(evidence > most)) break
    most = evidence
    best = { scale, blocks }
    from = blocks.map(({ maximum }) => maximum.x)
  }
  return best as Scaled
}
