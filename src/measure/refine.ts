/**
 * One answer and the part of the posterior that it touches enter; its site and the part leave changed. In plain numbers, because this is
 * where a posterior spends its time; on the plane a symmetric matrix is three numbers, its rows being (p, q) and (q, r).
 */
import type { Vector } from '../numbers/matrix.ts'
import type { Weighed } from './blocks.ts'
import { lineMoments, planeMoments } from './lattice-moments.ts'
import type { Look, Part } from './part.ts'
import { changePart, inner } from './part.ts'

const tilted = new Float64Array(5)
const shrink = new Float64Array(4)
const steps = new Float64Array(2)

/**
 * One axis and a proper cavity; null where it is not that case or no lattice serves, and nothing has changed. `step`: how much of
 * the way. Returns the largest change of the site's numbers had it gone all the way.
 */
export function refineOnLine(part: Part, look: Look, one: Weighed, step: number): number | null {
  const { observation, site, lattices, slopes } = one
  const x = slopes[0] as Vector
  const variance = inner(x, look.spreads[0] as Vector)
  const mean = inner(x, part.mean)
  const precision = site.precision[0] as number
  const shift = site.shift[0] as number
  const cavity = 1 / variance - precision
  if (!(variance > 0 && cavity > 0)) return null
  const cavityShift = mean / variance - shift
  if (!lineMoments(tilted, lattices, observation.answer, cavityShift / cavity, 1 / cavity)) return null
  const tiltedMean = tilted[0] as number
  const tiltedVariance = tilted[1] as number
  const morePrecise = step * (1 / tiltedVariance - cavity - precision)
  const moreShifted = step * (tiltedMean / tiltedVariance - cavityShift - shift)
  absorbOnLine(part, look, variance, mean, morePrecise, moreShifted)
  site.precision[0] = precision + morePrecise
  site.shift[0] = shift + moreShifted
  return Math.max(Math.abs(morePrecise), Math.abs(moreShifted)) / step
}

/** Weighs a change of the site into the part, of which `variance` and `mean` are seen along the axis. */
function absorbOnLine(part: Part, look: Look, variance: number, mean: number, precision: number, shift: number): void {
  const growth = 1 + precision * variance
  shrink[0] = precision / growth
  steps[0] = (shift - precision * mean) / growth
  changePart(part, look, 1, shrink, steps)
}

/** A determinant smaller than this share of its terms is their rounding. */
const ROUNDING = 1e-16

/** As `refineOnLine`, for two axes. */
export function refineOnPlane(part: Part, look: Look, one: Weighed, step: number): number | null {
  const { observation, site, lattices, slopes } = one
  const x1 = slopes[0] as Vector
  const x2 = slopes[1] as Vector
  const a = inner(x1, look.spreads[0] as Vector)
  const b = inner(x1, look.spreads[1] as Vector)
  const c = inner(x2, look.spreads[1] as Vector)
  const m1 = inner(x1, part.mean)
  const m2 = inner(x2, part.mean)
  const t1 = site.precision[0] as number
  const t2 = site.precision[1] as number
  const t3 = site.precision[3] as number
  const n1 = site.shift[0] as number
  const n2 = site.shift[1] as number
  const seen = a * c - b * b
  if (!(seen > ROUNDING * (a * c + b * b))) return null
  // The cavity: what all other answers say.
  const p = c / seen - t1
  const q = -b / seen - t2
  const r = a / seen - t3
  const cavity = p * r - q * q
  if (!(p > 0 && cavity > ROUNDING * (p * r + q * q))) return null
  const s1 = (c * m1 - b * m2) / seen - n1
  const s2 = (a * m2 - b * m1) / seen - n2
  const around1 = (r * s1 - q * s2) / cavity
  const around2 = (p * s2 - q * s1) / cavity
  if (!planeMoments(tilted, lattices, observation.answer, around1, around2, r / cavity, -q / cavity, p / cavity))
    return null
  const u1 = tilted[0] as number
  const u2 = tilted[1] as number
  const va = tilted[2] as number
  const vb = tilted[3] as number
  const vc = tilted[4] as number
  const given = va * vc - vb * vb
  if (!(given > ROUNDING * (va * vc + vb * vb))) return null
  const d1 = step * (vc / given - p - t1)
  const d2 = step * (-vb / given - q - t2)
  const d3 = step * (va / given - r - t3)
  const e1 = step * ((vc * u1 - vb * u2) / given - s1 - n1)
  const e2 = step * ((va * u2 - vb * u1) / given - s2 - n2)
  if (!absorbOnPlane(part, look, a, b, c, m1, m2, d1, d2, d3, e1, e2)) return null
  site.precision[0] = t1 + d1
  site.precision[1] = t2 + d2
  site.precision[2] = t2 + d2
  site.precision[3] = t3 + d3
  site.shift[0] = n1 + e1
  site.shift[1] = n2 + e2
  return Math.max(Math.abs(d1), Math.abs(d2), Math.abs(d3), Math.abs(e1), Math.abs(e2)) / step
}

/**
 * Weighs a change of the site, D and e, into the part, of which C and (m1, m2) are seen along the axes: by (I + D C)^-1 D and
 * (I + D C)^-1 (e - D m). False where that does not exist, and nothing has changed.
 */
function absorbOnPlane(
  part: Part,
  look: Look,
  a: number,
  b: number,
  c: number,
  m1: number,
  m2: number,
  d1: number,
  d2: number,
  d3: number,
  e1: number,
  e2: number,
): boolean {
  const g11 = 1 + d1 * a + d2 * b
  const g12 = d1 * b + d2 * c
  const g21 = d2 * a + d3 * b
  const g22 = 1 + d2 * b + d3 * c
  const growth = g11 * g22 - g12 * g21
  if (!(Math.abs(growth) > ROUNDING * (Math.abs(g11 * g22) + Math.abs(g12 * g21)))) return false
  const across = (g22 * d2 - g12 * d3) / growth
  shrink[0] = (g22 * d1 - g12 * d2) / growth
  shrink[1] = across
  shrink[2] = across
  shrink[3] = (g11 * d3 - g21 * d2) / growth
  const f1 = e1 - d1 * m1 - d2 * m2
  const f2 = e2 - d2 * m1 - d3 * m2
  steps[0] = (g22 * f1 - g12 * f2) / growth
  steps[1] = (g11 * f2 - g21 * f1) / growth
  changePart(part, look, 2, shrink, steps)
  return true
}

/** Weighs a whole site into the part. False where it has more than two axes, or too little is told apart along them. */
export function absorbSite(part: Part, look: Look, { site: { precision, shift }, slopes }: Weighed): boolean {
  if (slopes.length > 2) return false
  const x1 = slopes[0] as Vector
  const y1 = look.spreads[0] as Vector
  const t1 = precision[0] as number
  const n1 = shift[0] as number
  const m1 = inner(x1, part.mean)
  if (slopes.length === 1) {
    absorbOnLine(part, look, inner(x1, y1), m1, t1, n1)
    return true
  }
  const x2 = slopes[1] as Vector
  const y2 = look.spreads[1] as Vector
  const m2 = inner(x2, part.mean)
  const t2 = precision[1] as number
  const t3 = precision[3] as number
  return absorbOnPlane(
    part,
    look,
    inner(x1, y1),
    inner(x1, y2),
    inner(x2, y2),
    m1,
    m2,
    t1,
    t2,
    t3,
    n1,
    shift[1] as number,
  )
}
