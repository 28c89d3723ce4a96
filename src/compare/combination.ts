/** Sheets enter; what can be made of them together leaves, or why nothing can. */
import type { Problem } from '../errors.ts'
import { placeless } from '../errors.ts'
import type { Session } from '../session/types.ts'
import { quoted } from '../text/quoted.ts'

/** A sheet as it was read, and how many of its answers are to items that the bank does not have. */
export interface Compared {
  readonly session: Session
  readonly leftOut: number
}

export type Combination =
  | { readonly kind: 'retest'; readonly first: Compared; readonly second: Compared; readonly about: string | null }
  | {
      readonly kind: 'observers'
      readonly self: Compared
      readonly observers: readonly Compared[]
      readonly about: string | null
    }
  | { readonly kind: 'none'; readonly problem: Problem }

/** Two sittings of one rater are a retest, the earlier one first; one sheet about oneself and others' are a comparison with observers. */
export function combinationOf(sheets: readonly Compared[]): Combination {
  const none = (code: string, message: string, mend: string): Combination => ({
    kind: 'none',
    problem: placeless(code, message, mend),
  })
  if (sheets.length < 2)
    return none(
      'one-sheet',
      `A comparison takes two sheets or more; there is ${sheets.length === 1 ? 'one' : 'none'}.`,
      'Name another one, or let role-fit find the two newest: role-fit compare --about <label>',
    )
  const labels = [...new Set(sheets.flatMap(({ session }) => session.about ?? []))]
  if (labels.length > 1)
    return none(
      'different-people',
      `The sheets are about different people: ${labels.slice(0, 3).map(quoted).join(', ')}${labels.length > 3 ? ', ...' : ''}.`,
      'Name sheets about one person; for several people there is role-fit cohort.',
    )
  const about = labels[0] ?? null
  const own = sheets.filter(({ session }) => session.rater === 'self')
  const others = sheets.filter(({ session }) => session.rater !== 'self')
  const whose = about === null ? "the person's" : `${quoted(about)}'s`
  if (others.length === 0) return twoOf(own, about, `${whose} own`)
  const [self, ...more] = own
  if (more.length > 0)
    return none(
      'several-selves',
      `There are ${own.length} sheets of the person about themself, and observers are compared with one.`,
      `Name one of ${whose} own sheets, the newest for instance.`,
    )
  if (self !== undefined) return { kind: 'observers', self, observers: others, about }
  const raters = new Set(others.map(({ session }) => raterLabel(session)))
  if (raters.size === 1) return twoOf(others, about, "one observer's")
  return none(
    'no-self',
    `There are sheets of ${raters.size} observers and none of the person about themself.`,
    `Name ${whose} own sheet, too: observers are compared with it.`,
  )

  function twoOf(sittings: readonly Compared[], person: string | null, of: string): Combination {
    if (sittings.length > 2)
      return none(
        'too-many-sittings',
        `A retest compares two sittings; there are ${sittings.length} of ${of}.`,
        'Name two of them.',
      )
    const [one, other] = sittings as readonly [Compared, Compared]
    const [first, second] = timeOf(one) > timeOf(other) ? [other, one] : [one, other]
    return { kind: 'retest', first, second, about: person }
  }
}

/** In milliseconds since 1970; NaN where it is not known, which is neither before nor after anything. */
export function timeOf({ session }: Compared): number {
  return session.completed === null ? Number.NaN : Date.parse(session.completed)
}

/** What an observer is called; empty for the person described. */
export function raterLabel({ rater }: Session): string {
  return rater === 'self' ? '' : rater.label
}
