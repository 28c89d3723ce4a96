import type { KindDefaults } from '../../bank/types.ts'
import * as limits from './limits.ts'
import type { Flag, ItemStatistics } from './types.ts'

type Unflagged = Omit<ItemStatistics, 'flags'>

/** What an author should look at, each with the figures that say why. `driftLimit` is in standard errors. */
export function flagsOf(item: Unflagged, expected: KindDefaults, driftLimit: number): readonly Flag[] {
  return [
    ...answering(item),
    ...shape(item),
    ...relation(item),
    ...pace(item, expected.seconds),
    ...drifting(item, driftLimit),
  ]
}

function answering({ answered, asked, skipped }: Unflagged): Flag[] {
  const flags: Flag[] = []
  if (answered < limits.FEWEST_FOR_CORRELATION)
    flags.push({
      code: 'few-answers',
      reason: `${answered} ${answered === 1 ? 'answer' : 'answers'}, where ${limits.FEWEST_FOR_CORRELATION} are needed for more than counts.`,
    })
  if (skipped !== null && skipped > limits.OFTEN_SKIPPED && asked >= limits.FEWEST_FOR_SHARE)
    flags.push({ code: 'often-skipped', reason: `${percent(skipped)} of ${asked} people skipped it.` })
  return flags
}

function shape({ answered, use, kind }: Unflagged): Flag[] {
  if (answered < limits.FEWEST_FOR_CORRELATION) return []
  const what = kind === 'rating' || kind === 'frequency' ? 'category' : 'option'
  // A best-worst set has a best and a worst in each answer.
  const parts = kind === 'best-worst' ? 2 : 1
  if (use.filter(({ count }) => count === answered).length === parts)
    return [{ code: 'constant', reason: `All ${answered} people gave the same answer.` }]
  // In a best-worst set nobody need find any one option the best or the worst.
  if (kind === 'best-worst') return []
  const never = use.filter(({ count }) => count === 0).map(({ answer }) => answer)
  const rare = use.filter(({ count }) => count > 0 && count < limits.RARE * answered).map(({ answer }) => answer)
  return [
    ...(never.length === 0
      ? []
      : [{ code: 'category-never-used', reason: `Never chosen: ${what} ${never.join(', ')}.` } as const]),
    ...(rare.length === 0
      ? []
      : [
          {
            code: 'category-rarely-used',
            reason: `Chosen by fewer than ${percent(limits.RARE)}: ${what} ${rare.join(', ')}.`,
          } as const,
        ]),
  ]
}

function relation({ itemRest }: Unflagged): Flag[] {
  if (itemRest === null || itemRest.estimate >= limits.LOW_ITEM_REST) return []
  const figure = `${itemRest.estimate.toFixed(2)} with the rest of its ${itemRest.among}`
  if (itemRest.estimate < 0)
    return [{ code: 'negative-item-rest', reason: `Correlates ${figure}: is it reversed, or about something else?` }]
  return [{ code: 'low-item-rest', reason: `Correlates only ${figure}.` }]
}

function pace({ seconds }: Unflagged, expected: number): Flag[] {
  if (seconds === null || seconds.people < limits.FEWEST_FOR_SHARE || seconds.median <= limits.SLOW * expected)
    return []
  return [
    {
      code: 'slow',
      reason: `Half of the people take more than ${seconds.median.toFixed(0)} seconds; expected are ${expected}.`,
    },
  ]
}

function drifting({ drift }: Unflagged, limit: number): Flag[] {
  return drift.flatMap(({ version, against, difference, standardError }) => {
    if (difference === null || standardError === null || !(Math.abs(difference) > limit * standardError)) return []
    const sign = difference > 0 ? '+' : ''
    return [
      {
        code: 'drift',
        reason: `The mean answer under version ${version} is ${sign}${difference.toFixed(2)} categories from that under ${against} (standard error ${standardError.toFixed(2)}).`,
      },
    ]
  })
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
