import { EXIT, type Problem, RoleFitError } from '../errors.ts'
import { unmailed } from '../session/mailed-sheet.ts'
import { problemAt } from '../text/place.ts'
import type { Read } from '../text/read.ts'
import { readBytes } from './files.ts'
import type { World } from './world.ts'

const MOST_BYTES = 1024 * 1024

/**
 * A YAML or JSON document from a file or, for `-`, from standard input; a mail with a form's line in it is that line. Throws a
 * RoleFitError: exit 5 or 6. `from`: whether the command reads tables and lines, too, where --from says so.
 */
export async function readDocumentFrom(world: World, path: string, { from = false } = {}): Promise<Read> {
  return composed(await readBytes(path, MOST_BYTES, world.stdin), path, from)
}

/** A document in two ways: `quick` where it is JSON with nothing wrong in it, and `careful`, which can say what is wrong and where. */
export interface TwoReads {
  readonly quick: Read | null
  /** Throws a RoleFitError: exit 5. */
  readonly careful: () => Promise<Read>
}

/** As `readDocumentFrom`, for what is read by the hundred, of which commands read tables and lines, too. Throws a RoleFitError: exit 5 or 6. */
export async function readQuicklyFrom(world: World, path: string): Promise<TwoReads> {
  const bytes = await readBytes(path, MOST_BYTES, world.stdin)
  const { readJsonDocument } = await import('../text/json-document.ts')
  return { quick: readJsonDocument(bytes), careful: () => composed(bytes, path, true) }
}

async function composed(bytes: Uint8Array, path: string, from: boolean): Promise<Read> {
  const { readText } = await import('../text/read.ts')
  const document = unmailed(bytes)
  const read = readText(document, nameOf(path), { hidden: 'keep' })
  const [problem] = read.problems
  // A table without anything that YAML takes for a sign is one plain text to it.
  const isText = problem === undefined ? typeof read.value === 'string' : problem.code === 'syntax'
  const other = from && isText ? otherKind(new TextDecoder().decode(document), problem, path) : null
  if (other !== null) throw new RoleFitError(EXIT.content, [other])
  if (problem !== undefined) throw new RoleFitError(EXIT.content, read.problems)
  return read
}

/** What is no document for it is something else, which standard input has no extension to say; null where nobody can tell. */
function otherKind(text: string, problem: Problem | undefined, path: string): Problem | null {
  const lines = text.split('\n', 3)
  const beginning = lines.slice(0, 2)
  const file = nameOf(path)
  if (lines.length > 1 && problem !== undefined && beginning.every(isMap)) {
    const message = 'Each line is a document of its own, where one document is expected.'
    return { ...problem, message, mend: 'Hand over one line, or say that all are meant: --from ndjson' }
  }
  if (lines.length === 1 || !areRows(beginning)) return null
  const message = 'This is a table, where one document is expected.'
  const finding = { code: 'syntax', message, mend: 'Hand over one document, or say that it is a table: --from csv' }
  return problemAt({ file, place: { line: 1, column: 1 }, path: [] }, finding)
}

function isMap(line: string): boolean {
  try {
    return line.trimStart().startsWith('{') && typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** Rows of cells with one separator. Neither YAML nor JSON begins so: it would open a map or a list, or name a key. */
function areRows(lines: readonly string[]): boolean {
  return (
    [',', ';', '\t'].some((separator) => lines.every((line) => line.includes(separator))) &&
    lines.every((line) => !/^\s*[{[#-]|:\s|:$/.test(line))
  )
}

/** What a file is called in problems and results. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path
}
