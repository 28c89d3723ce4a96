/** Columns of answers with holes enter; their covariances leave, and how many people stand behind each. */

/**
 * Covariances of columns in which NaN is a hole, each from the people who answered both items (with n - 1), as adaptive
 * sittings leave planned holes. `people` counts them; both are symmetric, row by row.
 */
export interface Covariances {
  readonly size: number
  readonly covariance: Float64Array
  readonly people: Int32Array
}

export function pairwiseCovariances(columns: readonly Float64Array[]): Covariances {
  const size = columns.length
  const covariance = new Float64Array(size * size)
  const people = new Int32Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const pair = pairCovariance(columns[i] as Float64Array, columns[j] as Float64Array)
      covariance[i * size + j] = covariance[j * size + i] = pair.covariance
      people[i * size + j] = people[j * size + i] = pair.people
    }
  return { size, covariance, people }
}

function pairCovariance(one: Float64Array, other: Float64Array): { covariance: number; people: number } {
  let people = 0
  let sumOne = 0
  let sumOther = 0
  for (let p = 0; p < one.length; p++) {
    const [x, y] = [one[p] as number, other[p] as number]
    if (Number.isNaN(x) || Number.isNaN(y)) continue
    people += 1
    sumOne += x
    sumOther += y
  }
  let sum = 0
  for (let p = 0; p < one.length; p++) {
    const product = ((one[p] as number) - sumOne / people) * ((other[p] as number) - sumOther / people)
    if (!Number.isNaN(product)) sum += product
  }
  return { covariance: people < 2 ? Number.NaN : sum / (people - 1), people }
}

/** The fewest people in any pair of two different columns; 0 where there is no such pair. */
export function fewestPeople({ size, people }: Covariances): number {
  let fewest = size < 2 ? 0 : Number.POSITIVE_INFINITY
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) fewest = Math.min(fewest, people[i * size + j] as number)
  return fewest
}
