/** Answered items enter, in order; blocks of those that touch the same few traits leave, each with what its sweeps need again and again. */
import type { Vector } from '../numbers/matrix.ts'
import type { Seen, Site } from './gaussian.ts'
import type { Lattices } from './lattice.ts'
import { latticesOf } from './lattice.ts'
import type { Observation } from './likelihood.ts'
import type { Look, Part } from './part.ts'
import { inner, PLACES, partOf } from './part.ts'

/** An answer and its site. */
export interface Weighed {
  readonly observation: Observation
  readonly site: Site
  readonly lattices: Lattices
  /** Each axis of the item over the places of its block's part. */
  readonly slopes: readonly Vector[]
}

export interface Block {
  /** Null where a single item touches more traits than a part has places. */
  readonly part: Part | null
  readonly weighed: readonly Weighed[]
}

/** Neighbours share a block as long as its traits are few; a bank's items come dimension by dimension. */
export function blocksOf(observations: readonly Observation[], sites: readonly Site[]): readonly Block[] {
  const blocks: Block[] = []
  let traits: number[] = []
  let from = 0
  const close = (to: number) => {
    if (to > from) blocks.push(blockOf(traits, observations.slice(from, to), sites.slice(from, to)))
    from = to
  }
  observations.forEach((observation, i) => {
    const joint = traitsWith(traits, observation)
    if (joint.length <= PLACES) traits = joint
    else {
      close(i)
      traits = traitsWith([], observation)
    }
  })
  close(observations.length)
  return blocks
}

function traitsWith(traits: readonly number[], { likelihood }: Observation): number[] {
  const joint = [...traits]
  for (const { index } of likelihood.axes) for (const trait of index) if (!joint.includes(trait)) joint.push(trait)
  return joint
}

function blockOf(traits: readonly number[], observations: readonly Observation[], sites: readonly Site[]): Block {
  const isSmall = traits.length <= PLACES
  return {
    part: isSmall ? partOf(traits) : null,
    weighed: observations.map((observation, i) => ({
      observation,
      site: sites[i] as Site,
      lattices: latticesOf(observation.likelihood),
      slopes: isSmall ? slopesOver(traits, observation) : [],
    })),
  }
}

function slopesOver(traits: readonly number[], { likelihood }: Observation): readonly Vector[] {
  return likelihood.axes.map(({ index, value }) => {
    const slopes = new Float64Array(PLACES)
    index.forEach((trait, k) => {
      slopes[traits.indexOf(trait)] = value[k] as number
    })
    return slopes
  })
}

/** The part along an item's axes. */
export function seenIn(part: Part, { spreads }: Look, slopes: readonly Vector[]): Seen {
  const q = slopes.length
  const covariance = new Float64Array(q * q)
  for (let j = 0; j < q; j++)
    for (let k = 0; k < q; k++) covariance[j * q + k] = inner(slopes[j] as Vector, spreads[k] as Vector)
  return { mean: Float64Array.from(slopes, (x) => inner(x, part.mean)), covariance }
}
