import type { ExitCode, Problem } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { report } from '../io/report.ts'
import type { Store } from '../io/store/home.ts'
import { removeSession } from '../io/store/saved.ts'
import { listSessions, type SavedSession } from '../io/store/sessions.ts'
import { columns } from '../io/terminal.ts'
import type { World } from '../io/world.ts'
import { renderHistory } from '../render/history.ts'
import { gather } from '../text/gather.ts'
import { json } from '../text/safe/json.ts'
import { terminal } from '../text/safe/terminal.ts'
import { conversing, modeFor, requireMode } from './interactive.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

export interface RemoveOptions extends CommonOptions {
  readonly about?: string
  readonly all?: boolean
}

export interface AboutOptions extends CommonOptions {
  /** Only what is about this person. */
  readonly about?: string
}

/** What is saved on this computer, newest first. */
export async function historyList(options: AboutOptions, world: World): Promise<ExitCode> {
  const found = listSessions(world.store())
  const { problems } = found
  const sessions = found.sessions.filter(({ about }) => options.about === undefined || about === options.about)
  await report(world, problems, formatOf(options) === 'json')
  const text =
    formatOf(options) === 'json'
      ? json({ schema: 'role-fit/history/v1', sessions })
      : renderHistory(sessions, columns(world.stdout, world.env))
  await deliver(world, text, options)
  return EXIT.done
}

/** Deletes journal and result for good: one session, all about one person, or everything (asks first). */
export async function historyRemove(id: string | undefined, options: RemoveOptions, world: World): Promise<ExitCode> {
  const ways = [id !== undefined, options.about !== undefined, options.all === true].filter(Boolean).length
  if (ways !== 1)
    throw failure(
      EXIT.usage,
      'what-to-remove',
      'It must be said what to delete, in one way.',
      'Give an id, or --about <label>, or --all. See what is there: role-fit history list',
    )
  const store = world.store()
  const ids = id === undefined ? chosen(listSessions(store).sessions, options) : [id]
  if (ids.length === 0) {
    await tell(world, terminal`Nothing is saved.`, options.quiet)
    return EXIT.done
  }
  const agreed = options.all === true ? await consent(ids.length, options, world) : true
  if (agreed !== true) {
    await tell(world, terminal`Nothing was deleted.`, options.quiet)
    return agreed === 'interrupt' ? EXIT.interrupted : EXIT.done
  }
  const { deleted, problems, exit } = removed(store, ids)
  await report(world, problems, formatOf(options) === 'json')
  const what = deleted.length === 1 ? deleted[0]! : `${deleted.length} sessions`
  if (deleted.length > 0) await tell(world, terminal`Deleted ${what}.`, options.quiet)
  if (options.about !== undefined) await tellNameless(store, world, options.quiet)
  return exit
}

/** What is damaged has lost its label: whoever wants everything about somebody gone must look there, too. */
async function tellNameless(store: Store, world: World, quiet: boolean | undefined): Promise<void> {
  const nameless = listSessions(store).sessions.filter(({ state }) => NAMELESS.has(state))
  if (nameless.length === 0) return
  const ids = nameless.map(({ id }) => id).join(', ')
  await tell(
    world,
    terminal`Left, since nobody can read whom they are about: ${ids}. Delete one: role-fit history rm <id>`,
    quiet,
  )
}

const NAMELESS: ReadonlySet<SavedSession['state']> = new Set(['damaged', 'unreadable'])

/** One session that cannot be deleted does not keep the others; the first failure decides. */
function removed(
  store: Store,
  ids: readonly string[],
): { deleted: readonly string[]; problems: readonly Problem[]; exit: ExitCode } {
  const deleted: string[] = []
  const problems = gather()
  let exit: ExitCode = EXIT.done
  for (const id of ids) {
    try {
      problems.add(removeSession(store, id).map(left))
      deleted.push(id)
    } catch (cause) {
      if (!(cause instanceof RoleFitError)) throw cause
      problems.add(cause.problems)
      exit ||= cause.exitCode
    }
  }
  return { deleted, problems: problems.all(), exit }
}

function left(file: string): Problem {
  const message = 'This is left: it is a folder, which role-fit never makes here.'
  const what = { code: 'left-behind', message, mend: 'Look into it, and remove it by hand.' } as const
  return { severity: 'warning', file, line: null, column: null, path: null, ...what }
}

function chosen(sessions: readonly SavedSession[], { about }: RemoveOptions): string[] {
  const found = sessions.filter((session) => about === undefined || session.about === about).map(({ id }) => id)
  if (about !== undefined && found.length === 0)
    throw failure(
      EXIT.files,
      'label-not-found',
      terminal`Nothing is saved about "${about}".`,
      'See what is saved: role-fit history list',
    )
  return found
}

async function consent(count: number, options: CommonOptions, world: World): Promise<boolean | 'interrupt'> {
  const mode = requireMode(modeFor(world, options), {
    message: 'Deleting everything needs a yes, and nobody can be asked here.',
    mend: 'Run it in a terminal, or delete one by one: role-fit history rm <id>',
  })
  const { askConsent } = await import('../io/ask/facts.ts')
  const question = `Delete all ${count} saved sessions for good?`
  const told = await conversing(mode, options, world, (talk) => askConsent(question, talk))
  if ('value' in told) return told.value
  return told.left === 'interrupt' ? 'interrupt' : false
}

/** The two folders in which everything lies. */
export async function historyPath(options: CommonOptions, world: World): Promise<ExitCode> {
  const { journals, results } = world.store()
  const text = formatOf(options) === 'json' ? json({ journals, results }) : terminal`${journals}\n${results}\n`
  await deliver(world, text, options)
  return EXIT.done
}
