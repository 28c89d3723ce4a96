import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import type { ItemErrors } from './block.ts'
import type { ItemValues } from './item-model.ts'
import { soleRole } from './plan.ts'
import type { CalibratedItem, EstimatedNumber, KeptCode } from './types.ts'
import { FEWEST } from './usable.ts'
import { writable } from './writable.ts'
import type { WrongSign } from './wrong-sign.ts'
import { CLEARLY } from './wrong-sign.ts'

type Kept = NonNullable<CalibratedItem['kept']>

function base(item: Item, answered: number): Pick<CalibratedItem, 'id' | 'dimension' | 'kind' | 'answered'> {
  return { id: item.id, dimension: item.dimension, kind: item.kind, answered }
}

/** An item that keeps the expert's values. `planned`: whether it was in a block at all. */
export function keptItem(item: Item, answered: number, wrong: WrongSign | null, planned: boolean): CalibratedItem {
  const nothing = { factor: null, discrimination: null, thresholds: null, intercepts: null, unused: [] }
  return { ...base(item, answered), kept: reasonOf(item, answered, wrong, planned), ...nothing }
}

function reasonOf(item: Item, answered: number, wrong: WrongSign | null, planned: boolean): Kept {
  const because = (code: KeptCode, reason: string) => ({ code, reason })
  if (wrong !== null && wrong.z < CLEARLY)
    return because('wrong-sign', `Its answers run against the other items (z = ${wrong.z.toFixed(1)}): is it reversed?`)
  if (wrong !== null)
    return because(
      'sign-unclear',
      `Its answers do not go with the other items (z = ${wrong.z.toFixed(1)}), which may be chance.`,
    )
  if (!isGraded(item) && !planned) return because('choice', 'Choice items are calibrated with --joint alone.')
  if (isGraded(item) && soleRole(item) === null && !planned)
    return because('several-roles', 'It speaks for several roles, which are calibrated together with --joint alone.')
  if (answered < FEWEST)
    return because(
      'few-answers',
      `${answered} ${answered === 1 ? 'person' : 'people'} answered it; ${FEWEST} are needed.`,
    )
  return because('not-converged', 'The maximum was not found, so its estimates are not used.')
}

const KEPT_WORDS: Readonly<Record<KeptCode, string>> = {
  'few-answers': `have fewer than ${FEWEST} answers`,
  'wrong-sign': 'run against the other items',
  'sign-unclear': 'do not go with the other items',
  'several-roles': 'speak for several roles, which only --joint estimates',
  choice: 'are choices, which only --joint estimates',
  'not-converged': 'did not reach their maximum',
}

/** "48 have fewer than 30 answers, 50 are choices, ...": why items keep the expert's values. */
export function whyKept(items: readonly CalibratedItem[]): string {
  const codes = [...new Set(items.flatMap(({ kept }) => kept?.code ?? []))]
  return codes.map((code) => `${items.filter(({ kept }) => kept?.code === code).length} ${KEPT_WORDS[code]}`).join(', ')
}

/** An item that was estimated, with the numbers that will be written. `used`: by category as it is counted. */
export function calibratedItem(
  item: Item,
  answered: number,
  values: ItemValues,
  errors: ItemErrors | null,
  used: readonly boolean[],
): CalibratedItem {
  const { factor, discrimination, thresholds, intercepts } = writable(item, values)
  const number = (expert: number, estimate: number, standardError: number | null): EstimatedNumber => ({
    expert,
    estimate,
    standardError,
  })
  const factorError = errors?.factor ?? null
  return {
    ...base(item, answered),
    kept: null,
    factor: number(1, factor, factorError),
    discrimination:
      isGraded(item) && discrimination !== null
        ? number(item.discrimination, discrimination, factorError === null ? null : factorError * item.discrimination)
        : null,
    thresholds: isGraded(item)
      ? (thresholds ?? []).map((estimate, k) =>
          number(item.thresholds[k] as number, estimate, errors?.thresholds?.[k] ?? null),
        )
      : null,
    intercepts: isGraded(item)
      ? null
      : (intercepts ?? []).map((estimate, o) =>
          number(item.options[o]?.intercept ?? 0, estimate, errors?.intercepts?.[o] ?? null),
        ),
    unused: used.flatMap((is, code) => (is ? [] : [isGraded(item) && item.reversed ? used.length - code : code + 1])),
  }
}
