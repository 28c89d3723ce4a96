import type { Bank, LengthName } from '../bank/types.ts'
import { aboutItems } from '../choose/about-items.ts'
import type { Problem } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import { nameOf, readDocumentFrom } from '../io/read-document.ts'
import type { World } from '../io/world.ts'
import type { SessionEvent, StartedEvent } from '../session/events.ts'
import type { Rater } from '../session/types.ts'
import { VERSION } from '../version.ts'
import type { FactOptions } from './given-facts.ts'
import { givenFacts, givenLabel } from './given-facts.ts'

export interface BeginningOptions extends FactOptions {
  readonly seed?: number
  /** Who answers about somebody else. */
  readonly observer?: string
  /** A sheet with answers that need not be asked. */
  readonly answers?: string
  /** An earlier result, whose items are asked first. */
  readonly retest?: string
}

/** What is known of a sitting before the first question. */
export interface Beginning {
  readonly rater: Rater
  readonly about: string | null
  /** Item ids to ask first. */
  readonly first: readonly string[]
  /** The length where none is named: that of the earlier result, if there is one. */
  readonly proposed: LengthName
  /** Answers and facts that are known; facts given as options come last and count. */
  readonly events: readonly SessionEvent[]
  /** Warnings of the sheet and of the earlier result. */
  readonly problems: readonly Problem[]
}

/** Reads what the options name. Throws a RoleFitError: exit 2, 5 or 6. */
export async function beginningOf(options: BeginningOptions, bank: Bank, world: World): Promise<Beginning> {
  const observer = options.observer === undefined ? null : givenLabel('--observer', options.observer)
  if (observer === '')
    throw failure(EXIT.usage, 'no-observer', '--observer needs a name or label.', 'Say who answers: --observer Ben')
  const sheet = options.answers === undefined ? NOTHING : await answersIn(options.answers, bank, world)
  const earlier = options.retest === undefined ? null : await retestOf(options.retest, bank, world)
  const facts = givenFacts(options, bank)
  const events = [...(earlier?.events ?? []), ...sheet.events, ...facts]
  const labels = events.flatMap((event) => (event.type === 'about' ? [event.label] : []))
  return {
    rater: observer === null ? (sheet.rater ?? earlier?.rater ?? 'self') : { kind: 'observer', label: observer },
    about: labels.at(-1) ?? null,
    first: earlier?.first ?? [],
    proposed: earlier?.proposed ?? 'standard',
    events,
    problems: [...(earlier?.problems ?? []), ...sheet.problems],
  }
}

/** What a sheet tells beforehand; `rater` is null where it is the person described. */
interface Known extends Pick<Beginning, 'events' | 'problems'> {
  readonly rater: Rater | null
}

const NOTHING: Known = { rater: null, events: [], problems: [] }

async function answersIn(path: string, bank: Bank, world: World): Promise<Known> {
  const { parseSheet } = await import('../session/parse-sheet.ts')
  const { session, problems } = parseSheet(bank, await readDocumentFrom(world, path), nameOf(path))
  if (session === null) throw new RoleFitError(EXIT.content, problems)
  const { background, reach, about, rater, responses } = session
  const events: SessionEvent[] = responses.map(({ item, answer, seconds }) =>
    answer === null ? { type: 'skipped', item, seconds } : { type: 'answered', item, answer, seconds },
  )
  if (background.length > 0) events.push({ type: 'background', ids: background })
  if (reach !== null) events.push({ type: 'reach', id: reach })
  if (about !== null) events.push({ type: 'about', label: about })
  return { rater: rater === 'self' ? null : rater, events, problems }
}

/** The items, length, rater and label of an earlier result; never its answers. */
async function retestOf(
  word: string,
  bank: Bank,
  world: World,
): Promise<Pick<Beginning, 'rater' | 'first' | 'proposed' | 'events' | 'problems'>> {
  const { readResultFrom } = await import('../io/read-result.ts')
  const { result, problems } = await readResultFrom(world, word, async () => bank)
  if (result.bank.id !== bank.id)
    throw failure(
      EXIT.content,
      'other-bank',
      `The earlier result is of the bank "${result.bank.id}", not of "${bank.id}".`,
      'Name its folder with --bank, or begin without --retest.',
    )
  const known = new Set(bank.items.map(({ id }) => id))
  const { answers, session } = result.sheet
  const first = (session?.order ?? Object.keys(answers)).filter((id) => known.has(id))
  const events: SessionEvent[] = result.about === null ? [] : [{ type: 'about', label: result.about }]
  return { rater: result.rater, first, proposed: session?.length ?? lengthFor(bank, first.length), events, problems }
}

/** The shortest length of so many items; a sheet that was keyed in says none. */
function lengthFor(bank: Bank, count: number): LengthName {
  const lengths = ['quick', 'standard'] as const
  return lengths.find((length) => aboutItems(bank, { length, responses: [], rater: 'self' }).items >= count) ?? 'full'
}

/** The first event of a new session. */
export function startedEvent(
  bank: Bank,
  { rater, first }: Beginning,
  { length, seed }: { readonly length: LengthName; readonly seed: number | undefined },
  world: World,
): StartedEvent {
  const started = {
    type: 'started',
    journal: 1,
    tool: VERSION,
    bank: { id: bank.id, version: bank.version, digest: bank.digest },
    rater,
    length,
    seed: seed ?? drawnSeed(world),
    at: world.now().toISOString(),
  } as const
  return first.length === 0 ? started : { ...started, first }
}

/** A whole number from 0 to 65535: short enough to be typed again after `--seed`. */
function drawnSeed(world: World): number {
  const [high = 0, low = 0] = world.random(2)
  return high * 256 + low
}
