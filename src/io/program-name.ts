import type { World } from './world.ts'

type ProgramName = 'role-fit' | 'npx role-fit'

/** How the person calls this program: what npm brings along for one call, as npx does, is found by that name alone. */
export function programName({ env }: Pick<World, 'env'>): ProgramName {
  return env.npm_command === 'exec' ? 'npx role-fit' : 'role-fit'
}
