import type { Matrix, Vector } from '../numbers/matrix.ts'
import { inverse, multiply, times } from '../numbers/matrix.ts'
import type { Axis } from './axis.ts'
import { along, productAlong, spreadInto } from './axis.ts'

/**
 * A normal distribution over all traits. The arrays are changed in place while a posterior is being computed; then only the
 * lower triangle of the covariance is kept true.
 */
export interface Gaussian {
  readonly mean: Vector
  /** traits x traits */
  readonly covariance: Matrix
}

/**
 * What one answer adds, as an unnormalised normal factor over the item's own axes:
 * exp(shift' z - z' precision z / 2). `precision` is axes x axes.
 */
export interface Site {
  readonly precision: Matrix
  readonly shift: Vector
}

export function emptySite(axes: number): Site {
  return { precision: new Float64Array(axes * axes), shift: new Float64Array(axes) }
}

/** A Gaussian along an item's axes. */
export interface Seen {
  readonly mean: Vector
  /** axes x axes */
  readonly covariance: Matrix
}

/** As `Seen`, with what it takes to change the Gaussian. */
export interface Projection extends Seen {
  /** covariance times each axis: one vector over all traits per axis */
  readonly spreads: readonly Vector[]
}

export function nothingSeen(axes: number): Seen {
  return { mean: new Float64Array(axes), covariance: new Float64Array(axes * axes) }
}

/** For a Gaussian whose whole covariance is true. It is put into `out`. */
export function seenAlong(state: Gaussian, axes: readonly Axis[], out = nothingSeen(axes.length)): Seen {
  const q = axes.length
  for (let j = 0; j < q; j++) {
    const axis = axes[j] as Axis
    out.mean[j] = along(axis, state.mean)
    for (let k = 0; k < q; k++)
      out.covariance[j * q + k] = productAlong(axis, state.covariance, axes[k] as Axis, state.mean.length)
  }
  return out
}

export function project(state: Gaussian, axes: readonly Axis[]): Projection {
  const q = axes.length
  const spreads = axes.map((axis) => spreadInto(new Float64Array(state.mean.length), state.covariance, axis))
  const mean = new Float64Array(q)
  const covariance = new Float64Array(q * q)
  for (let j = 0; j < q; j++) {
    mean[j] = along(axes[j] as Axis, state.mean)
    for (let k = 0; k < q; k++) covariance[j * q + k] = along(axes[j] as Axis, spreads[k] as Vector)
  }
  return { spreads, mean, covariance }
}

/**
 * Multiplies `state` by a site that changed by `change`, in place.
 * With X the axes, C = X'SX, Y = SX: S - Y T (I + C T)^-1 Y' and m + Y (I + T C)^-1 (n - T X'm), T and n the change.
 */
export function absorb(state: Gaussian, seen: Projection, change: Site): void {
  const q = seen.mean.length
  const { shrink, steps } = answerTo(change, seen)
  for (let j = 0; j < q; j++) {
    const y = seen.spreads[j] as Vector
    move(state.mean, y, steps[j] as number)
    for (let k = 0; k < q; k++) narrow(state.covariance, y, seen.spreads[k] as Vector, shrink[j * q + k] as number)
  }
}

/** T (I + C T)^-1 and (I + T C)^-1 (n - T X'm): what a change of a site does along the item's axes. */
export function answerTo(change: Site, seen: Seen): { readonly shrink: Matrix; readonly steps: Vector } {
  const q = seen.mean.length
  const shrink = shrinkage(seen.covariance, change.precision, q)
  const back = inverse(onePlus(change.precision, seen.covariance, q), q)
  if (back === null) throw new Error('A site update was singular.')
  const residual = Float64Array.from(change.shift)
  for (let j = 0; j < q; j++)
    for (let k = 0; k < q; k++)
      residual[j] = (residual[j] as number) - (change.precision[j * q + k] as number) * (seen.mean[k] as number)
  return { shrink, steps: times(back, residual) }
}

/** mean += step y */
function move(mean: Vector, y: Vector, step: number): void {
  for (let t = 0; t < mean.length; t++) mean[t] = (mean[t] as number) + step * (y[t] as number)
}

/** S -= factor y w', in the lower triangle. */
export function narrow(covariance: Matrix, y: Vector, w: Vector, factor: number): void {
  if (factor === 0) return
  const traits = y.length
  for (let t = 0; t < traits; t++) {
    const yt = factor * (y[t] as number)
    const row = t * traits
    for (let u = 0; u <= t; u++) covariance[row + u] = (covariance[row + u] as number) - yt * (w[u] as number)
  }
}

/** T (I + C T)^-1: how a factor of precision T acts on a covariance that is C along the item's axes (both q x q). */
export function shrinkage(covariance: Matrix, precision: Matrix, q: number): Matrix {
  const gain = inverse(onePlus(covariance, precision, q), q)
  if (gain === null) throw new Error('A site update was singular.')
  return multiply(precision, gain, q)
}

/** I + A B */
function onePlus(a: Matrix, b: Matrix, q: number): Matrix {
  const out = multiply(a, b, q)
  for (let i = 0; i < q; i++) out[i * q + i] = (out[i * q + i] as number) + 1
  return out
}
