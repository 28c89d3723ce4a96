import { EXIT, RoleFitError } from '../errors.ts'
import { parseResult } from '../result/parse-result.ts'
import type { Result } from '../result/types.ts'
import { readText } from '../text/read.ts'
import { isFileName, readBytes } from './files.ts'
import { nameOf } from './read-document.ts'
import { readResult } from './store/saved.ts'
import type { World } from './world.ts'

const MOST_BYTES = 1024 * 1024

/** The result in a file, or the one saved under an id; `id` is null for a file. Throws a RoleFitError: exit 5 or 6. */
export async function readResultFrom(world: World, word: string): Promise<{ result: Result; id: string | null }> {
  const file = isFileName(word)
  const saved = file
    ? { path: nameOf(word), bytes: await readBytes(word, MOST_BYTES, world.stdin) }
    : readResult(world.store(), word)
  const read = readText(saved.bytes, saved.path, { hidden: 'keep' })
  const { result, problems } = parseResult(read, saved.path)
  if (result === null) throw new RoleFitError(EXIT.content, problems)
  return { result, id: file ? null : word }
}
