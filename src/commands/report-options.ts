/** What the commands understand that write one person's result. */
import { type Command, Option } from 'commander'
import { formatsOf } from './common-options.ts'

/** `text` is the screen, `markdown` and `html` are the whole report. */
export const REPORT_FORMATS = formatsOf('text', 'json', 'markdown', 'html')

export function withReader(command: Command): Command {
  const reader = new Option('--for <reader>', 'adds what a coach may talk over: answers far apart, what to ask')
  return command.addOption(reader.choices(['coach']))
}
