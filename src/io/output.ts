/** The one door to stdout and stderr: a write is done when the system has taken it, and its failure is never lost. */
import type { Writable } from 'node:stream'
import type { Output, OutputBytes } from '../text/safe/brand.ts'
import { fileFailure } from './files.ts'

/** Streams whose errors are listened to: without a listener, an error that the callback reports as well would end the process. */
const watched = new WeakSet<Writable>()
/** Streams whose reader has gone: all further text for them is dropped. */
const gone = new WeakSet<Writable>()

const GONE = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']
const STDERR = 2

/**
 * Resolves when all of `text` is handed to the system. A reader that has gone (`role-fit ... | head -1`) is no error. Any other
 * failure rejects with a RoleFitError (exit 6), except on stderr, where nobody could be told.
 */
export async function writeOut(stream: Writable & { readonly fd?: number }, text: Output | OutputBytes): Promise<void> {
  if (text.length === 0 || gone.has(stream)) return
  if (!watched.has(stream)) {
    watched.add(stream)
    stream.on('error', () => {})
  }
  const cause = await new Promise<Error | null | undefined>((done) => {
    stream.write(text, done)
  })
  if (cause === null || cause === undefined) return
  const errno = (cause as NodeJS.ErrnoException).code ?? ''
  if (GONE.includes(errno) || stream.fd === STDERR) {
    gone.add(stream)
    return
  }
  throw fileFailure(stream.fd === 1 ? 'standard output' : 'output', cause)
}

/** All that we tell a terminal beside text: to move the cursor, to erase, to show the cursor. */
export type CursorControl =
  | ''
  | '\r'
  | '\r\n'
  | '\x1b[J'
  | '\x1b[2J\x1b[H'
  | '\x1b[?25h'
  | `\x1b[${number}A`
  | `\x1b[${number}B`

/** For what cannot wait: the end of the process, and the moments before the shell has the terminal. Its failure is nobody's. */
export function writeNow(stream: Writable, ...parts: readonly (Output | CursorControl)[]): void {
  stream.write(parts.join(''))
}

/** True where the reader of the stream has gone, so that whoever produces more for it can stop. */
export function isGone(stream: Writable): boolean {
  return gone.has(stream)
}
