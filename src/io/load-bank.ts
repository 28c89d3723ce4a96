import { fileURLToPath } from 'node:url'
import { builtInBank } from '../bank/built-in.ts'
import type { ClaimCatalogue } from '../bank/claim-types.ts'
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import { EXIT, RoleFitError } from '../errors.ts'
import { isThere, readFolder } from './files.ts'

/** A bank has one file per dimension, role and group of paths. */
const MOST_FILES = 500
const MOST_BYTES = 1024 * 1024

export interface LoadedBank {
  readonly bank: Bank
  /** Findings that do not keep the bank from being used. */
  readonly warnings: readonly Problem[]
}

/** The built-in bank, or the one in `folder`. Throws a RoleFitError: exit 5 for its content, 6 for its files. */
export async function loadBank(folder: string | undefined): Promise<LoadedBank> {
  if (folder === undefined) return { bank: builtInBank(), warnings: [] }
  const files = readFolder(folder, MOST_BYTES, MOST_FILES)
  const { parseBank } = await import('../bank/parse-bank.ts')
  const { bank, problems } = parseBank(files, rootOf(folder))
  if (bank === null) throw new RoleFitError(EXIT.content, problems)
  return { bank, warnings: problems }
}

/** The bank with the text of its files, for whoever writes a changed copy. Throws as `loadBank`. */
export async function loadBankFiles(
  folder: string | undefined,
): Promise<LoadedBank & { readonly files: Readonly<Record<string, Uint8Array>> }> {
  const { bank, warnings } = await loadBank(folder)
  return { bank, warnings, files: readFolder(folder ?? ownQuestions(), MOST_BYTES, MOST_FILES) }
}

/** The files of a bank's folder as they are, whether or not they make a bank. `root` goes before their names in problems. */
export interface BankFolder {
  readonly folder: string
  readonly root: string
  readonly files: Readonly<Record<string, Uint8Array>>
}

/** That of the built-in bank where none is named. Throws a RoleFitError: exit 6, or 5 for files that are too large or too many. */
export function readBankFolder(named: string | undefined): BankFolder {
  const folder = named ?? ownQuestions()
  const root = rootOf(named ?? 'questions')
  return { folder, root, files: readFolder(folder, MOST_BYTES, MOST_FILES) }
}

/** The folder that the built-in bank was compiled from; it ships with the package, beside the program's own folder. */
function ownQuestions(): string {
  const beside = ['../questions', '../../questions'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  return beside.find((path) => isThere(path)) ?? (beside[0] as string)
}

const NO_CLAIMS: ClaimCatalogue = { claims: {}, sources: {} }

/** What the sources say, as far as the bank has a catalogue of it. Throws as `loadBank`. */
export async function loadClaims(folder: string | undefined): Promise<ClaimCatalogue> {
  if (folder === undefined) {
    const { COMPILED_CLAIMS } = await import('#claims')
    return COMPILED_CLAIMS as ClaimCatalogue
  }
  const { parseClaims } = await import('../bank/claims.ts')
  const { catalogue, problems } = parseClaims(readFolder(folder, MOST_BYTES, MOST_FILES), rootOf(folder))
  if (problems.some(({ severity }) => severity === 'error')) throw new RoleFitError(EXIT.content, problems)
  return catalogue ?? NO_CLAIMS
}

/** What stands before a file's name in problems. */
function rootOf(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`
}
