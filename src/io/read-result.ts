import { EXIT, RoleFitError } from '../errors.ts'
import { parseResult } from '../result/parse-result.ts'
import { readText } from '../text/read.ts'
import { isFileName, readBytes } from './files.ts'
import { nameOf } from './read-document.ts'
import { type BankSource, type ReadSaved, readSaved } from './read-saved.ts'
import type { World } from './world.ts'

const MOST_BYTES = 1024 * 1024

/**
 * The result in a file, or that of a saved session by its id; `id` is null for a file. Throws a RoleFitError: exit 5 or 6, or as
 * `readSaved`.
 */
export async function readResultFrom(
  world: World,
  word: string,
  bankOf: BankSource,
): Promise<ReadSaved & { readonly id: string | null }> {
  if (!isFileName(word)) return { ...(await readSaved(world.store(), word, bankOf)), id: word }
  const read = readText(await readBytes(word, MOST_BYTES, world.stdin), nameOf(word), { hidden: 'keep' })
  const { result, problems } = parseResult(read, nameOf(word))
  if (result === null) throw new RoleFitError(EXIT.content, problems)
  return { result, id: null, problems: [] }
}
