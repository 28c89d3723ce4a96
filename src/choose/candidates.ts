import { isGraded } from '../bank/kinds.ts'
import type { Bank, Item, Loadings } from '../bank/types.ts'
import type { Session } from '../session/types.ts'

/** No counting of what happened lately before the person is at home with the questions. */
const FREQUENCY_FROM = 10

/** Whether an item can be put to this rater: an observer needs wording about somebody else. */
export function suitsRater(item: Item, session: Pick<Session, 'rater'>): boolean {
  return session.rater === 'self' || item.observer !== null
}

/** The items that could still be asked: not asked, fit for the rater, one of each group of near-duplicates. */
export function itemsLeft(bank: Bank, session: Pick<Session, 'responses' | 'rater'>): Item[] {
  const asked = new Set(session.responses.map(({ item }) => item))
  const groups = new Set(bank.items.filter(({ id }) => asked.has(id)).map(({ group }) => group))
  return bank.items.filter((item) => {
    if (asked.has(item.id) || !suitsRater(item, session)) return false
    if (item.group === null) return true
    if (groups.has(item.group)) return false
    groups.add(item.group)
    return true
  })
}

/**
 * The items that may come next: not asked yet, and fit for the sitting by these rules in this order, each dropped where
 * it would leave nothing: no near-duplicate of an asked item; no frequency among the first ten; at least half of what is
 * asked graded; each dimension once before any comes again; graded items balanced between the roles; not the last
 * dimension again.
 */
export function candidates(bank: Bank, session: Session): readonly Item[] {
  const asked = askedItems(bank, session)
  const used = new Set(asked.map(({ id }) => id))
  const unused = bank.items.filter((item) => !used.has(item.id) && suitsRater(item, session))
  return rules(bank, session, asked).reduce<readonly Item[]>((left, rule) => {
    const kept = left.filter(rule)
    return kept.length > 0 ? kept : left
  }, unused)
}

function askedItems(bank: Bank, session: Session): Item[] {
  const byId = new Map(bank.items.map((item) => [item.id, item]))
  return session.responses.flatMap(({ item }) => byId.get(item) ?? [])
}

function rules(bank: Bank, session: Session, asked: readonly Item[]): ((item: Item) => boolean)[] {
  const groups = new Set(asked.map(({ group }) => group).filter((group) => group !== null))
  const answered = new Set(session.responses.filter(({ answer }) => answer !== null).map(({ item }) => item))
  const met = new Set(asked.filter(({ id }) => answered.has(id)).map(({ dimension }) => dimension))
  const needsGraded = 2 * asked.filter(isGraded).length < asked.length + 1
  const keys = keyCounts(bank, asked)
  const last = asked.at(-1)?.dimension
  return [
    ({ group }) => group === null || !groups.has(group),
    ({ kind }) => asked.length >= FREQUENCY_FROM || kind !== 'frequency',
    (item) => !needsGraded || isGraded(item),
    ({ dimension }) => !met.has(dimension),
    (item) => staysBalanced(keys, item),
    ({ dimension }) => dimension !== last,
  ]
}

/**
 * By how many items each role would be pushed up, per role in bank order, for somebody who always marks the top of the scale: one
 * up for a graded item that speaks for the role alone, one down where it is reversed.
 */
function keyCounts(bank: Bank, asked: readonly Item[]): Map<string, number> {
  const counts = new Map(bank.roles.map(({ id }) => [id, 0]))
  for (const item of asked) {
    const key = keyOf(item)
    if (key !== null) counts.set(key.role, (counts.get(key.role) ?? 0) + key.push)
  }
  return counts
}

function staysBalanced(counts: ReadonlyMap<string, number>, item: Item): boolean {
  const key = keyOf(item)
  if (key === null) return true
  const after = [...counts].map(([role, count]) => (role === key.role ? count + key.push : count))
  return Math.max(...after) - Math.min(...after) <= 1
}

/** The one role that a graded item is about, and which way its top category pushes; null for choices and what several roles share. */
function keyOf(item: Item): { readonly role: string; readonly push: 1 | -1 } | null {
  if (!isGraded(item)) return null
  const [role, ...others] = rolesOf(item.loadings)
  return role === undefined || others.length > 0 ? null : { role, push: item.reversed ? -1 : 1 }
}

function rolesOf(loadings: Loadings): string[] {
  return Object.keys(loadings).filter((role) => loadings[role] !== 0)
}
