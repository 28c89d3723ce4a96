/** A file, or standard input, as bytes that come one part after the other, for what is read line by line. */
import fs from 'node:fs'
import { fileFailure, sizeOfFile } from './files.ts'

type Input = AsyncIterable<Uint8Array | string>

/**
 * The bytes of a file, or of `stdin` where `path` is `-`, in memory of one part at a time; parts are as small as Node's own, for larger
 * ones outlive their use. Throws a RoleFitError (exit 6), also in the middle, where they cannot be read.
 */
export async function* bytesOf(path: string, stdin: Input): AsyncGenerator<Uint8Array> {
  const name = path === '-' ? 'stdin' : path
  try {
    if (path !== '-') sizeOfFile(path)
    const parts: Input = path === '-' ? stdin : fs.createReadStream(path)
    for await (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part
  } catch (cause) {
    throw fileFailure(name, cause)
  }
}
