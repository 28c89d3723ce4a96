/** What `role-fit completion` understands; its work is loaded when it is called. */
import { Argument, type Command } from 'commander'
import { withManners } from './common-options.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

export type Shell = (typeof SHELLS)[number]

const MORE = `
Prints a script by which a shell completes commands, options, their values and
file names; how to install it stands at its top. It completes the command
role-fit where it is installed (npm install --global), not behind npx. It starts
no program when you press Tab, so saved ids are not completed.

Examples:
  role-fit completion bash
  role-fit completion fish --output role-fit.fish`

/** It reads no bank, and its format is the shell's. */
export function withCompletionOptions(command: Command): Command {
  return withManners(
    command
      .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
      .option('--json', 'problems as JSON')
      .option('-o, --output <file>', 'write to a file'),
  )
    .description('a script by which a shell completes commands and options')
    .addHelpText('after', MORE)
}
