import type { GradedItem } from '../../bank/types.ts'
import { logistic, logLogistic } from '../../numbers/logistic.ts'
import type { Groups } from './categories.ts'
import { centreOf, groupsOf, spread } from './categories.ts'
import type { ItemModel } from './item-model.ts'
import { PRIOR_SD } from './item-model.ts'
import type { Nodes } from './nodes.ts'
import { project } from './nodes.ts'
import { fromThresholds, gradientInFree, toThresholds } from './thresholds.ts'

/**
 * Samejima's graded response model (Samejima 1969) with the parameters log factor and free thresholds. `slopes`: the expert's
 * discriminations on the block's traits. `used[k]`: whether anybody chose category k + 1 (reversed items turned round); at least two are.
 */
export function gradedModel(
  item: GradedItem,
  slopes: readonly number[],
  nodes: Nodes,
  used: readonly boolean[],
): ItemModel {
  const { groups, codes } = groupsOf(used)
  const size = nodes.size
  const answers = groups.length + 1
  const along = project(nodes, slopes)
  const styleSlope = item.kind === 'rating' ? (item.reversed ? -1 : 1) : 0
  const expert = Float64Array.from(groups, (group) => centreOf(group, item.thresholds))

  const at = (parameters: Float64Array) => {
    const factor = Math.exp(parameters[0] as number)
    const thresholds = toThresholds(parameters.subarray(1))
    const discrimination = item.discrimination * factor
    const cuts = thresholds.map((threshold) => discrimination * threshold)
    return {
      factor,
      thresholds,
      discrimination,
      cuts,
      z: (q: number) => factor * (along[q] as number) + styleSlope * (nodes.style[q] as number),
    }
  }

  return {
    item,
    answers,
    codes,
    start: Float64Array.of(0, ...fromThresholds(expert)),
    table: (parameters) => {
      const { cuts, z } = at(parameters)
      const gaps = gapLogs(cuts)
      const out = new Float64Array(answers * size)
      for (let q = 0; q < size; q++) {
        const here = z(q)
        for (let k = 0; k < answers; k++) {
          // log(F_k - F_k+1) as a product, as in measure/graded.ts: two tails never cancel to 0.
          let log = k === 0 || k === answers - 1 ? 0 : (gaps[k] as number)
          if (k > 0) log += logLogistic(here - (cuts[k - 1] as number))
          if (k < answers - 1) log += logLogistic((cuts[k] as number) - here)
          out[k * size + q] = log
        }
      }
      return out
    },
    gradient: (parameters, expected) => {
      const { factor, thresholds, discrimination, cuts, z } = at(parameters)
      const inCuts = new Float64Array(cuts.length)
      let inFactor = 0
      for (let q = 0; q < size; q++) {
        const here = z(q)
        let inZ = 0
        for (let k = 0; k < answers; k++) {
          const weight = expected[k * size + q] as number
          if (weight === 0) continue
          const [lower, upper] = slopesInCuts(here, cuts, k)
          if (k > 0) inCuts[k - 1] = (inCuts[k - 1] as number) + weight * lower
          if (k < answers - 1) inCuts[k] = (inCuts[k] as number) + weight * upper
          inZ -= weight * (lower + upper)
        }
        inFactor += inZ * factor * (along[q] as number)
      }
      // Thresholds are in SDs: the cuts grow with the discrimination.
      inCuts.forEach((slope, k) => {
        inFactor += slope * discrimination * (thresholds[k] as number)
      })
      const free = gradientInFree(
        parameters.subarray(1),
        inCuts.map((slope) => slope * discrimination),
      )
      return Float64Array.of(inFactor, ...free)
    },
    prior: (parameters, scale) => {
      const [sdFactor, sd] = [scale * PRIOR_SD.logDiscrimination, scale * PRIOR_SD.threshold]
      const free = parameters.subarray(1)
      const off = toThresholds(free).map((threshold, k) => (threshold - (expert[k] as number)) / sd)
      const factor = (parameters[0] as number) / sdFactor
      const inFree = gradientInFree(
        free,
        off.map((one) => -one / sd),
      )
      const squares = off.reduce((sum, one) => sum + one * one, factor * factor)
      return {
        value: -0.5 * squares - Math.log(sdFactor) - off.length * Math.log(sd),
        gradient: Float64Array.of(-factor / sdFactor, ...inFree),
      }
    },
    // Thresholds are sums of gaps: the matrix is triangular but for its order.
    logJacobian: (parameters) => parameters.subarray(2).reduce((sum, logGap) => sum + logGap, 0),
    values: (parameters) => valuesOf(parameters, groups, item),
  }
}

function valuesOf(parameters: Float64Array, groups: Groups['groups'], item: GradedItem) {
  const thresholds = spread(toThresholds(parameters.subarray(1)), groups, item.thresholds)
  return { factor: Math.exp(parameters[0] as number), thresholds, intercepts: null }
}

/** log(1 - exp(cut below - cut above)) for the categories between two cuts. */
function gapLogs(cuts: Float64Array): Float64Array {
  return Float64Array.from(cuts, (cut, k) => (k === 0 ? 0 : Math.log(1 - Math.exp((cuts[k - 1] as number) - cut))))
}

/** The slopes of log P(category k) in the cut below it and the cut above it; 0 where there is none. */
function slopesInCuts(z: number, cuts: Float64Array, k: number): [lower: number, upper: number] {
  const [below, above] = [k === 0 ? null : (cuts[k - 1] as number), k === cuts.length ? null : (cuts[k] as number)]
  if (below === null) return [0, above === null ? 0 : logistic(z - above)]
  if (above === null) return [-logistic(below - z), 0]
  const gap = 1 - Math.exp(below - above)
  return [-logistic(below - z) / (logistic(above - z) * gap), logistic(z - above) / (logistic(z - below) * gap)]
}
