import type { CareerPath } from '../bank/path-types.ts'
import type { Bank } from '../bank/types.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import type { World } from '../io/world.ts'
import { planCalendar } from '../render/plan/calendar.ts'
import { planMarkdown } from '../render/plan/markdown.ts'
import { daysAfter, isDay } from '../result/plan/days.ts'
import { pathToPlan, planOf, RETEST } from '../result/plan/plan.ts'
import type { Plan } from '../result/plan/types.ts'
import type { Session } from '../session/types.ts'
import { inShell } from '../text/in-shell.ts'
import { quoted } from '../text/quoted.ts'
import type { Output } from '../text/safe/brand.ts'
import { json } from '../text/safe/json.ts'
import { terminal } from '../text/safe/terminal.ts'
import { suggest } from '../text/suggest.ts'
import { type Meant, resultMeant } from './explained-result.ts'
import { type CommonOptions, formatOf } from './options.ts'

type PlanFormat = 'markdown' | 'ics' | 'json'

export interface PlanOptions extends Omit<CommonOptions, 'format'> {
  readonly format?: PlanFormat
  readonly path?: string
  readonly start?: string
  readonly reach?: string
}

const RENDER: Readonly<Record<PlanFormat, (plan: Plan) => Output>> = { markdown: planMarkdown, ics: planCalendar, json }

/** The last day on which a plan can start: its retest must still be a day of four digits. */
const LATEST = daysAfter('9999-12-31', -RETEST)

/** One path of a result as something to try. Throws a RoleFitError: exit 2 for a path or day that is none, else as `show`. */
export async function plan(what: string | undefined, options: PlanOptions, world: World): Promise<ExitCode> {
  const asked = formatOf<PlanFormat>(options)
  const format = asked === 'text' ? 'markdown' : asked
  const start = startOf(options, world)
  const meant = await resultMeant(what, 'Planning from', options, format === 'json', world)
  const { bank } = meant
  const session = withReach(meant.session, options.reach, bank)
  const path = pathOf(options.path, session, bank)
  const made = planOf(bank, session, path, start, retestOf(what, meant, options.bank))
  await deliver(world, RENDER[format](made), options)
  if (format === 'markdown' && made.path.tier === null)
    await tell(
      world,
      terminal`This result does not suggest ${path.title}: role-fit explain ${path.id} says why.`,
      options.quiet,
    )
  return EXIT.done
}

function startOf({ start }: PlanOptions, world: World): string {
  if (start === undefined) {
    const now = world.now()
    const two = (number: number) => String(number).padStart(2, '0')
    return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  }
  if (isDay(start) && start <= LATEST) return start
  const message = `${quoted(start)} is no day on which a plan can start.`
  throw failure(EXIT.usage, 'no-such-day', message, 'Write year, month and day, as in --start 2026-12-01.')
}

function withReach(session: Session, reach: string | undefined, bank: Bank): Session {
  if (reach === undefined) return session
  const ids = bank.reach?.options.map(({ id }) => id) ?? []
  if (ids.includes(reach)) return { ...session, reach }
  throw failure(EXIT.usage, 'unknown-reach', unknown('reach', reach, ids), mendOf('--reach', reach, ids))
}

function pathOf(id: string | undefined, session: Session, bank: Bank): CareerPath {
  const ids = bank.paths.map((path) => path.id)
  const path = id === undefined ? pathToPlan(bank, session) : (bank.paths.find((one) => one.id === id) ?? null)
  if (path !== null) return path
  if (id !== undefined) throw failure(EXIT.usage, 'unknown-path', unknown('path', id, ids), mendOf('--path', id, ids))
  const message = 'This result suggests no path that a plan could be made for.'
  const mend = ids.length === 0 ? 'Use a bank that has paths.' : `Name one: --path <id> (${ids.join(', ')})`
  throw failure(EXIT.usage, 'no-path', message, mend)
}

function unknown(what: string, id: string, ids: readonly string[]): string {
  const near = suggest(id, ids)
  return `The bank has no ${what} ${quoted(id)}.${near === null ? '' : ` Did you mean ${near}?`}`
}

function mendOf(option: string, id: string, ids: readonly string[]): string {
  const near = suggest(id, ids)
  return near === null ? `Write one of: ${ids.join(', ')}.` : `Write ${option} ${near}.`
}

/** The rest of the command line that takes it again; whom it is about and who answered stand in the result. */
function retestOf(what: string | undefined, { id }: Meant, bank: string | undefined): string {
  const named = id ?? (what === '-' ? '<file>' : inShell(what ?? ''))
  return `${named}${bank === undefined ? '' : ` --bank ${inShell(bank)}`}`
}
