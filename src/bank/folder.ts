/** The files of a bank's folder enter; bank.yaml and the files that it names leave, each read, with what is missing. */
import type * as z from 'zod'
import type { Problem } from '../errors.ts'
import { suggest } from '../text/suggest.ts'
import { type Document, type Files, fileProblem, readDocument } from './document.ts'
import { type BankFile, bankFile } from './schema/bank-file.ts'
import { type DimensionFile, dimensionFile } from './schema/dimension-file.ts'
import { ID } from './schema/parts.ts'
import { type PathsFile, pathsFile } from './schema/paths-file.ts'
import { type RoleFile, roleFile } from './schema/role-file.ts'

/** A file that bank.yaml names: the name, its index in that list, and the content. */
interface Named<T> extends Document<T> {
  readonly name: string
  readonly index: number
}

export interface Folder {
  readonly bank: Document<BankFile>
  readonly dimensions: readonly Named<DimensionFile>[]
  readonly roles: readonly Named<RoleFile>[]
  readonly paths: readonly Named<PathsFile>[]
  /** True where every file that is named was found and has the form it needs. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
}

const BANK = 'bank.yaml'
/** A catalogue beside the bank, not a part of it. */
export const CLAIMS = 'claims.yaml'

/** Null where there is no bank.yaml. */
export function readFolder(
  files: Files,
  root: string,
): Folder | { readonly problems: readonly Problem[]; readonly bank: null } {
  if (!Object.hasOwn(files, BANK)) {
    const what = {
      code: 'missing-file',
      message: 'A bank needs the file bank.yaml.',
      mend: `Name a folder that holds ${BANK}.`,
    }
    return { bank: null, problems: [fileProblem(root + BANK, what)] }
  }
  const bank = readDocument(files[BANK]!, root + BANK, bankFile)
  const problems: Problem[] = [...bank.problems]
  const named = new Set([BANK, CLAIMS])

  const readList = <T>(list: 'dimensions' | 'roles' | 'paths', prefix: string, schema: z.ZodType<T>): Named<T>[] => {
    const documents: Named<T>[] = []
    for (const [index, name] of namesIn(bank.raw, list)) {
      const path = `${prefix}${name}.yaml`
      if (named.has(path)) continue
      if (Object.hasOwn(files, path)) {
        named.add(path)
        const document = readDocument(files[path]!, root + path, schema)
        problems.push(...document.problems)
        documents.push({ ...document, name, index })
      } else problems.push(bank.at([list, index], missingFile(path, files)))
    }
    return documents
  }
  const dimensions = readList('dimensions', '', dimensionFile)
  const roles = readList('roles', 'roles/', roleFile)
  const paths = readList('paths', 'paths/', pathsFile)
  const complete = problems.length === 0
  // What bank.yaml names is only known where it could be read.
  const unnamed = bank.raw === undefined ? [] : unnamedFiles(files, root, named)
  return { bank, dimensions, roles, paths, complete, problems: [...problems, ...unnamed] }
}

/** The names even where bank.yaml as a whole is refused, so that all files are judged at once. */
function namesIn(raw: unknown, list: string): [index: number, name: string][] {
  const names: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, list) : undefined
  if (!Array.isArray(names)) return []
  return [...names.entries()].filter(
    (entry): entry is [number, string] => typeof entry[1] === 'string' && ID.test(entry[1]),
  )
}

function missingFile(path: string, files: Files) {
  const near = suggest(path, Object.keys(files))
  return {
    code: 'missing-file',
    message: `There is no file ${path}.${near === null ? '' : ` Did you mean ${near}?`}`,
    mend: 'Add the file, or take the name off this list.',
  }
}

function unnamedFiles(files: Files, root: string, named: ReadonlySet<string>): Problem[] {
  const unnamed = Object.keys(files).filter((path) => /\.ya?ml$/.test(path) && !named.has(path))
  return unnamed.map((path) => {
    const what = {
      code: 'unnamed-file',
      message: 'bank.yaml does not name this file, so it is not read.',
      mend: 'Name it in bank.yaml, or remove it.',
    }
    return fileProblem(root + path, what, 'warning')
  })
}
