import { madeBy, table, three, two } from './table.mjs'

const SHOWN = ['lean', 'level', 'role']

/** How well what people are comes back, and how often the intervals cover it. @param {import('./table.mjs').Run} own @param {import('./table.mjs').Run} missed */
export function recovery(own, missed) {
  const rows = [own, missed].flatMap(({ document }) =>
    document.lengths.flatMap(({ length, recovery: subjects }) =>
      [
        ...subjects.filter(({ what }) => SHOWN.includes(what)),
        ...extremes(subjects.filter(({ what }) => what === 'facet')),
      ].map((one) => [
        document.truth === 'bank' ? 'as the bank' : 'otherwise',
        length,
        [one.what, one.role ?? one.dimension].filter((part) => part !== null).join(' '),
        two(one.correlation),
        three(one.bias),
        two(one.rmse),
        three(one.rawCoverage.share),
        three(one.shippedCoverage.share),
      ]),
    ),
  )
  return `## How well it comes back

Correlation, bias and error of the estimates, in SDs of the prior, and how often 90 % intervals hold the truth: those of the posterior itself (raw) and those that results show (shipped), which are wider because parameters and weights are judged. Of the facets the one that is covered least and the one that is covered most.

${table(['people', 'form', 'what', 'r', 'bias', 'RMSE', 'raw', 'shipped'], rows)}

The standard error of a coverage of .90 over ${own.document.people} people is ${three(Math.sqrt(0.09 / own.document.people))}. ${madeBy(own.command, missed.command)}`
}

/** @param {import('../../src/study/simulate/types.ts').Recovery[]} facets */
function extremes(facets) {
  const sorted = [...facets].sort((a, b) => (a.rawCoverage.share ?? 0) - (b.rawCoverage.share ?? 0))
  const [least, most] = [sorted[0], sorted.at(-1)]
  return least === undefined || most === undefined ? [] : [least, most]
}
