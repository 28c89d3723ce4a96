/** Whole files in: bytes that were really read; and what is told where the system says no. */
import fs from 'node:fs'
import { join } from 'node:path'
import { EXIT, type ExitCode, RoleFitError } from '../errors.ts'

/** What the common errors of a file system are called here, and what helps. */
const CAUSES: Readonly<Record<string, readonly [code: string, message: string, mend: string]>> = {
  ENOENT: [
    'not-found',
    'there is no such file or folder',
    'Check the path; in a folder that does not exist, make it first.',
  ],
  EACCES: ['not-permitted', 'you may not do this here', 'Change the permissions, or name another place.'],
  EPERM: ['not-permitted', 'you may not do this here', 'Change the permissions, or name another place.'],
  EROFS: ['read-only', 'the file system is read-only', 'Name a place that can be written.'],
  EISDIR: ['is-a-directory', 'this is a folder, not a file', 'Name a file in it.'],
  ENOTDIR: [
    'not-a-folder',
    'a part of this path is a file, not a folder',
    'Check the path; where a folder is wanted, such as of a bank, name the folder.',
  ],
  ENOSPC: ['disk-full', 'the disk is full', 'Free some space, then try again.'],
  EDQUOT: ['disk-full', 'your disk quota is used up', 'Free some space, then try again.'],
  EFBIG: ['disk-full', 'the file may not grow any further', 'Raise the limit on file sizes, then try again.'],
  ELOOP: ['link-loop', 'symbolic links lead in a circle', 'Name the file itself.'],
  ENAMETOOLONG: ['name-too-long', 'the path is too long', 'Name a shorter path.'],
  EMFILE: ['too-many-open', 'too many files are open', 'Raise the limit on open files, then try again.'],
  EBADF: ['device-closed', 'it is closed', 'Open it, or name a file with --output.'],
  EIO: ['device-failed', 'the device reports an error', 'Check the disk, then try again.'],
}

/** The name of the system's error (`ENOENT`), or null where something else was thrown. */
export function errnoOf(cause: unknown): string | null {
  const code = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined
  return code !== undefined && /^E(?!RR_)[A-Z0-9]+$/.test(code) ? code : null
}

/**
 * The RoleFitError (exit 6) for what the system said about `path`; whatever is not the system's error is returned as it is.
 * `loss` says what is lost by it and `mend` what to do, where the caller knows better than the table.
 */
export function fileFailure(path: string, cause: unknown, loss = '', mend?: string): unknown {
  const errno = errnoOf(cause)
  if (errno === null) return cause
  const [code, what, advice] = CAUSES[errno] ?? [
    'file-failed',
    'the operation failed',
    'Check the path and the device.',
  ]
  return fileError(EXIT.files, path, code, `${sentence(loss, what)} (${errno}).`, mend ?? advice, { cause })
}

function sentence(loss: string, what: string): string {
  return loss === '' ? what.charAt(0).toUpperCase() + what.slice(1) : loss + what
}

/** A RoleFitError about a file, of which `file` is the path and the message does not say it again. */
export function fileError(
  exit: ExitCode,
  file: string,
  code: string,
  message: string,
  mend: string,
  { cause, line = null }: { readonly cause?: unknown; readonly line?: number | null } = {},
): RoleFitError {
  const problem = { severity: 'error', file, line, column: null, path: null, code, message, mend } as const
  return new RoleFitError(exit, problem, { cause })
}

/** Whether something is at `path`. Throws a RoleFitError (exit 6) where the system cannot say, which is not the same as no. */
export function isThere(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (cause) {
    throw fileFailure(path, cause)
  }
}

/** Whether a word names a file rather than a command or a saved id: it looks like a path, or a file of that name is there. */
export function isFileName(word: string): boolean {
  return word === '-' || /[/\\.]/.test(word) || fs.existsSync(word)
}

/**
 * All bytes of a file, or of standard input where `path` is `-`. Throws a RoleFitError: exit 6 where it cannot be read, exit 5
 * where it has more than `limit` bytes (found out without reading more).
 */
export async function readBytes(
  path: string,
  limit: number,
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<Uint8Array> {
  if (path !== '-') return readFileBytes(path, limit)
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of stdin) {
      const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part
      length += bytes.length
      if (length > limit) throw tooLarge('stdin', limit)
      parts.push(bytes)
    }
  } catch (cause) {
    throw fileFailure('stdin', cause)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** As `readBytes`, for a file alone. */
export function readFileBytes(path: string, limit: number): Uint8Array {
  try {
    if (sizeOfFile(path) > limit) throw tooLarge(path, limit)
    const bytes = fs.readFileSync(path)
    if (bytes.length > limit) throw tooLarge(path, limit)
    return new Uint8Array(bytes)
  } catch (cause) {
    throw fileFailure(path, cause)
  }
}

/** Throws where `path` is no file: opening a pipe would wait for a writer for ever, so its kind comes before anything else. */
export function sizeOfFile(path: string): number {
  const kind = fs.statSync(path)
  if (kind.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
  if (kind.isFile()) return kind.size
  const mend = 'Name a file, or hand the text over on standard input and write - for the name.'
  throw fileError(EXIT.files, path, 'not-a-file', 'This is a device or a pipe, not a file.', mend)
}

/** The failure (exit 5) for more than `limit` bytes. */
export function tooLarge(path: string, limit: number, mend = 'Hand over a smaller file, or split it.'): RoleFitError {
  const size = limit >= 1 << 20 ? `${limit / (1 << 20)} MiB` : `${limit} bytes`
  return fileError(EXIT.content, path, 'too-large', `This is more than ${size}.`, mend)
}

/** Where a bank's files lie in its folder; anything else in it is not read. */
const BANK_FOLDERS = ['', 'roles', 'paths']

/**
 * The YAML files of a bank's folder, by path relative to it (`roles/ana.yaml`), sorted. Hidden files are left out. Throws a
 * RoleFitError: exit 6 where something cannot be read, exit 5 where there are more than `most` files or more than `limit` bytes in one.
 */
export function readFolder(path: string, limit: number, most: number): Record<string, Uint8Array> {
  const found: Record<string, Uint8Array> = {}
  const names = BANK_FOLDERS.flatMap((folder) => yamlNames(join(path, folder), folder))
  if (names.length > most) {
    const message = `There are ${names.length} YAML files, where a bank has ${most} at most.`
    throw fileError(EXIT.content, path, 'too-many-files', message, 'Name the folder of one bank.')
  }
  for (const name of names.sort()) found[name] = readFileBytes(join(path, name), limit)
  return found
}

function yamlNames(path: string, folder: string): string[] {
  try {
    const names = fs.readdirSync(path).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    return names.map((name) => (folder === '' ? name : `${folder}/${name}`))
  } catch (cause) {
    if (folder !== '' && errnoOf(cause) === 'ENOENT') return []
    throw fileFailure(path, cause)
  }
}
