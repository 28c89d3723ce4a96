import { outOfHundred } from '../result/path-reasons.ts'
import { few, listed, whom } from '../result/sentences.ts'
import type { Result, ResultDimension, ResultRole } from '../result/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { wrapped } from './lines.ts'
import type { Style } from './style.ts'

interface Wanted {
  readonly style: Style
  /** Whether the details follow. */
  readonly details: boolean
}

/** What came out, how sure it is, and from how many answers. */
export function headline(result: Result, width: number, { style, details }: Wanted): TerminalText[] {
  return [
    ...wrapped(result.outcome.sentence, width).map(style.bold),
    ...wrapped(chance(result), width),
    ...wrapped(`${counts(result)} ${interest(result)}`, width),
    ...tipping(result).flatMap((sentence) => wrapped(sentence, width)),
    ...secondLook(result, details, width),
  ]
}

/** How sure it is, in one sentence. */
export function chance(result: Result): string {
  const { kind, probability, words } = result.outcome
  const [first, ...others] = result.roles as [ResultRole, ...ResultRole[]]
  const rest = listed(few(others.map(({ field }) => field)), 'or')
  const figure = outOfHundred(probability, result.bank.calibration)
  if (kind === 'neither')
    return `That is a result, too: other work may well pull ${whom(result)} more.${words === 'no direction' ? '' : nearest(first.field, figure, others.length)}`
  if (kind === 'lead') return `Chance that it interests ${whom(result)} more than ${rest}: ${figure}${inWords[words]}.`
  const most = others.length === 1 ? 'more' : 'most'
  return `Chance that ${first.field} interests ${whom(result)} ${most}: ${figure}${inWords[words]}${chancesOfNext(result)}.`
}

/** `figure` is a chance of being ahead, which beside the name alone would read like a match. */
function nearest(field: string, figure: string, others: number): string {
  return ` The ${others === 1 ? 'nearer of the two' : 'nearest of them'} is ${field}; the chance of that is ${figure}.`
}

/** Of more than two roles, the chances of the next: the bars compare the first two alone. */
function chancesOfNext({ roles, bank }: Result): string {
  if (roles.length === 2) return ''
  const next = roles
    .slice(1, 3)
    .map(({ field, probability }) => `${field}: ${outOfHundred(probability, bank.calibration)}`)
  return `; ${next.join('; ')}`
}

/** A clear lean is in the sentence above already. */
const inWords = { 'no direction': '', 'slight lean': ' (a slight lean)', lean: ' (a lean)', 'clear lean': '' } as const

export function counts({ quality: { answered, skipped } }: Result): string {
  const answers = answered === 1 ? '1 answer' : `${answered} answers`
  return skipped === 0 ? `${answers}.` : `${answers}, ${skipped} skipped.`
}

export function interest({ level }: Result): string {
  return `Interest in this kind of work overall: ${level.step}.`
}

/** Only where two signs agree that the answers deserve one; the details say which. */
function secondLook({ quality }: Result, details: boolean, width: number): TerminalText[] {
  if (quality.flags.length === 0) return []
  return wrapped(`It may be worth answering again when there is time${details ? '' : ': --details says why'}.`, width)
}

/** For `both`: which subject would decide it. For `open`: what is missing. */
export function tipping(result: Result): readonly string[] {
  if (result.outcome.kind === 'open') return [missing(result)]
  // Where there is one subject only, it has its full weight already.
  if (result.outcome.kind !== 'both' || leaning(result).length < 2) return []
  const sides = result.roles.slice(0, 2).flatMap(({ id, field }) => {
    const subject = strongest(result, id)
    return subject === null ? [] : [`towards ${field} if "${subject}" mattered most to ${whom(result)}`]
  })
  return sides.length === 0 ? [] : [`It would tip ${sides.join(', ')}.`]
}

/** The heading of the subject that leans most towards a role; null where none does with a chance of .65. */
function strongest(result: Result, role: string): string | null {
  const sign = role === result.lean.first ? 1 : -1
  let best: { plain: string; probability: number } | null = null
  for (const { plain, lean } of result.dimensions) {
    if (lean === null || sign * lean.estimate <= 0 || lean.probability < 0.65) continue
    if (best === null || lean.probability > best.probability) best = { plain, probability: lean.probability }
  }
  return best?.plain ?? null
}

function missing(result: Result): string {
  const subjects = leaning(result)
  // Least of all: a list of every subject would say nothing.
  const least = subjects
    .map(({ plain, lean }, at) => ({ plain, error: lean?.standardError ?? 0, at }))
    .sort((a, b) => b.error - a.error || a.at - b.at)
    .slice(0, Math.min(3, subjects.length - 1))
    .map(({ plain }) => `"${plain}"`)
  if (result.quality.answered === 0) return 'Nothing is answered yet.'
  return `${least.length === 0 ? '' : `Least is known on ${listed(least, 'and')}. `}${wayOn(result)}`
}

/** The subjects that have a lean. */
function leaning({ dimensions }: Result): readonly ResultDimension[] {
  return dimensions.filter(({ lean }) => lean !== null)
}

/** What could still settle an open outcome. */
function wayOn({ outcome: { moreItems, itemsLeft }, roles }: Result): string {
  const questions = (n: number) => (n === 1 ? '1 more question' : `${n} more questions`)
  if (moreItems !== null) return `About ${questions(moreItems)} could settle it.`
  const level = roles.length === 2 ? 'both' : 'the first two'
  if (itemsLeft > 0) return `So far ${level} are about level; ${questions(itemsLeft)} could be asked.`
  return 'Every question of this set has been asked: trying things out can tell more.'
}
