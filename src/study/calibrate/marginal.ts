import type { Patterns } from './data.ts'
import type { ItemModel } from './item-model.ts'
import type { Nodes } from './nodes.ts'

/**
 * Log marginal likelihood of each pattern: `log sum over nodes of weight * product over answered items of P(answer)`.
 * `tables[i]` is item i's log P at `code * nodes + node`. `visit` receives the posterior weights of the nodes.
 */
export function patternLikelihoods(
  nodes: Nodes,
  tables: readonly Float64Array[],
  patterns: Patterns,
  visit: (pattern: number, posterior: Float64Array) => void = () => {},
): Float64Array {
  const size = nodes.size
  const out = new Float64Array(patterns.size)
  const logs = new Float64Array(size)
  for (let p = 0; p < patterns.size; p++) {
    logs.set(nodes.logWeights)
    for (let i = 0; i < tables.length; i++) {
      const code = patterns.codes[i * patterns.size + p] as number
      if (code < 0) continue
      const table = tables[i] as Float64Array
      const start = code * size
      for (let q = 0; q < size; q++) logs[q] = (logs[q] as number) + (table[start + q] as number)
    }
    let top = Number.NEGATIVE_INFINITY
    for (let q = 0; q < size; q++) if ((logs[q] as number) > top) top = logs[q] as number
    let sum = 0
    for (let q = 0; q < size; q++) {
      const e = Math.exp((logs[q] as number) - top)
      logs[q] = e
      sum += e
    }
    out[p] = top + Math.log(sum)
    for (let q = 0; q < size; q++) logs[q] = (logs[q] as number) / sum
    visit(p, logs)
  }
  return out
}

export interface Marginal {
  /** Sum over people, natural logarithm. */
  readonly value: number
  /** By item, in its parameters. */
  readonly gradient: readonly Float64Array[]
  /** By item, how many people are expected at `answer * nodes + node`. */
  readonly expected: readonly Float64Array[]
}

/**
 * The marginal log-likelihood of all people (Bock and Aitkin 1981) and its gradient by Fisher's identity: the expected
 * gradient of the complete data under each person's posterior over the nodes. Exact for the sum over nodes.
 */
export function marginal(
  nodes: Nodes,
  models: readonly ItemModel[],
  parameters: readonly Float64Array[],
  patterns: Patterns,
): Marginal {
  const size = nodes.size
  const tables = models.map((model, i) => model.table(parameters[i] as Float64Array))
  const expected = models.map((model) => new Float64Array(model.answers * size))
  const likelihoods = patternLikelihoods(nodes, tables, patterns, (p, posterior) => {
    const count = patterns.counts[p] as number
    for (let i = 0; i < expected.length; i++) {
      const code = patterns.codes[i * patterns.size + p] as number
      if (code < 0) continue
      const counts = expected[i] as Float64Array
      const start = code * size
      for (let q = 0; q < size; q++)
        counts[start + q] = (counts[start + q] as number) + count * (posterior[q] as number)
    }
  })
  let value = 0
  likelihoods.forEach((likelihood, p) => {
    value += (patterns.counts[p] as number) * likelihood
  })
  return {
    value,
    expected,
    gradient: models.map((model, i) => model.gradient(parameters[i] as Float64Array, expected[i] as Float64Array)),
  }
}
