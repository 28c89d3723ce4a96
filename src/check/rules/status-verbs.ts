import { isGraded } from '../../bank/kinds.ts'
import type { Bank } from '../../bank/types.ts'
import { normalQuantile } from '../../numbers/normal.ts'
import { isEnglish } from '../english.ts'
import { onlyRoleIn } from '../keys.ts'
import type { Finding, Rule } from '../rule.ts'
import type { StatusVerbs } from '../status-words.ts'
import { DECIDING, TELLING, verbsIn } from '../status-words.ts'

/**
 * Two-sided, for each pair of roles and divided by the number of pairs. Not the usual .05: a bank is no sample, and 16 of 87
 * texts against 8 of 87, which readers felt as power on one side, is to be found.
 */
const CHANCE = 0.1

export interface VerbCount {
  readonly role: string
  /** Texts that speak for this role alone. */
  readonly texts: number
  /** Those of them that hold such a verb. */
  readonly having: number
  /** The verbs, the most frequent first, each with the number of its texts. */
  readonly verbs: readonly (readonly [verb: string, texts: number])[]
}

export const statusVerbs: Rule = {
  code: 'status-verbs',
  severity: 'warning',
  about:
    'No role has more verbs of deciding (choose, lead, ...) or telling (write, show, ...) in its texts than chance would give.',
  find: ({ bank }) => (isEnglish(bank) ? [DECIDING, TELLING].flatMap((verbs) => unequal(bank, verbs)) : []),
}

/** In the bank's order of roles. */
export function countVerbs(bank: Bank, verbs: StatusVerbs): VerbCount[] {
  const keyed = bank.items.flatMap((item) =>
    isGraded(item)
      ? [{ role: onlyRoleIn(item.loadings), text: item.text }]
      : item.options.map(({ loadings, text }) => ({ role: onlyRoleIn(loadings), text })),
  )
  return bank.roles.map(({ id }) => {
    const found = keyed.filter(({ role }) => role === id).map(({ text }) => verbsIn(text, verbs))
    const counts = new Map<string, number>()
    for (const verb of found.flat()) counts.set(verb, (counts.get(verb) ?? 0) + 1)
    return {
      role: id,
      texts: found.length,
      having: found.filter((list) => list.length > 0).length,
      verbs: [...counts].sort((a, b) => b[1] - a[1]),
    }
  })
}

function unequal(bank: Bank, verbs: StatusVerbs): Finding[] {
  const counts = countVerbs(bank, verbs).filter(({ texts }) => texts > 0)
  const pairs = counts.flatMap((one, k) => counts.slice(k + 1).map((other) => [one, other] as const))
  const [worst] = pairs
    .map((pair) => ({ pair, z: Math.abs(difference(...pair)) }))
    .filter(({ z }) => z > -normalQuantile(CHANCE / 2 / pairs.length))
    .sort((a, b) => b.z - a.z)
  if (worst === undefined) return []
  const [more, less] = worst.pair.toSorted((a, b) => b.having / b.texts - a.having / a.texts) as [VerbCount, VerbCount]
  return [
    {
      part: { kind: 'bank', id: bank.id },
      inner: ['roles'],
      message: `Texts for ${more.role} hold ${verbs.title} in ${said(more)}, texts for ${less.role} in ${said(less)}.`,
      mend: `Reword some for ${more.role}, or give ${less.role} as much to do with such verbs.`,
    },
  ]
}

/** The difference of two shares in standard errors, as if both came from one share; 0 where nobody or everybody has one. */
function difference(one: VerbCount, other: VerbCount): number {
  const share = (one.having + other.having) / (one.texts + other.texts)
  const variance = share * (1 - share) * (1 / one.texts + 1 / other.texts)
  return variance === 0 ? 0 : (one.having / one.texts - other.having / other.texts) / Math.sqrt(variance)
}

/** "16 of 87 (decide 9, lead 4, set 3)" */
function said({ having, texts, verbs }: VerbCount): string {
  const list = verbs.slice(0, 5).map(([verb, count]) => `${verb} ${count}`)
  return `${having} of ${texts}${list.length === 0 ? '' : ` (${list.join(', ')})`}`
}
