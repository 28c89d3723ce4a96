/** Reference numbers for the engine, with their shapes; how they were made stands in tests/reference/README.md. */
import { readFileSync } from 'node:fs'

/** Three correlated traits, integrated by brute force. Items and graded answers count from 1. */
export interface MultidimensionalReference {
  /** Correlations of the traits. */
  readonly R: number[][]
  readonly items: (
    | { type: 'grm'; slope: number[]; threshold: number[] }
    | { type: 'choice'; slope: number[]; intercept: number }
  )[]
  readonly decision: { weights: number[]; cut: number }
  readonly cases: { responses: [number, number][]; mean: number[]; sd: number[]; p_decision: number }[]
}

/** One trait: curves of graded items, and posteriors by quadrature with 4001 nodes. */
export interface GradedReference {
  readonly item_a: number[]
  readonly item_b: number[][]
  readonly curves: { theta: number[]; items: { prob: number[][]; fisher: number[] }[] }
  readonly cases: {
    tag: string
    responses: (number | null)[]
    eap: number
    psd: number
    candidates?: { item: number[]; expected_posterior_variance: number[] }
  }[]
}

function read(name: string) {
  return JSON.parse(readFileSync(new URL(`../reference/${name}.json`, import.meta.url), 'utf8'))
}

export const multidimensional: MultidimensionalReference = read('multidimensional')
export const scoringGraded: GradedReference = read('scoring-graded')
