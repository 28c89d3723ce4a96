/** Whole files out: writes after which a file is old or new, never half. */
import fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Output, OutputBytes } from '../text/safe/brand.ts'
import { encoded } from '../text/safe/encoded.ts'
import { errnoOf, fileFailure } from './files.ts'
import { randomBytes } from './random.ts'

/** Writes all of `bytes`, in as many steps as it takes: a full disk shows itself as a short count first, as an error only then. */
export function writeAll(fd: number, bytes: Uint8Array, position: number | null = null): void {
  for (let done = 0; done < bytes.length; ) {
    const at = position === null ? null : position + done
    const written = fs.writeSync(fd, bytes, done, bytes.length - done, at)
    if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    done += written
  }
}

/** Makes the names in a folder durable. Windows cannot and need not; some network file systems cannot either. */
export function syncFolder(path: string): void {
  let fd: number | null = null
  try {
    fd = fs.openSync(path, 'r')
    fs.fsyncSync(fd)
  } catch (cause) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].some((errno) => errno === errnoOf(cause))) throw cause
  } finally {
    if (fd !== null) fs.closeSync(fd)
  }
}

/** The start and end of the names under which a file is written before it takes its own; `sweep` looks for them. */
export const TEMPORARY = { start: '.', end: '.role-fit-tmp' } as const

/**
 * Puts `text` at `path`: a temporary file beside it (mode 0600, or that of the file it replaces), fsync, rename, fsync of the
 * folder. A symbolic link is followed; a device or pipe is written directly. On failure the old file is as it was, and the
 * error (exit 6) names the true cause.
 */
export function writeWhole(path: string, text: Output): void {
  const bytes = encoded(text)
  try {
    const target = targetOf(path)
    if (target.isPlain) {
      sweepBeside(target.path)
      replaceFile(target.path, bytes, target.mode)
    } else writeInto(path, bytes)
  } catch (cause) {
    throw fileFailure(path, cause)
  }
}

/** Throws (exit 6) what `writeWhole` would throw at once: no such folder, a folder in the file's place, no permission. */
export function requireWritable(path: string): void {
  try {
    const old = fs.statSync(path, { throwIfNoEntry: false })
    if (old?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
    fs.accessSync(old === undefined || old.isFile() ? dirname(path) : path, fs.constants.W_OK)
  } catch (cause) {
    throw fileFailure(path, cause)
  }
}

function writeInto(path: string, bytes: Uint8Array): void {
  const file = direct(path)
  try {
    file.put(bytes)
  } finally {
    file.finish()
  }
}

/** As `writeWhole` for a plain file or none at `path`, but throws what the system says. */
export function replaceFile(path: string, bytes: Uint8Array, mode: number): void {
  const file = newFile(path, mode)
  try {
    file.put(bytes)
    file.finish()
  } catch (cause) {
    file.abandon()
    throw cause
  }
  syncFolder(dirname(path))
}

/** A file that takes its name only when it is whole: until then it lies beside it under a temporary one. */
interface NewFile {
  readonly put: (bytes: Uint8Array) => void
  /** Makes its content durable and gives it its name, over a file that has it; the name is durable after `syncFolder`. */
  readonly finish: () => void
  /** Leaves nothing behind. Only before `finish` has returned. */
  readonly abandon: () => void
}

/** Each of its functions throws what the system says. `path` is that of a plain file or of none. */
function newFile(path: string, mode: number): NewFile {
  const temporary = join(dirname(path), `${startFor(path)}${randomBytes(6).toString('hex')}${TEMPORARY.end}`)
  const fd = fs.openSync(temporary, 'wx', 0o600)
  let isOpen = true
  const close = () => {
    isOpen = false
    fs.closeSync(fd)
  }
  return {
    put: (bytes) => writeAll(fd, bytes),
    finish: () => {
      fs.fchmodSync(fd, mode)
      fs.fsyncSync(fd)
      close()
      fs.renameSync(temporary, path)
    },
    abandon: () => {
      try {
        if (isOpen) close()
      } finally {
        fs.rmSync(temporary, { force: true })
      }
    },
  }
}

/** The name is cut so that a name of the greatest length still has room for what is added. */
function startFor(path: string): string {
  return `${TEMPORARY.start}${basename(path).slice(0, 60)}.`
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/**
 * Removes what processes that were killed left of this file, once nobody has written to it for a week: it may hold somebody's
 * answers, and whoever writes may wait long for more. What cannot be removed stays for the next time.
 */
function sweepBeside(path: string): void {
  for (const left of leftOf(path)) {
    try {
      if (fs.lstatSync(left).mtimeMs < Date.now() - WEEK) fs.rmSync(left, { force: true })
    } catch {
      // Whatever keeps the file itself from being written says so itself.
    }
  }
}

/** Names that begin with the same 60 characters share what is left. A folder that cannot be listed may still be written into. */
function leftOf(path: string): string[] {
  const start = startFor(path)
  const isLeft = (name: string) =>
    name.startsWith(start) &&
    name.endsWith(TEMPORARY.end) &&
    /^[0-9a-f]{12}$/.test(name.slice(start.length, -TEMPORARY.end.length))
  try {
    const entries = fs.readdirSync(dirname(path), { withFileTypes: true })
    return entries.filter((entry) => entry.isFile() && isLeft(entry.name)).map(({ name }) => join(dirname(path), name))
  } catch {
    return []
  }
}

/** Where a long text goes part by part: to what `writeWhole` would write, and as safely. */
export interface Sink {
  readonly put: (text: Output | OutputBytes) => void
  readonly finish: () => void
  readonly abandon: () => void
}

/** Each of its functions throws as `writeWhole` does. */
export function sinkTo(path: string): Sink {
  const guarded = <Arguments extends unknown[]>(work: (...given: Arguments) => void) => {
    return (...given: Arguments): void => {
      try {
        work(...given)
      } catch (cause) {
        throw fileFailure(path, cause)
      }
    }
  }
  let file!: NewFile
  let folder!: string
  guarded(() => {
    const target = targetOf(path)
    folder = dirname(target.path)
    if (target.isPlain) sweepBeside(target.path)
    file = target.isPlain ? newFile(target.path, target.mode) : direct(path)
  })()
  return {
    put: guarded((text: Output | OutputBytes) => file.put(typeof text === 'string' ? encoded(text) : text)),
    finish: guarded(() => {
      file.finish()
      syncFolder(folder)
    }),
    abandon: guarded(() => file.abandon()),
  }
}

/** A device or pipe: what is written is gone. */
function direct(path: string): NewFile {
  const fd = fs.openSync(path, 'w')
  let isOpen = true
  const close = () => {
    if (!isOpen) return
    isOpen = false
    fs.closeSync(fd)
  }
  return { put: (bytes) => writeAll(fd, bytes), finish: close, abandon: close }
}

/** What really is at `path`, which may be a link. Renaming over /dev/null or a pipe would put a plain file in its place. */
function targetOf(path: string): { readonly path: string; readonly mode: number; readonly isPlain: boolean } {
  const old = fs.statSync(path, { throwIfNoEntry: false })
  if (old?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
  const isPlain = old === undefined || old.isFile()
  return {
    path: isPlain && old !== undefined ? fs.realpathSync(path) : path,
    mode: (old?.mode ?? 0o600) & 0o777,
    isPlain,
  }
}
