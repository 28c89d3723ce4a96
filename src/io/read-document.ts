import { EXIT, type Problem, RoleFitError } from '../errors.ts'
import { unmailed } from '../session/mailed-sheet.ts'
import { problemAt } from '../text/place.ts'
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
  if (isTable(bytes)) throw new RoleFitError(EXIT.content, [asTable(path)])
  if (read.problems.length > 0)
    throw new RoleFitError(
      EXIT.content,
      isLines(bytes) ? read.problems.map((problem) => asLines(problem, path)) : read.problems,
    )
  return read
}

/** Two lines and a rest. */
function beginningOf(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split('\n', 3)
}

/** Each of the first two lines is a map in JSON: that is NDJSON, which standard input has no extension to say. */
function isLines(bytes: Uint8Array): boolean {
  const lines = beginningOf(bytes)
  return lines.length > 1 && lines.slice(0, 2).every(isMap)
}

function isMap(line: string): boolean {
  try {
    return line.trimStart().startsWith('{') && typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** The first two lines are rows of cells. Neither YAML nor JSON begins so: it would open a map or a list, or name a key. */
function isTable(bytes: Uint8Array): boolean {
  const lines = beginningOf(bytes)
  return lines.length > 1 && lines.slice(0, 2).every((line) => /[,;\t]/.test(line) && !/^\s*[{[#-]|:\s|:$/.test(line))
}

function asTable(path: string): Problem {
  const message = 'This is a table, where one document is expected.'
  return problemAt(
    { file: nameOf(path), place: { line: 1, column: 1 }, path: [] },
    { code: 'syntax', message, mend: `Hand over one document, or ${toScore(path, 'csv')}` },
  )
}

function asLines(problem: Problem, path: string): Problem {
  const message = 'Each line is a document of its own, where one document is expected.'
  return { ...problem, message, mend: `Hand over one line, or ${toScore(path, 'ndjson')}` }
}

function toScore(path: string, reader: 'csv' | 'ndjson'): string {
  return `have all of it scored: role-fit score ${path === '-' ? '-' : '<file>'} --from ${reader}`
}

/** What a file is called in problems and results. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path
}
