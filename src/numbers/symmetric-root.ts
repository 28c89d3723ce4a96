import type { Matrix } from './matrix.ts'
import { identity, multiply } from './matrix.ts'

/**
 * The symmetric positive definite B with B B = A, for a symmetric positive definite A (n x n, n small).
 * Unlike a Cholesky factor it treats all axes alike: permuting the axes of A permutes B in the same way, so a grid that
 * B stretches stays the same set of points when two roles change places. By Jacobi rotations.
 */
export function symmetricRoot(a: Matrix, n: number): Matrix {
  if (n === 1) return Float64Array.of(Math.sqrt(a[0] as number))
  const d = Float64Array.from(a)
  const v = identity(n)
  for (let sweep = 0; sweep < 30; sweep++) {
    let rotated = false
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotated = rotate(d, v, n, p, q) || rotated
    if (!rotated) break
  }
  const scaled = Float64Array.from(v)
  const transposed = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      scaled[i * n + j] = (v[i * n + j] as number) * Math.sqrt(Math.max(d[j * n + j] as number, 0))
      transposed[j * n + i] = v[i * n + j] as number
    }
  return multiply(scaled, transposed, n)
}

/** One Jacobi rotation that makes element (p, q) of `d` vanish; false where there is nothing left to do. */
function rotate(d: Matrix, v: Matrix, n: number, p: number, q: number): boolean {
  const off = d[p * n + q] as number
  const scale = Math.abs(d[p * n + p] as number) + Math.abs(d[q * n + q] as number)
  if (Math.abs(off) <= 1e-17 * scale) return false
  const ratio = ((d[q * n + q] as number) - (d[p * n + p] as number)) / (2 * off)
  const t = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < n; k++) mixColumns(d, n, k, p, q, c, s)
  for (let k = 0; k < n; k++) mixRows(d, n, k, p, q, c, s)
  for (let k = 0; k < n; k++) mixColumns(v, n, k, p, q, c, s)
  return true
}

function mixColumns(a: Matrix, n: number, k: number, p: number, q: number, c: number, s: number): void {
  const x = a[k * n + p] as number
  const y = a[k * n + q] as number
  a[k * n + p] = c * x - s * y
  a[k * n + q] = s * x + c * y
}

function mixRows(a: Matrix, n: number, k: number, p: number, q: number, c: number, s: number): void {
  const x = a[p * n + k] as number
  const y = a[q * n + k] as number
  a[p * n + k] = c * x - s * y
  a[q * n + k] = s * x + c * y
}
