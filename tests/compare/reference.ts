import { readFileSync } from 'node:fs'

/** One form of the intraclass correlation as psych prints it. */
interface Icc {
  ICC: number
  F: number
  df1: number
  df2: number
  p: number
  lower95: number
  upper95: number
}

interface Reference {
  icc_shrout_fleiss_1979: {
    data: number[][]
    results: Record<'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k', Icc>
    two_way_mean_squares: { subs: number; ind: number; Residuals: number }
  }
  reliable_change: {
    label: string
    pre: number
    post: number
    sd: number
    reliability: number
    sem: number
    s_diff: number
    rci: number
    reliable_95: boolean
    min_change_95: number
    min_change_90: number
    p_two_sided: number
  }[]
  irt_change: {
    m1: number
    s1: number
    m2: number
    s2: number
    z_posteriors_naive: number
    p_increase_naive: number
    unshrunk1: { mean: number; var: number }
    unshrunk2: { mean: number; var: number }
    z_unshrunk: number
    p_increase_unshrunk: number
  }[]
  kappa: { r1: number[]; r2: number[]; kappa_unweighted: number; kappa_quadratic_weighted: number }
  spearman_brown: { r: number; k: number; spearman_brown: number }[]
}

/** Numbers from R, to 10 or 11 digits. */
export const reference: Reference = JSON.parse(
  readFileSync(new URL('../reference/change-and-agreement.json', import.meta.url), 'utf8'),
)
