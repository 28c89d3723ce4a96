/** A normal distribution enters; lattice points with weights that stand for it leave, for sums over all answers of an item. */
import type { Matrix, Vector } from '../numbers/matrix.ts'
import type { Density } from './lattice.ts'
import { density, latticeSize, stepFor } from './lattice.ts'
import { fitsPlane, smallestVariance } from './lattice-moments.ts'

/** How many SDs the points reach, and their widest step in SDs; in the plane they are coarser, for they only rank items. */
const LINE = { sds: 7, step: 0.75 }
const PLANE = { sds: 5, step: 1.25 }

export interface LineCloud extends Density {
  readonly step: number
  /** The place of 0 in the lattice. */
  readonly half: number
  /** What the values add up to. */
  readonly all: number
}

/** Null where no lattice serves. The values are those of the next cloud, too: they must be used up before. */
export function lineCloud(mean: number, variance: number): LineCloud | null {
  const sd = Math.sqrt(variance)
  const step = stepFor(LINE.step * sd, 1)
  if (step === null) return null
  const { half } = latticeSize(1, step)
  if (!(Math.abs(mean) + LINE.sds * sd < half * step)) return null
  const { first, last, values } = density(mean, variance, step, LINE.sds, 0)
  let all = 0
  for (let i = first; i <= last; i++) all += values[i - first] as number
  return { first, last, values, step, half, all }
}

/** Points of a lattice that stand for a normal distribution in the plane. */
export interface PlaneCloud {
  /** Of what it stands for: the mean, and the rows (a, b) and (b, c) of the covariance. */
  readonly x: number
  readonly y: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly step: number
  readonly size: number
  /** They add up to `all`. */
  readonly weights: Float64Array
  readonly all: number
  /** Offsets from the mean. */
  readonly across: Float64Array
  readonly up: Float64Array
  /** Where the points stand in the lattice. */
  readonly places: Int32Array
}

/** Items of one dimension, which come one after the other, mostly see the same plane. */
let latest: PlaneCloud | null = null
/** Where the points of the latest cloud are kept. */
const MOST_POINTS = 4096
const room = {
  weights: new Float64Array(MOST_POINTS),
  across: new Float64Array(MOST_POINTS),
  up: new Float64Array(MOST_POINTS),
  places: new Int32Array(MOST_POINTS),
}

/** Null where no lattice serves. The arrays are those of the next cloud, too: it must be used up before. */
export function planeCloud(mean: Vector, covariance: Matrix): PlaneCloud | null {
  const x = mean[0] as number
  const y = mean[1] as number
  const a = covariance[0] as number
  const b = covariance[1] as number
  const c = covariance[3] as number
  if (latest === null || latest.x !== x || latest.y !== y || latest.a !== a || latest.b !== b || latest.c !== c)
    latest = newCloud(x, y, a, b, c)
  return latest
}

/** As a row of lines: the first axis has its own density, the second its density given the first. */
function newCloud(x: number, y: number, a: number, b: number, c: number): PlaneCloud | null {
  const step = stepFor(PLANE.step * Math.sqrt(smallestVariance(a, b, c)), 2)
  if (step === null) return null
  const { half, side } = latticeSize(2, step)
  if (!fitsPlane(x, y, a, b, c, PLANE.sds, half * step)) return null
  const rows = density(x, a, step, PLANE.sds, 0)
  const { weights, across, up, places } = room
  let size = 0
  let all = 0
  for (let i = rows.first; i <= rows.last; i++) {
    const dx = step * i - x
    const row = density(y + (b / a) * dx, c - (b * b) / a, step, PLANE.sds, 1)
    if (size + row.last - row.first >= MOST_POINTS) return null
    for (let j = row.first; j <= row.last; j++) {
      const weight = (rows.values[i - rows.first] as number) * (row.values[j - row.first] as number)
      weights[size] = weight
      across[size] = dx
      up[size] = step * j - y
      places[size] = (i + half) * side + j + half
      all += weight
      size++
    }
  }
  return { x, y, a, b, c, step, size, all, weights, across, up, places }
}
