import type { Matrix, Vector } from '../numbers/matrix.ts'

/** A direction in trait space with few entries that are not 0: trait `index[k]` has the slope `value[k]`. */
export interface Axis {
  readonly index: readonly number[]
  readonly value: readonly number[]
}

export function axisOf(slopes: ArrayLike<number>): Axis {
  const index: number[] = []
  const value: number[] = []
  for (let trait = 0; trait < slopes.length; trait++) {
    const slope = slopes[trait] as number
    if (slope === 0) continue
    index.push(trait)
    value.push(slope)
  }
  return { index, value }
}

/** axis' v */
export function along(axis: Axis, v: Vector): number {
  let sum = 0
  for (let k = 0; k < axis.index.length; k++) sum += (axis.value[k] as number) * (v[axis.index[k] as number] as number)
  return sum
}

/** A axis, for a symmetric A over all traits. */
export function spread(a: Matrix, axis: Axis, traits: number): Vector {
  const out = new Float64Array(traits)
  for (let k = 0; k < axis.index.length; k++) {
    const slope = axis.value[k] as number
    const row = (axis.index[k] as number) * traits
    for (let j = 0; j < traits; j++) out[j] = (out[j] as number) + slope * (a[row + j] as number)
  }
  return out
}

/** a' A b */
export function between(a: Axis, matrix: Matrix, b: Axis, traits: number): number {
  let sum = 0
  for (let j = 0; j < a.index.length; j++) {
    const row = (a.index[j] as number) * traits
    for (let k = 0; k < b.index.length; k++)
      sum += (a.value[j] as number) * (b.value[k] as number) * (matrix[row + (b.index[k] as number)] as number)
  }
  return sum
}
