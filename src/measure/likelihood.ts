import type { Axis } from './axis.ts'

/**
 * An item as the posterior sees it: the one to three directions of trait space that it touches, and how probable each
 * answer is at a point z of that small space (z[j] = axes[j]' theta).
 */
export interface Likelihood {
  readonly axes: readonly Axis[]
  /** How many different answers there are; they are coded 0 .. answers - 1 here. */
  readonly answers: number
  /** Natural logarithm of P(answer | z). */
  logProbability(z: ArrayLike<number>, answer: number): number
}

/** One answered item. */
export interface Observation {
  readonly likelihood: Likelihood
  /** 0 .. likelihood.answers - 1 */
  readonly answer: number
}
