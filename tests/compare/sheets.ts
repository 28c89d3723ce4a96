/** Sessions of simulated people, as sheets that are compared or make a group. */
import { builtInBank } from '../../src/bank/built-in.ts'
import type { LengthName } from '../../src/bank/types.ts'
import type { Compared } from '../../src/compare/combination.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { startSession } from '../../src/session/live.ts'
import type { Rater, Session } from '../../src/session/types.ts'
import { drawAnswer, samePulls } from '../respondent.ts'

export interface Wanted {
  readonly about?: string | null
  readonly rater?: Rater
  readonly completed?: string | null
  /** The pull of every facet, by role in bank order. */
  readonly pulls?: readonly [number, number]
  readonly seed?: number
  /** How many of the full form's items are answered, from its beginning. */
  readonly items?: number
}

export function observer(label: string): Rater {
  return { kind: 'observer', label }
}

/** Somebody with the same pulls in every dimension answers the beginning of the full form. */
export function aSession({
  about = 'Ana',
  rater = 'self',
  completed = null,
  pulls = [0, 0],
  seed = 1,
  items = 40,
}: Wanted = {}): Session {
  const bank = builtInBank()
  const theta = samePulls(bank, pulls)
  const random = seededRandom(seed)
  const responses = fullForm()
    .slice(0, items)
    .map((item) => ({ item: item.id, answer: drawAnswer(bank, item, theta, random), seconds: null }))
  return { ...startSession(bank, { about, rater, length: 'full' as LengthName }), completed, responses }
}

export function aSheet(wanted?: Wanted, leftOut = 0): Compared {
  return { session: aSession(wanted), leftOut }
}

/** The items of the full form, in its order. */
function fullForm() {
  const bank = builtInBank()
  const { full } = bank.lengths
  const items = new Map(bank.items.map((item) => [item.id, item]))
  return full.adaptive ? bank.items : full.items.map((id) => items.get(id)!)
}
