import { isGraded } from '../bank/kinds.ts'
import type { Bank, Item } from '../bank/types.ts'
import type { Session } from '../session/types.ts'
import { pushedBy, pushesOf, unevenness } from './evenness.ts'

/** No counting of what happened lately before the person is at home with the questions. */
const FREQUENCY_FROM = 10
/** Of sums of a few products. */
const ROUNDING = 1e-9

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
 * it would leave nothing: no near-duplicate of an asked item; nothing that the full form leaves out, since the others are
 * its shorter forms; no frequency among the first ten; at least half of what is
 * asked graded; graded items that leave the roles' pushes as even as they can be; each dimension once before any comes again;
 * not the last dimension again.
 */
export function candidates(bank: Bank, session: Session): readonly Item[] {
  const asked = askedItems(bank, session)
  const used = new Set(asked.map(({ id }) => id))
  const unused = bank.items.filter((item) => !used.has(item.id) && suitsRater(item, session))
  const fitting = rules(bank, asked).reduce<readonly Item[]>((left, rule) => kept(left, rule), unused)
  const met = metDimensions(session, asked)
  const last = asked.at(-1)?.dimension
  const unmet = kept(evening(bank, session, asked, fitting), ({ dimension }) => !met.has(dimension))
  return kept(unmet, ({ dimension }) => dimension !== last)
}

function kept(items: readonly Item[], rule: (item: Item) => boolean): readonly Item[] {
  const fitting = items.filter(rule)
  return fitting.length > 0 ? fitting : items
}

/**
 * Where the pushes are even every item may come; else, of the graded ones, those that even them out best. Once the sitting may
 * stop, nothing but these, and in the last place nothing that would leave them uneven: a result must not rest on an item whose
 * counterpart was not asked.
 */
function evening(bank: Bank, session: Session, asked: readonly Item[], items: readonly Item[]): readonly Item[] {
  const pushes = pushesOf(bank, asked)
  const after = new Map(items.map((item) => [item, unevenness(pushedBy(bank, pushes, item))]))
  const length = bank.lengths[session.length ?? 'full']
  const mayStop = length.adaptive && asked.length >= length.minimum
  const isLast = length.adaptive && asked.length === length.maximum - 1
  const now = unevenness(pushes)
  if (now < ROUNDING) return isLast ? kept(items, (item) => after.get(item)! < ROUNDING) : items
  const least = Math.min(...items.filter(isGraded).map((item) => after.get(item)!)) + ROUNDING
  const evens = (item: Item) => isGraded(item) && after.get(item)! <= Math.min(least, now)
  return mayStop || isLast ? kept(items, evens) : kept(items, (item) => !isGraded(item) || evens(item))
}

/** The items of the responses, in the order in which they were asked. */
function askedItems(bank: Bank, session: Pick<Session, 'responses'>): Item[] {
  const byId = new Map(bank.items.map((item) => [item.id, item]))
  return session.responses.flatMap(({ item }) => byId.get(item) ?? [])
}

function rules(bank: Bank, asked: readonly Item[]): ((item: Item) => boolean)[] {
  const groups = new Set(asked.map(({ group }) => group).filter((group) => group !== null))
  const { full } = bank.lengths
  const listed = full.adaptive ? null : new Set(full.items)
  const needsGraded = 2 * asked.filter(isGraded).length < asked.length + 1
  return [
    ({ group }) => group === null || !groups.has(group),
    ({ id }) => listed === null || listed.has(id),
    ({ kind }) => asked.length >= FREQUENCY_FROM || kind !== 'frequency',
    (item) => !needsGraded || isGraded(item),
  ]
}

/** Dimensions of which something is known: a skip does not count as their turn. */
function metDimensions(session: Session, asked: readonly Item[]): ReadonlySet<string> {
  const answered = new Set(session.responses.filter(({ answer }) => answer !== null).map(({ item }) => item))
  return new Set(asked.filter(({ id }) => answered.has(id)).map(({ dimension }) => dimension))
}

/** Whether an item is left that would bring the roles' pushes nearer to each other. */
export function canBeEvened(bank: Bank, session: Session): boolean {
  const pushes = pushesOf(bank, askedItems(bank, session))
  const now = unevenness(pushes)
  if (now < ROUNDING) return false
  return itemsLeft(bank, session).some((item) => unevenness(pushedBy(bank, pushes, item)) < now - ROUNDING)
}
