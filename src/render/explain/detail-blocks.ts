/** The explanation of a question or of a path enters; blocks leave. */
import type { Loadings } from '../../bank/types.ts'
import type { Explanation, PathExplained, Question } from '../../result/explain/types.ts'
import { outOfHundred } from '../../result/path-reasons.ts'
import { signed } from './adding-up.ts'
import { type Block, heading, list, paragraph } from './blocks.ts'
import { claimBlocks, sourceWords, tiedBlocks } from './claims.ts'
import { aheadWords, fieldOf } from './words.ts'

const STATE = {
  'not-asked': 'It was not asked in this sitting.',
  skipped: 'It was asked and skipped: that is no answer in the middle, it only leaves the likely range wider.',
} as const

export function questionBlocks(all: Question): Block[] {
  const { item, adds, state } = all
  return [
    heading(`${item.id}: ${item.text}`),
    paragraph(`Subject: ${item.plain} (${item.dimension}). ${item.why}`),
    paragraph(state === 'answered' ? `Answer: ${adds?.text}` : STATE[state]),
    ...(adds === null
      ? []
      : [
          heading('What this answer adds'),
          ...list([
            `to the lean: ${signed(adds.lean, 3)}${side(adds.lean, all)}`,
            ...all.roles.map(({ id, field }) => `to ${field}: ${signed(adds.roles[id] ?? 0, 3)}`),
            ...(adds.dimensionLean === null
              ? []
              : [`to the lean of its own subject: ${signed(adds.dimensionLean, 3)}`]),
          ]),
        ]),
    heading('What other answers would say'),
    paragraph('The overall lean with this question answered in another way, and all else as it was.'),
    {
      type: 'figures',
      columns: ['lean'],
      words: 'Answer',
      rows: all.alternatives.map(({ lean, text, given, probability }) => ({
        cells: [signed(lean.estimate, 3)],
        text: `${given ? '* ' : ''}${text} (${aheadWords(all, probability)})`,
        isSum: false,
      })),
    },
    paragraph('* as it is in this result'),
    heading('Its numbers'),
    ...list(parameters(all)),
    ...claimBlocks('What it rests on', all.claims),
  ]
}

function side(lean: number, all: Explanation): string {
  if (lean === 0) return ', which speaks for neither side'
  return `, towards ${fieldOf(all, lean > 0 ? all.lean.first : all.lean.second)}`
}

function parameters(all: Question): string[] {
  const { kind, graded, options, group, reversed } = all.item
  const close =
    group === null
      ? []
      : [`One of a group of questions that are nearly the same (${group}): nobody is asked two of them.`]
  const turned = reversed ? ['Reversed: answers are counted the other way round.'] : []
  if (graded !== null)
    return [
      `Kind ${kind}; discrimination ${graded.discrimination}; thresholds ${graded.thresholds.join(', ')}.`,
      `It speaks for ${speaksFor(graded.loadings, all)}.`,
      ...turned,
      ...close,
    ]
  return [
    `Kind ${kind}.`,
    ...(options ?? []).map(
      ({ id, loadings, intercept }) =>
        `${id} speaks for ${speaksFor(loadings, all)}${intercept === 0 ? '' : `; intercept ${intercept}`}.`,
    ),
    ...turned,
    ...close,
  ]
}

function speaksFor(loadings: Loadings, all: Explanation): string {
  const parts = Object.entries(loadings).filter(([, loading]) => loading !== 0)
  return parts.length === 0
    ? 'nobody'
    : parts.map(([role, loading]) => `${fieldOf(all, role)} (${loading})`).join(' and ')
}

export function pathBlocks(all: PathExplained): Block[] {
  const { path, texts, claims, sources } = all
  const chance = (probability: number) => outOfHundred(probability, all.bank.calibration)
  return [
    heading(`${path.title} (${path.id})`),
    paragraph(path.what),
    paragraph(path.reason),
    heading('Signals'),
    ...list([
      path.target === null
        ? `Where it goes: the chance that the answers point there is ${chance(path.direction)}.`
        : `It leads to ${fieldOf(all, path.target)}: the chance that this interests most is ${chance(path.direction)}.`,
      ...path.signals.map(
        ({ text, holds, atLeast }) =>
          `${holds ? 'Holds' : 'Does not hold'}${atLeast === null ? '' : ` (from ${Math.round(atLeast * 100)} in 100)`}: ${text}`,
      ),
      ...path.background,
    ]),
    heading('First steps'),
    ...list(path.steps),
    paragraph('Steps and experiments are proposals; no claim stands behind them.'),
    ...tiedBlocks('Watch out for', texts),
    ...claimBlocks('What the path rests on', claims),
    ...(sources.length === 0
      ? []
      : [heading('Sources of the path'), ...list(sources.map((one) => `${one.id}: ${sourceWords(one)}`))]),
  ]
}
