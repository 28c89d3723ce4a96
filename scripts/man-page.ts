/** The program's declarations enter; docs/role-fit.1 leaves, for scripts/generate.mjs. */
import { declaredBy } from '../src/commands/declared.ts'
import { manPage } from '../src/commands/man-page.ts'
import { realWorld } from '../src/io/world.ts'
import { programFor } from '../src/program.ts'

/** `day` as year-month-day. */
export function generatedManPage(day: string): string {
  const program = programFor(
    realWorld(),
    () => {},
    () => {},
  )
  return manPage(declaredBy(program), day)
}
