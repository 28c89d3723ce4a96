/** The explanation of a whole result or of one role enters; blocks leave, with every answer and what it adds. */
import type { Overall, RoleExplained } from '../../result/explain/types.ts'
import { outOfHundred } from '../../result/path-reasons.ts'
import { signed } from './adding-up.ts'
import { type Block, heading, list, paragraph } from './blocks.ts'
import { tiedBlocks } from './claims.ts'
import { summed } from './figures.ts'
import { answers, columnsOf, fieldOf, range, UNIT } from './words.ts'

/** Of a role's answers, so many from either end are shown one by one. */
const ENDS = 8

export function overallBlocks(all: Overall): Block[] {
  const [first, second] = [fieldOf(all, all.lean.first), fieldOf(all, all.lean.second)]
  return [
    paragraph(`${all.sentence} Lean ${signed(all.lean.estimate)}, likely range ${range(all.lean.interval)}.`),
    ...list(
      all.roles.map(
        ({ field, estimate, interval }) => `${field}: ${signed(estimate)}, likely range ${range(interval)}.`,
      ),
    ),
    heading(`What each of ${answers(all.answered)} adds`),
    ...(all.contributions.length === 0
      ? [paragraph('Nothing is answered, so that nothing adds anything: lean and roles are at 0, the middle.')]
      : [
          paragraph(
            `Above 0 an answer moves the lean towards ${first}, below 0 towards ${second}; strongest first at either end. ${UNIT} Figures are rounded so that each column adds up to its estimate.`,
          ),
          summed({
            columns: columnsOf(all, all.contributions),
            texts: all.contributions.map(({ item, text }) => `${text} [${item}]`),
            sum: 'all of it together: the estimates',
          }),
        ]),
    heading('More'),
    paragraph('role-fit explain dimensions, or the id of a subject, a question, a role or a path.'),
  ]
}

export function roleBlocks(all: RoleExplained): Block[] {
  const { role, contributions, texts } = all
  const chance = outOfHundred(role.probability, all.bank.calibration)
  return [
    heading(`${role.title} (${role.id})`),
    ...(role.what === null ? [] : [paragraph(role.what)]),
    paragraph(
      `Estimate ${signed(role.estimate)}, likely range ${range(role.interval)}; 0 is the middle. ${UNIT} Chance that it interests most: ${chance}.`,
    ),
    heading('What it is made of'),
    paragraph(
      "Each subject, with the weight that whoever wrote the bank gave to it, and the estimate of this role's side of it.",
    ),
    {
      type: 'figures',
      columns: ['weight', 'share in 100', 'estimate'],
      words: 'Subject',
      rows: role.weights.map(({ dimension, plain, weight, share, facet }) => ({
        cells: [String(weight), String(Math.round(share * 100)), signed(facet.estimate)],
        text: `${plain} [${dimension}]`,
        isSum: false,
      })),
    },
    heading(`What the answers add to it`),
    ...(contributions.length === 0
      ? [paragraph('Nothing is answered.')]
      : [
          summed({
            columns: [{ name: role.field, of: contributions.map(({ roles }) => roles[role.id] ?? 0) }],
            texts: contributions.map(({ item, text }) => `${text} [${item}]`),
            sum: `all ${answers(contributions.length)} together: the estimate`,
            ends: ENDS,
          }),
        ]),
    ...tiedBlocks(
      'What people in the role like',
      texts.filter(({ kind }) => kind === 'motivator'),
    ),
    ...tiedBlocks(
      'What wears them down',
      texts.filter(({ kind }) => kind === 'burden'),
    ),
  ]
}
