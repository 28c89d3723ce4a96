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

/** a' A b */
export function productAlong(a: Axis, matrix: Matrix, b: Axis, traits: number): number {
  let sum = 0
  for (let j = 0; j < a.index.length; j++) {
    const row = (a.index[j] as number) * traits
    let inner = 0
    for (let k = 0; k < b.index.length; k++)
      inner += (b.value[k] as number) * (matrix[row + (b.index[k] as number)] as number)
    sum += (a.value[j] as number) * inner
  }
  return sum
}

/** A += factor a b' */
export function addProduct(matrix: Matrix, factor: number, a: Axis, b: Axis, traits: number): void {
  for (let j = 0; j < a.index.length; j++) {
    const row = (a.index[j] as number) * traits
    const slope = factor * (a.value[j] as number)
    for (let k = 0; k < b.index.length; k++) {
      const at = row + (b.index[k] as number)
      matrix[at] = (matrix[at] as number) + slope * (b.value[k] as number)
    }
  }
}

/** axis' A axis */
export function quadraticAlong(axis: Axis, matrix: Matrix, traits: number): number {
  return productAlong(axis, matrix, axis, traits)
}

/** Puts A axis into `out`, for a symmetric A of which only the lower triangle is read. */
export function spreadInto(out: Vector, a: Matrix, { index, value }: Axis): Vector {
  const traits = out.length
  out.fill(0)
  for (let k = 0; k < index.length; k++) {
    const slope = value[k] as number
    const trait = index[k] as number
    const row = trait * traits
    for (let j = 0; j <= trait; j++) out[j] = (out[j] as number) + slope * (a[row + j] as number)
    for (let j = trait + 1; j < traits; j++) out[j] = (out[j] as number) + slope * (a[j * traits + trait] as number)
  }
  return out
}
