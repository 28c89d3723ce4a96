/** Words of a command line enter; the command that they name runs, and its exit code leaves. */
import { CommanderError } from 'commander'
import { strayWord } from './commands/program-help.ts'
import type { ExitCode } from './errors.ts'
import { EXIT, failure, type RoleFitError } from './errors.ts'
import { writeOut } from './io/output.ts'
import type { World } from './io/world.ts'
import { programFor } from './program.ts'
import { visible } from './text/safe/terminal.ts'

/** Throws what the command throws, and a RoleFitError with exit code 2 for words that are no command line. */
export async function obey(args: readonly string[], world: World): Promise<ExitCode> {
  const printed: string[] = []
  let code: ExitCode = EXIT.done
  const program = programFor(
    world,
    (text) => printed.push(text),
    (result) => {
      code = result
    },
  )
  await program.parseAsync([...args], { from: 'user' }).catch((cause) => {
    // Help and version end commander's work in this way.
    if (cause instanceof CommanderError && cause.exitCode === 0) return
    throw cause instanceof CommanderError ? (strayWord(args, program) ?? wrongUsage(cause, args)) : cause
  })
  await writeOut(world.stdout, visible(printed.join('')))
  return code
}

/** What commander says, in the one form that every problem has. */
function wrongUsage(cause: CommanderError, [first = '']: readonly string[]): RoleFitError {
  const [start = '', ...hints] = cause.message.replace(/^error: /, '').split('\n')
  const message = `${start.charAt(0).toUpperCase()}${start.slice(1)}`.replace(/\.?$/, '.')
  const hint = hints.map((line) => line.trim()).find((line) => line.startsWith('(Did you mean'))
  const command = /^\w/.test(first) ? first : 'take'
  return failure(EXIT.usage, 'wrong-usage', message, hint?.slice(1, -1) ?? `See: role-fit help ${command}`)
}
