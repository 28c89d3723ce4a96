import { EXIT, type Problem, RoleFitError } from '../errors.ts'
import { unmailed } from '../session/mailed-sheet.ts'
import type { Read } from '../text/read.ts'
import { readBytes } from './files.ts'
import type { World } from './world.ts'

const MOST_BYTES = 1024 * 1024

/** A YAML or JSON document from a file or, for `-`, from standard input; a mail with a form's line in it is that line. Throws a RoleFitError: exit 5 or 6. */
export async function readDocumentFrom(world: World, path: string): Promise<Read> {
  return composed(await readBytes(path, MOST_BYTES, world.stdin), path)
}

/** A document in two ways: `quick` where it is JSON with nothing wrong in it, and `careful`, which can say what is wrong and where. */
export interface TwoReads {
  readonly quick: Read | null
  /** Throws a RoleFitError: exit 5. */
  readonly careful: () => Promise<Read>
}

/** As `readDocumentFrom`, for what is read by the hundred. Throws a RoleFitError: exit 5 or 6. */
export async function readQuicklyFrom(world: World, path: string): Promise<TwoReads> {
  const bytes = await readBytes(path, MOST_BYTES, world.stdin)
  const { readJsonDocument } = await import('../text/json-document.ts')
  return { quick: readJsonDocument(bytes), careful: () => composed(bytes, path) }
}

async function composed(bytes: Uint8Array, path: string): Promise<Read> {
  const { readText } = await import('../text/read.ts')
  const read = readText(unmailed(bytes), nameOf(path), { hidden: 'keep' })
  if (read.problems.length > 0)
    throw new RoleFitError(
      EXIT.content,
      isLines(bytes) ? read.problems.map((problem) => asLines(problem, path)) : read.problems,
    )
  return read
}

/** Each of the first two lines is a map in JSON: that is NDJSON, which standard input has no extension to say. */
function isLines(bytes: Uint8Array): boolean {
  const lines = new TextDecoder().decode(bytes).split('\n', 3)
  return lines.length > 1 && lines.slice(0, 2).every(isMap)
}

function isMap(line: string): boolean {
  try {
    return line.trimStart().startsWith('{') && typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

function asLines(problem: Problem, path: string): Problem {
  const message = 'Each line is a document of its own, where one document is expected.'
  const mend =
    path === '-'
      ? 'Hand over one line; or have all scored: role-fit score - --from ndjson'
      : 'Hand over one line; or have all scored: role-fit score <file> --from ndjson'
  return { ...problem, message, mend }
}

/** What a file is called in problems and results. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path
}
