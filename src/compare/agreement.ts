import { fAbove, fQuantile } from '../numbers/f-distribution.ts'

/** One form of the intraclass correlation. */
interface IntraclassCorrelation {
  /** At most 1; below 0 where raters differ more about one subject than subjects differ. */
  readonly estimate: number
  /** The F ratio of "the subjects do not differ"; infinite where there is no error at all. */
  readonly f: number
  readonly df1: number
  readonly df2: number
  /** P(a ratio at least as large, if the subjects did not differ), in [0, 1]. */
  readonly p: number
  /** Confidence interval. */
  readonly interval: readonly [number, number]
}

/** The six forms, named after McGraw and Wong 1996; in brackets the name of Shrout and Fleiss 1979. */
export interface IntraclassCorrelations {
  /** ICC(1,1): every subject has raters of its own. */
  readonly oneWay: IntraclassCorrelation
  /** ICC(A,1) [ICC(2,1)]: absolute agreement; a rater who is stricter throughout lowers it. */
  readonly agreement: IntraclassCorrelation
  /** ICC(C,1) [ICC(3,1)]: consistency; strictness does not count. */
  readonly consistency: IntraclassCorrelation
  /** The same three for the mean of all raters: ICC(1,k), ICC(A,k), ICC(C,k) (the last is Cronbach's alpha). */
  readonly oneWayOfMean: IntraclassCorrelation
  readonly agreementOfMean: IntraclassCorrelation
  readonly consistencyOfMean: IntraclassCorrelation
}

export interface MeanSquares {
  readonly subjects: number
  readonly raters: number
  readonly residual: number
  /** Within subjects, raters and residual together. */
  readonly within: number
}

/**
 * `ratings[subject][rater]`: every subject rated by the same raters. Null where nothing varies, so that there is nothing to agree
 * on. Throws a RangeError for fewer than two subjects or raters, rows of unequal length, or what is not a finite number.
 * McGraw and Wong 1996, Forming inferences about some intraclass correlation coefficients; checked against psych 2.2.9 to 1e-8.
 */
export function intraclassCorrelations(
  ratings: readonly (readonly number[])[],
  confidence = 0.95,
): IntraclassCorrelations | null {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`A confidence is between 0 and 1, not ${confidence}.`)
  const squares = meanSquares(ratings)
  const n = ratings.length
  const k = (ratings[0] as readonly number[]).length
  if (squares.subjects === 0 && squares.within === 0) return null
  const tail = (1 + confidence) / 2
  const single = (share: number) => (share - 1) / (share + k - 1)
  const mean = (share: number) => 1 - 1 / share
  const oneWay = ratio(squares.subjects, squares.within, n - 1, n * (k - 1), tail)
  const twoWay = ratio(squares.subjects, squares.residual, n - 1, (n - 1) * (k - 1), tail)
  const agreement = agreementOf(squares, n, k, tail)
  const stepUp = (r: number) => (k * r) / (1 + (k - 1) * r)
  const test = { f: twoWay.f, df1: twoWay.df1, df2: twoWay.df2, p: twoWay.p }
  return {
    oneWay: formOf(oneWay, single),
    agreement: { ...test, ...agreement },
    consistency: formOf(twoWay, single),
    oneWayOfMean: formOf(oneWay, mean),
    agreementOfMean: {
      ...test,
      estimate: stepUp(agreement.estimate),
      interval: [stepUp(agreement.interval[0]), stepUp(agreement.interval[1])],
    },
    consistencyOfMean: formOf(twoWay, mean),
  }
}

/** Two-way analysis of variance with one rating a cell. Throws as `intraclassCorrelations` does. */
export function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares {
  const n = ratings.length
  const k = ratings[0]?.length ?? 0
  if (n < 2 || k < 2) throw new RangeError(`Agreement needs two subjects and two raters, not ${n} and ${k}.`)
  ratings.forEach((row, subject) => {
    if (row.length !== k) throw new RangeError(`Subject ${subject} has ${row.length} ratings, not ${k}.`)
    if (!row.every(Number.isFinite))
      throw new RangeError(`Subject ${subject} has a rating that is not a finite number.`)
  })
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const rows = ratings.map(mean)
  const columns = Array.from({ length: k }, (_, rater) => mean(ratings.map((row) => row[rater] as number)))
  const grand = mean(rows)
  const spread = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - grand) ** 2, 0)
  const raters = n * spread(columns)
  let residual = 0
  ratings.forEach((row, i) => {
    row.forEach((value, j) => {
      residual += (value - (rows[i] as number) - (columns[j] as number) + grand) ** 2
    })
  })
  return {
    subjects: (k * spread(rows)) / (n - 1),
    raters: raters / (k - 1),
    residual: residual / ((n - 1) * (k - 1)),
    within: (raters + residual) / (n * (k - 1)),
  }
}

interface Ratio {
  readonly f: number
  readonly df1: number
  readonly df2: number
  readonly p: number
  /** Confidence bounds of the ratio of the expected mean squares. */
  readonly low: number
  readonly high: number
}

function ratio(above: number, below: number, df1: number, df2: number, tail: number): Ratio {
  const f = above / below
  const p = below === 0 ? 0 : fAbove(f, df1, df2)
  return { f, df1, df2, p, low: f / fQuantile(tail, df1, df2), high: f * fQuantile(tail, df2, df1) }
}

function formOf({ f, df1, df2, p, low, high }: Ratio, value: (ratio: number) => number): IntraclassCorrelation {
  // Without any error the ratio is infinite, and the correlation 1.
  const at = (share: number) => (share === Number.POSITIVE_INFINITY ? 1 : value(share))
  return { estimate: at(f), f, df1, df2, p, interval: [at(low), at(high)] }
}

/** ICC(A,1) with the interval of McGraw and Wong 1996, table 7, whose degrees of freedom are Satterthwaite's. */
function agreementOf(
  { subjects, raters, residual }: MeanSquares,
  n: number,
  k: number,
  tail: number,
): Pick<IntraclassCorrelation, 'estimate' | 'interval'> {
  const disagreement = k * raters + (k * n - k - n) * residual
  if (raters === 0 && residual === 0) return { estimate: 1, interval: [1, 1] }
  const estimate = (subjects - residual) / (subjects + (k - 1) * residual + (k * (raters - residual)) / n)
  const a = k * estimate * raters
  const b = (n * (1 + (k - 1) * estimate) - k * estimate) * residual
  // Below one degree of freedom, which a negative estimate may give, there is no quantile to speak of.
  const df = Math.max(((k - 1) * (n - 1) * (a + b) ** 2) / ((n - 1) * a * a + b * b), 1)
  const up = fQuantile(tail, n - 1, df)
  const down = fQuantile(tail, df, n - 1)
  return {
    estimate,
    interval: [
      (n * (subjects - up * residual)) / (up * disagreement + n * subjects),
      (n * (down * subjects - residual)) / (disagreement + n * down * subjects),
    ],
  }
}
