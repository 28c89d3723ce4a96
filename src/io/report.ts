import type { Problem } from '../errors.ts'
import { formatProblems } from '../text/format-problem.ts'
import { jsonLine } from '../text/safe/json.ts'
import { BLANK, joined } from '../text/safe/terminal.ts'
import { writeOut } from './output.ts'
import { fitted } from './terminal.ts'
import type { World } from './world.ts'

/** Problems on standard error: a line each for people, one document for programs. */
export async function report(world: World, problems: readonly Problem[], asJson: boolean): Promise<void> {
  if (problems.length === 0) return
  if (asJson) return writeOut(world.stderr, jsonLine({ schema: 'role-fit/problems/v1', problems }))
  const lines = formatProblems(problems).map((line) => fitted(line, world.stderr, world.env))
  await writeOut(world.stderr, joined([...lines, BLANK], '\n'))
}
