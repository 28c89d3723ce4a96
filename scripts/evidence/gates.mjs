import { madeBy, table, three } from './table.mjs'

const DEMANDS = {
  'equal-pulls-no-headline': 'people whose roles pull alike get no headline',
  'equal-pulls-no-side': 'people whose roles pull alike: excess of one role as the first',
  'same-answer-no-lean': 'the same category everywhere: lean, in SDs',
  'headline-right': 'a headline names the role that truly pulls more',
  'no-opposite-headlines': 'headline opposite to that of the full form',
  'same-lead-as-full': 'the same headline, or none, as the full form',
  'roles-exchange': 'largest change when the roles change places',
}

/** What the bank must hold. @param {import('./table.mjs').Run} run */
export function gates({ document, command }) {
  const failed = document.gates.filter(({ passed }) => passed === false)
  const rows = document.gates.map(({ gate, length, figure, wanted, standardError, passed, sure }) => [
    DEMANDS[gate],
    length,
    three(figure),
    'atLeast' in wanted ? `>= ${three(wanted.atLeast)}` : `<= ${three(wanted.atMost)}`,
    three(standardError),
    passed === null ? 'nobody' : `${passed ? 'held' : 'missed'}${sure ? '' : ', not sure'}`,
  ])
  const equals = document.lengths.map(({ length, equalPulls: { first } }) => {
    const of = first[0]?.frequency.of ?? 0
    const shares = first.map(({ headlines }) => headlines / of)
    return [
      length,
      ...first.map(({ headlines }) => `${headlines} of ${of}`),
      three(Math.max(...shares) - Math.min(...shares)),
    ]
  })
  const roles = (document.lengths[0]?.equalPulls.first ?? []).map(({ role }) => role)
  return `## What the bank must hold

${document.gates.length - failed.length} of ${document.gates.length} demands hold. "Not sure" is nearer to the limit than two standard errors.

${table(['demand', 'form', 'figure', 'wanted', 'se', ''], rows)}

People whose roles pull exactly alike ought to be pushed to neither more often than to the other. How many of them got a headline for each, and the difference of the shares (2 points are .020):

${table(['form', ...roles, 'difference'], equals)}

Graded items are asked together with their counterparts: as many for either role, of the same kind and weight. So somebody who marks one category throughout leans nowhere; what is left of it in a short form arises where no exact counterpart is in the list.

${madeBy(command)}`
}
