/** Dense square matrices, row by row in one Float64Array: element (i, j) of an n x n matrix stands at i * n + j. */
export type Matrix = Float64Array
export type Vector = Float64Array

export function identity(n: number): Matrix {
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i++) out[i * n + i] = 1
  return out
}

export function dot(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** A v */
export function times(a: Matrix, v: Vector): Vector {
  const n = v.length
  const out = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += (a[i * n + j] as number) * (v[j] as number)
    out[i] = sum
  }
  return out
}

/** A B, both n x n */
export function multiply(a: Matrix, b: Matrix, n: number): Matrix {
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k] as number
      if (factor === 0) continue
      for (let j = 0; j < n; j++) out[i * n + j] = (out[i * n + j] as number) + factor * (b[k * n + j] as number)
    }
  return out
}

/** v' A v */
export function quadraticForm(a: Matrix, v: Vector): number {
  return dot(v, times(a, v))
}

/** The x with A x = b, by Gauss elimination with row pivots; both are overwritten, b with x. Throws where A is singular. */
export function solve(a: Matrix, b: Vector): Vector {
  const n = b.length
  for (let column = 0; column < n; column++) {
    const pivotRow = largestBelow(a, n, column)
    const pivot = a[pivotRow * n + column] as number
    if (!(Math.abs(pivot) > 0)) throw new RangeError('The matrix is singular.')
    swapRows(a, n, column, pivotRow)
    ;[b[column], b[pivotRow]] = [b[pivotRow] as number, b[column] as number]
    for (let i = column + 1; i < n; i++) {
      const factor = (a[i * n + column] as number) / pivot
      if (factor === 0) continue
      for (let j = column; j < n; j++) a[i * n + j] = (a[i * n + j] as number) - factor * (a[column * n + j] as number)
      b[i] = (b[i] as number) - factor * (b[column] as number)
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let rest = b[i] as number
    for (let j = i + 1; j < n; j++) rest -= (a[i * n + j] as number) * (b[j] as number)
    b[i] = rest / (a[i * n + i] as number)
  }
  return b
}

/** The inverse by Gauss-Jordan elimination with row pivots; null where the matrix is singular. */
export function inverse(a: Matrix, n: number): Matrix | null {
  if (n === 1) return a[0] === 0 ? null : Float64Array.of(1 / (a[0] as number))
  if (n === 2) return inverseOfTwo(a as unknown as readonly [number, number, number, number])
  const work = Float64Array.from(a)
  const out = identity(n)
  for (let column = 0; column < n; column++) {
    const pivotRow = largestBelow(work, n, column)
    const pivot = work[pivotRow * n + column] as number
    if (!(Math.abs(pivot) > 0)) return null
    swapRows(work, n, column, pivotRow)
    swapRows(out, n, column, pivotRow)
    for (let j = 0; j < n; j++) {
      work[column * n + j] = (work[column * n + j] as number) / pivot
      out[column * n + j] = (out[column * n + j] as number) / pivot
    }
    for (let i = 0; i < n; i++) {
      const factor = work[i * n + column] as number
      if (i === column || factor === 0) continue
      for (let j = 0; j < n; j++) {
        work[i * n + j] = (work[i * n + j] as number) - factor * (work[column * n + j] as number)
        out[i * n + j] = (out[i * n + j] as number) - factor * (out[column * n + j] as number)
      }
    }
  }
  return out
}

function inverseOfTwo([a, b, c, d]: readonly [number, number, number, number]): Matrix | null {
  const determinant = a * d - b * c
  // Smaller than its own rounding error: the rows are multiples of each other.
  if (!(Math.abs(determinant) > 1e-16 * (Math.abs(a * d) + Math.abs(b * c)))) return null
  // Adding 0 turns -0 into 0.
  return Float64Array.of(d / determinant + 0, -b / determinant + 0, -c / determinant + 0, a / determinant + 0)
}

function largestBelow(a: Matrix, n: number, column: number): number {
  let row = column
  for (let i = column + 1; i < n; i++)
    if (Math.abs(a[i * n + column] as number) > Math.abs(a[row * n + column] as number)) row = i
  return row
}

function swapRows(a: Matrix, n: number, i: number, k: number): void {
  if (i === k) return
  for (let j = 0; j < n; j++) {
    const kept = a[i * n + j] as number
    a[i * n + j] = a[k * n + j] as number
    a[k * n + j] = kept
  }
}

/** The lower triangular L with L L' = A; null where A is not positive definite. */
export function cholesky(a: Matrix, n: number): Matrix | null {
  const l = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (l[i * n + k] as number) * (l[j * n + k] as number)
      if (i === j && !(sum > 0)) return null
      l[i * n + j] = i === j ? Math.sqrt(sum) : sum / (l[j * n + j] as number)
    }
  return l
}
