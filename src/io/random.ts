/** So many bytes of chance. Not by node:crypto, which takes longer to load than the rest of a short command. */
export function randomBytes(count: number): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)))
}
