import type { Problem } from '../errors.ts'
import { formatProblems } from '../text/format-problem.ts'
import { writeOut } from './output.ts'
import { fitted } from './terminal.ts'
import type { World } from './world.ts'

/** Problems on standard error: a line each for people, one document for programs. */
export async function report(world: World, problems: readonly Problem[], asJson: boolean): Promise<void> {
  if (problems.length === 0) return
  const text = asJson
    ? `${JSON.stringify({ schema: 'role-fit/problems/v1', problems })}\n`
    : `${fitted(formatProblems(problems).join('\n'), world.stderr, world.env)}\n`
  await writeOut(world.stderr, text)
}
