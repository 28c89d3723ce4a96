import { expect, test } from 'vitest'
import { isNewer, newerFailure } from '../../src/io/store/newer.ts'
import { sealed, unsealed } from '../../src/io/store/sealed.ts'
import { VERSION } from '../../src/version.ts'

const line = () => sealed({ type: 'about', label: 'Zoë "x"' }).subarray(0, -1)

test('a sealed line is JSON with its checksum last, and one line', () => {
  const text = new TextDecoder().decode(sealed({ a: 1 }))
  expect(text).toMatch(/^\{"a":1,"sum":"[0-9a-f]{8}"\}\n$/)
  expect(unsealed(line())).toMatchObject({ seal: 'whole', value: { type: 'about', label: 'Zoë "x"' } })
})

test('no bit of a sealed line can change without the content being the same or the seal broken', () => {
  const { sum: _, ...content } = Object(unsealed(line()).value)
  const kinds = new Set<string>()
  for (let bit = 0; bit < line().length * 8; bit++) {
    const bytes = line()
    bytes[bit >> 3]! ^= 1 << (bit & 7)
    const found = unsealed(bytes)
    kinds.add(found.seal)
    expect(found.seal).not.toBe('whole')
    if (found.seal === 'open') expect(found.value).toMatchObject(content)
  }
  expect([...kinds].sort()).toEqual(['broken', 'open'])
})

test('a line of another program is open, and what is no text or no JSON is broken', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  expect(unsealed(encode('{"type":"asked"}'))).toEqual({ seal: 'open', value: { type: 'asked' } })
  expect(unsealed(encode('{"type"'))).toEqual({ seal: 'broken', value: undefined })
  expect(unsealed(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ seal: 'broken', value: undefined })
})

test('a version is newer by its first number that differs', () => {
  const [major = 0, minor = 0, patch = 0] = VERSION.split('.').map(Number)
  expect([`${major + 1}.0.0`, `${major}.${minor + 1}.0`, `${major}.${minor}.${patch + 1}-next.1`].map(isNewer)).toEqual(
    [...[true, true, true]],
  )
  expect([VERSION, '0.0.0', `${VERSION}-beta`, 'new', 7, null].map(isNewer)).toEqual(Array(6).fill(false))
})

test('whoever made a newer file is named only where that can be believed', () => {
  const { message } = newerFailure('/f', 'result', '99.1.0')
  expect(message).toBe(`This result was made by role-fit 99.1.0, and this is ${VERSION}.`)
  expect(newerFailure('/f', 'journal', '\u001b[31m').message).toContain('made by a newer role-fit,')
})
