/** Texts as bytes in parts of any size, as files and pipes hand them over. */
import fc from 'fast-check'

export type Encoding = 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be'

export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8-mark') return Buffer.from(`\uFEFF${text}`)
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}

/** `size` bytes at a time. */
export async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const partSize = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(4096))

/** Bytes that are mostly text: UTF-8 with wrong bytes among it, or anything. */
export function nearlyText(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const wrong = fc.constantFrom(
    [0xff],
    [0xc3],
    [0xe2, 0x82],
    [0xed, 0xa0, 0x80],
    [0xf5],
    [0],
    [0xfe, 0xff],
    [0xff, 0xfe],
    [],
  )
  const broken = fc
    .tuple(text, wrong, text)
    .map(([one, bytes, other]) => Buffer.concat([Buffer.from(one), Buffer.from(bytes), Buffer.from(other)]))
  return fc.oneof({ weight: 4, arbitrary: broken }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) })
}

export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}
