/** Collected sessions enter; what they say about the bank's items and scales leaves. */
import type { Bank } from '../../bank/types.ts'
import { mean, variance } from '../../numbers/sample.ts'
import { TOOL } from '../../result/provenance.ts'
import type { Session } from '../../session/types.ts'
import { selfRatings } from '../self-ratings.ts'
import type { Column } from './columns.ts'
import { columnsOf, present } from './columns.ts'
import type { Versions } from './drift.ts'
import { driftLimit, driftOf, versionsOf } from './drift.ts'
import { flagsOf } from './flags.ts'
import { FEWEST_FOR_CORRELATION } from './limits.ts'
import type { AnsweredScale } from './scales.ts'
import { itemRestOf, scaleStatistics, scalesOf } from './scales.ts'
import type { ItemStatistics, Statistics } from './types.ts'
import { secondsOf, useOf } from './use.ts'

/** One self-rating a person; sheets about others and sheets without an answer are counted and left out. */
export function statisticsOf(bank: Bank, all: readonly Session[]): Statistics {
  const { sessions, observers, blank } = selfRatings(all)
  const columns = columnsOf(bank, sessions)
  const scales = scalesOf(bank, columns)
  const versions = versionsOf(bank.version, sessions)
  const unflagged = columns.map((column) => itemOf(column, scales, versions))
  const compared = unflagged.flatMap(({ drift }) => drift).filter(({ difference }) => difference !== null).length
  const limit = driftLimit(compared)
  const items = unflagged.map((item, i) => ({
    ...item,
    flags: flagsOf(item, bank.defaults[(columns[i] as Column).item.kind], limit),
  }))
  return {
    schema: 'role-fit/statistics/v1',
    tool: TOOL,
    bank: { id: bank.id, version: bank.version, digest: bank.digest },
    people: sessions.length,
    observers,
    blank,
    versions: versions.counts,
    scales: scales.map(scaleStatistics),
    items,
    unsaid: unsaid(sessions.length, versions.counts.length, items),
  }
}

function itemOf(column: Column, scales: readonly AnsweredScale[], versions: Versions): Omit<ItemStatistics, 'flags'> {
  const { item, asked, answered } = column
  const values = column.values === null ? null : present(column.values)
  return {
    ...{ id: item.id, dimension: item.dimension, kind: item.kind, asked, answered },
    skipped: asked === 0 ? null : 1 - answered / asked,
    mean: values === null || values.length === 0 ? null : mean(values),
    standardDeviation: values === null || values.length < 2 ? null : Math.sqrt(variance(values)),
    itemRest: column.values === null ? null : itemRestOf(item.id, scales),
    use: useOf(column),
    seconds: secondsOf(column),
    drift: driftOf(column, versions),
  }
}

function unsaid(people: number, versions: number, items: readonly ItemStatistics[]): string[] {
  const needed = FEWEST_FOR_CORRELATION
  if (people < needed) {
    const missing = 'alpha, omega, item-rest correlations, unused categories and drift cannot be said'
    return [`${people} people are fewer than ${needed}: ${missing}. Counts, skips and times can.`]
  }
  const holes = items.filter(
    ({ answered, itemRest, mean: graded }) => answered >= needed && graded !== null && itemRest === null,
  )
  const timeless = items.every(({ seconds }) => seconds === null)
  return [
    ...(holes.length === 0
      ? []
      : [
          `${holes.length} graded items have no item-rest correlation: they speak for several roles, do not vary, or some pair of items was answered by fewer than ${needed} people.`,
        ]),
    ...(versions < 2
      ? []
      : [
          `The answers under ${versions} versions of the bank are taken together; an item whose mean differs between them has a flag.`,
        ]),
    ...(timeless ? ['No sheet says how long an answer took.'] : []),
    'Choice items have no item-rest correlation: their options are compared with each other.',
  ]
}
