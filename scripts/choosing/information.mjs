// The built-in bank's items enter; how much what they tell depends on where a person stands is printed.
import { meanOf, table, variationOf } from './statistics.mjs'
import { subjectOf } from './subject.mjs'

/**
 * @typedef {import('../../src/measure/likelihood.ts').Likelihood} Likelihood
 * @typedef {import('./types.ts').Kit} Kit
 */

/** How far the items' information varies with where a person stands, -1.5 to 1.5 SDs along each item's own direction. @param {Kit} kit */
export function reportInformation(kit) {
  const { model, lean } = subjectOf(kit)
  const places = Array.from({ length: 31 }, (_, i) => (i - 15) / 10)
  const rows = model.bank.items.map((item, i) => {
    const likelihood = /** @type {Likelihood} */ (model.likelihoods[i])
    const { spreads, covariance } = kit.project(
      { mean: new Float64Array(model.traits.count), covariance: model.prior },
      likelihood.axes,
    )
    const q = spreads.length
    const c = Float64Array.from(spreads, (spread) => kit.along(lean.axis, spread))
    // One axis: that one. Several: the direction over them that tells most about the lean.
    const way = q === 1 ? Float64Array.of(1) : kit.times(/** @type {Float64Array} */ (kit.inverse(covariance, q)), c)
    const back = kit.times(covariance, way)
    const sd = Math.sqrt(way.reduce((sum, value, j) => sum + value * Number(back[j]), 0))
    const information = places.map((place) => {
      const theta = new Float64Array(model.traits.count)
      spreads.forEach((spread, j) => {
        spread.forEach((value, t) => {
          theta[t] = Number(theta[t]) + (place * Number(way[j]) * value) / sd
        })
      })
      const precise = kit.times(informationAt(kit, likelihood, theta), way)
      return way.reduce((sum, value, j) => sum + value * Number(precise[j]), 0)
    })
    const least = Math.min(...information) / Math.max(...information)
    return { kind: item.kind, least, spread: variationOf(information) }
  })
  const kinds = [...new Set(rows.map(({ kind }) => kind)), 'all']
  const of = kinds.map((kind) => {
    const own = rows.filter((row) => kind === 'all' || row.kind === kind)
    const [least, spread] = [own.map((row) => row.least), own.map((row) => row.spread)]
    return [kind, own.length, meanOf(least).toFixed(2), Math.min(...least).toFixed(2), meanOf(spread).toFixed(2)]
  })
  const head = ['information from -1.5 to 1.5 SDs', 'items', 'least / most, mean', 'lowest', 'SD / mean']
  console.log(`\n${table(head, of)}`)
}

/** Fisher information over the item's axes (axes x axes). @param {Kit} kit @param {Likelihood} likelihood @param {Float64Array} theta */
function informationAt(kit, { axes, answers, logProbability }, theta) {
  const q = axes.length
  const z = axes.map((axis) => kit.along(axis, theta))
  const out = new Float64Array(q * q)
  const h = 1e-4
  for (let k = 0; k < answers; k++) {
    const probability = Math.exp(logProbability(z, k))
    const slopes = z.map((_, j) => {
      const [up, down] = [h, -h].map((d) =>
        logProbability(
          z.map((value, i) => (i === j ? value + d : value)),
          k,
        ),
      )
      return (Number(up) - Number(down)) / (2 * h)
    })
    for (let j = 0; j < q; j++)
      for (let i = 0; i < q; i++)
        out[j * q + i] = Number(out[j * q + i]) + probability * Number(slopes[j]) * Number(slopes[i])
  }
  return out
}
