/** What `role-fit explain` understands; its work is loaded when it is called. */
import type { Command } from 'commander'
import { formatsOf } from './common-options.ts'

export const EXPLAIN_FORMATS = formatsOf('text', 'json', 'markdown')

const MORE = `
What can be explained:
  (nothing)    the lean and both roles as sums of what each answer adds
  dimensions   every subject: its lean, and why it is named or not
  <subject>    its lean, and what each answer on it adds
  <question>   what it was answered, what other answers would say, its numbers,
               and the claims that it rests on
  <role>       its weights, its estimate, and what adds most to it
  <path>       each of its signals, and what its sentences rest on
Ids: role-fit questions. It is worked out anew from the answers in the result.

Examples:
  role-fit explain
  role-fit explain dimensions
  role-fit explain stakeholders --result ./ana.json
  role-fit explain th-two-years --json
  role-fit explain product-manager --format markdown -o why.md`

export function withExplainOptions(command: Command): Command {
  return command
    .description('where every point of a result came from, down to the answers')
    .argument('[what]', 'dimensions, or the id of a subject, question, role or path')
    .option('--result <result>', 'a saved id or a file; the newest if not named')
    .addHelpText('after', MORE)
}
