import type { RoleFitError } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import { canPrompt } from '../io/terminal.ts'
import type { World } from '../io/world.ts'
import type { CommonOptions } from './options.ts'

/** Throws exit 4 where nobody can be asked. */
export function requireTerminal(world: World, options: CommonOptions): void {
  const { stdin, stderr, env } = world
  if (!canPrompt({ stdin, stderr, env, noInput: options.input === false })) throw notInteractive()
}

function notInteractive(): RoleFitError {
  return failure(
    EXIT.notInteractive,
    'not-interactive',
    'The questions need a terminal, and here is none (or --no-input, ROLE_FIT_NO_INPUT or CI forbids asking).',
    'Score a sheet instead: role-fit score answers.yaml (or - for standard input). Its form: role-fit schema answers',
  )
}
