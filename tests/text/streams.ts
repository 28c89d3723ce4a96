/** What a stream of bytes is made from, and what leaves it. */

/** The bytes of `source`, in parts of `size` bytes. */
export async function* inParts(
  source: string | Uint8Array,
  size = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}

/** The same text as UTF-16 with its mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'be' ? bytes.swap16() : bytes
}
