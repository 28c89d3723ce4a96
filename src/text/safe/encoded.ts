/** Text that may leave enters; the bytes leave as which it is written. */
import type { Output, OutputBytes } from './brand.ts'

/** UTF-8. From thread to thread bytes travel outside the heap, where a text would live until it is written. */
export function encoded(text: Output): OutputBytes {
  return new TextEncoder().encode(text) as OutputBytes
}
