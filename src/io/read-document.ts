import { EXIT, RoleFitError } from '../errors.ts'
import { unmailed } from '../session/mailed-sheet.ts'
import type { Read } from '../text/read.ts'
import { readBytes } from './files.ts'
import type { World } from './world.ts'

const MOST_BYTES = 1024 * 1024

/** A YAML or JSON document from a file or, for `-`, from standard input; a mail with a form's line in it is that line. Throws a RoleFitError: exit 5 or 6. */
export async function readDocumentFrom(world: World, path: string): Promise<Read> {
  const bytes = await readBytes(path, MOST_BYTES, world.stdin)
  const { readText } = await import('../text/read.ts')
  const read = readText(unmailed(bytes), nameOf(path), { hidden: 'keep' })
  if (read.problems.length > 0) throw new RoleFitError(EXIT.content, read.problems)
  return read
}

/** What a file is called in problems and results. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path
}
