import { EXIT, failure } from '../errors.ts'
import { canPrompt } from '../io/terminal.ts'
import type { World } from '../io/world.ts'
import type { CommonOptions } from './options.ts'

interface Refusal {
  readonly message: string
  readonly mend: string
}

const QUESTIONS: Refusal = {
  message: 'The questions need a terminal, and here is none (or --no-input, ROLE_FIT_NO_INPUT or CI forbids asking).',
  mend: 'Score a sheet instead: role-fit score answers.yaml (or - for standard input). Its form: role-fit schema answers',
}

/** Throws exit 4 where nobody can be asked, saying what needs somebody and what else there is. */
export function requireTerminal(world: World, options: CommonOptions, refusal = QUESTIONS): void {
  const { stdin, stderr, env } = world
  if (canPrompt({ stdin, stderr, env, noInput: options.input === false })) return
  throw failure(EXIT.notInteractive, 'not-interactive', refusal.message, refusal.mend)
}
