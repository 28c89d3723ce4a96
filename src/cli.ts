/** The process enters, with its words and streams; an exit code leaves. */
import type { TakeOptions } from './commands/take.ts'
import type { ExitCode } from './errors.ts'
import { EXIT, failure, RoleFitError } from './errors.ts'
import { writeOut } from './io/output.ts'
import { report } from './io/report.ts'
import type { World } from './io/world.ts'
import { realWorld } from './io/world.ts'
import { visible } from './text/safe/terminal.ts'
import { VERSION } from './version.ts'

/** The options of a start without any. */
export const PLAIN = { input: true, color: 'auto', save: true, fromStdin: false } as const satisfies TakeOptions

/** Runs the program on the process's own arguments and streams; sets the exit code and lets the output drain. */
export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), realWorld())
}

/**
 * Runs one command line. Never throws: every failure is told on standard error and becomes an exit code. A plain start reads no
 * options, so it does not wait for what declares them.
 */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    if (args.length === 0) return await (await import('./commands/take.ts')).take(PLAIN, world)
    return await (await import('./command-line.ts')).obey(args, world)
  } catch (cause) {
    // Where standard error itself is gone nobody is left to be told, but the exit code still says it.
    return explain(cause, args, world).catch(() => EXIT.files)
  }
}

async function explain(cause: unknown, args: readonly string[], world: World): Promise<ExitCode> {
  const failed = cause instanceof RoleFitError ? cause : (outOfFiles(cause) ?? bug(cause))
  await report(world, failed.problems, wantsJson(args))
  if (failed.exitCode === EXIT.bug && world.env.ROLE_FIT_DEBUG) {
    await writeOut(world.stderr, visible(`${cause instanceof Error ? cause.stack : String(cause)}\n`))
  }
  return failed.exitCode
}

function wantsJson(args: readonly string[]): boolean {
  return args.some(
    (arg, k) => arg === '--json' || arg === '--format=json' || (arg === 'json' && args[k - 1] === '--format'),
  )
}

/** Each command loads its own part when it is needed, which may be one file too many. */
function outOfFiles(cause: unknown): RoleFitError | null {
  const errno = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined
  if (errno !== 'EMFILE' && errno !== 'ENFILE') return null
  const message = `Too many files are open for role-fit to go on (${errno}).`
  return failure(EXIT.files, 'too-many-open', message, 'Raise the limit, as in ulimit -n 256.')
}

function bug(cause: unknown): RoleFitError {
  const what = cause instanceof Error ? cause.message : String(cause)
  return failure(
    EXIT.bug,
    'bug',
    `This is a bug in role-fit ${VERSION}: ${what}`,
    'Please report it, with what ROLE_FIT_DEBUG=1 shows. Answers given so far are saved.',
  )
}
