/** A seed and a person's number enter; everything that chance decides about that person leaves, the same in every run. */
import type { Matrix, Vector } from '../../numbers/matrix.ts'
import { dot } from '../../numbers/matrix.ts'
import { normalQuantile } from '../../numbers/normal.ts'
import { mix32, seededRandom } from '../../numbers/random.ts'

/** What a stream of random numbers is for: each purpose has its own, so that none depends on how much another uses. */
export type Purpose = 'person' | 'equal' | 'order'

const PURPOSES: readonly Purpose[] = ['person', 'equal', 'order']

/** The seed of one person's stream for one purpose; a whole number of at least 0. */
export function personSeed(seed: number, person: number, purpose: Purpose): number {
  return mix32(mix32(mix32(seed + 0x5eed) ^ mix32(person + 1)) + PURPOSES.indexOf(purpose) + 1) >>> 0
}

export function streamOf(seed: number, person: number, purpose: Purpose): () => number {
  return seededRandom(personSeed(seed, person, purpose))
}

/** A draw from N(0, 1), by inversion; half of the generator's step keeps it away from 0. */
export function drawNormal(random: () => number): number {
  return normalQuantile(random() + 2 ** -33)
}

/** A draw from N(0, L L'), given the lower triangular L. */
export function drawVector(root: Matrix, size: number, random: () => number): Vector {
  const normal = Float64Array.from({ length: size }, () => drawNormal(random))
  return normal.map((_, t) => dot(root.subarray(t * size, t * size + size), normal))
}

/** Evenly from [low, high). */
export function drawBetween(low: number, high: number, random: () => number): number {
  return low + (high - low) * random()
}
