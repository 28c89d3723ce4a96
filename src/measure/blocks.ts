/** Answered items enter, in order; blocks of those that touch the same few traits leave, each with what its sweeps need again and again. */
import type { Vector } from '../numbers/matrix.ts'
import type { Axis } from './axis.ts'
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

/**
 * Neighbours share a block as long as its traits are few; a bank's items come dimension by dimension. The numbers in blocks are those
 * of the next call, too: they must be used up before.
 */
export function blocksOf(observations: readonly Observation[], sites: readonly Site[]): readonly Block[] {
  const blocks: Block[] = []
  let traits: number[] = []
  let from = 0
  for (let i = 0; i < observations.length; i++) {
    const { axes } = (observations[i] as Observation).likelihood
    const known = traits.length
    addTraits(traits, axes)
    if (traits.length <= PLACES) continue
    traits.length = known
    if (i > from) blocks.push(blockOf(traits, observations, sites, from, i))
    from = i
    traits = []
    addTraits(traits, axes)
  }
  if (observations.length > from) blocks.push(blockOf(traits, observations, sites, from, observations.length))
  return blocks
}

function addTraits(traits: number[], axes: readonly Axis[]): void {
  for (const { index } of axes) for (const trait of index) if (!traits.includes(trait)) traits.push(trait)
}

/** Of the observations `from` up to, but not with, `to`. */
function blockOf(
  traits: readonly number[],
  observations: readonly Observation[],
  sites: readonly Site[],
  from: number,
  to: number,
): Block {
  const isSmall = traits.length <= PLACES
  const weighed: Weighed[] = []
  for (let i = from; i < to; i++) {
    const observation = observations[i] as Observation
    const { likelihood } = observation
    const slopes = isSmall ? slopesOver(traits, likelihood.axes, i) : []
    weighed.push({ observation, site: sites[i] as Site, lattices: latticesOf(likelihood), slopes })
  }
  return { part: isSmall ? partOf(traits) : null, weighed }
}

/** Each axis over the places of the traits, in the room of answer number `at`. */
function slopesOver(traits: readonly number[], axes: readonly Axis[], at: number): readonly Vector[] {
  rooms[at] ??= roomForSlopes()
  const slopes = (rooms[at] as SlopesRoom)[axes.length] as readonly Vector[]
  for (let j = 0; j < axes.length; j++) {
    const { index, value } = axes[j] as Axis
    const out = slopes[j] as Vector
    out.fill(0)
    for (let k = 0; k < index.length; k++) out[traits.indexOf(index[k] as number)] = value[k] as number
  }
  return slopes
}

/** Element q: the first q vectors, for an item of q axes. */
type SlopesRoom = readonly (readonly Vector[])[]

/** By answer. A posterior is done with its slopes before the next one, and files of sheets ask for millions of posteriors. */
const rooms: SlopesRoom[] = []

function roomForSlopes(): SlopesRoom {
  const vectors = Array.from({ length: PLACES }, () => new Float64Array(PLACES))
  return Array.from({ length: PLACES + 1 }, (_, axes) => vectors.slice(0, axes))
}

/** The part along an item's axes. */
export function seenIn(part: Part, { spreads }: Look, slopes: readonly Vector[]): Seen {
  const q = slopes.length
  const covariance = new Float64Array(q * q)
  for (let j = 0; j < q; j++)
    for (let k = 0; k < q; k++) covariance[j * q + k] = inner(slopes[j] as Vector, spreads[k] as Vector)
  return { mean: Float64Array.from(slopes, (x) => inner(x, part.mean)), covariance }
}
