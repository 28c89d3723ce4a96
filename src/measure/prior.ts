import type { Bank } from '../bank/types.ts'
import type { Matrix } from '../numbers/matrix.ts'
import type { Traits } from './traits.ts'

/**
 * The prior covariance of all traits (traits.count squared), from
 * `theta[d][r] = lambda_d g[r] + sqrt(1 - lambda_d^2) u[d][r]` with g ~ N(0, Gamma), u[d] ~ N(0, Upsilon):
 * `Cov = lambda_d lambda_e Gamma + [d = e](1 - lambda_d^2) Upsilon`. Each facet has variance 1. Response style stands
 * alone with variance sigma^2. `lambda_d` is 0 for a dimension with `general: false`.
 */
export function priorCovariance(bank: Bank, traits: Traits): Matrix {
  const { lambda, gamma, upsilon, sigma } = bank.prior
  const n = traits.count
  const out = new Float64Array(n * n)
  const pull = bank.dimensions.map(({ general }) => (general ? lambda : 0))
  pull.forEach((ld, d) => {
    pull.forEach((le, e) => {
      for (let r = 0; r < traits.roles; r++)
        for (let s = 0; s < traits.roles; s++) {
          const general = ld * le * (r === s ? 1 : gamma)
          const specific = d === e ? (1 - ld * ld) * (r === s ? 1 : upsilon) : 0
          out[traits.facet(d, r) * n + traits.facet(e, s)] = general + specific
        }
    })
  })
  if (traits.style !== null) out[traits.style * n + traits.style] = sigma * sigma
  return out
}
