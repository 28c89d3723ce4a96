import { describe, expect, test } from 'vitest'
import { unmailed } from '../../src/session/mailed-sheet.ts'

const LINE =
  '{"schema":"role-fit/answers/v1","bank":{"id":"pm-pmm","version":"0.1.0"},"about":"A\\u0020\\u003e\\"}{\\\\","rater":"self","answers":{"th-two-years":4,"du-part-or-groups":"a","sk-comes-easily":{"best":"a","worst":"b"}}}'

const through = (text: string) => new TextDecoder().decode(unmailed(new TextEncoder().encode(text)))

/** Lines of so many characters at most, parted wherever that is. */
const cutAt = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []

describe('the line of a form leaves whole', () => {
  test.each([1, 20, 60, 76, 998])('parted after %i characters', (width) => {
    expect(through(cutAt(LINE, width).join('\n')).trim()).toBe(LINE)
    expect(through(cutAt(LINE, width).join(' \r\n')).trim()).toBe(LINE)
  })

  test.each(['> ', '>', '>> ', '> > ', ' > '])('quoted with %j', (sign) => {
    expect(through(`${sign}${LINE}`)).toBe(`${LINE}\n`)
    expect(
      through(
        cutAt(LINE, 72)
          .map((part) => `${sign}${part}`)
          .join('\n'),
      ),
    ).toBe(`${LINE}\n`)
  })

  test('between what people write, whatever signs are in it', () => {
    const mail = `Hi Eva, {here} it "is:\n\n${cutAt(LINE, 76).join('\n')}\n\nBest} wishes, "Ana"\n-- \n{"a":1}\n`
    expect(through(mail)).toBe(`${LINE}\n`)
  })
})

describe('everything else leaves as it came', () => {
  test.each([
    ['the line itself', LINE],
    ['the line with its line end', `${LINE}\r\n`],
    ['nothing', ''],
    ['a sheet on several lines', JSON.stringify(JSON.parse(LINE), null, 2)],
    ['a line with blanks of its own', `> ${LINE.replace('\\u0020', ' ')}`],
    ['a line with letters beyond ASCII', `> ${LINE.replace('\\u0020', 'é')}`],
    ['a line that was cut off', `> ${LINE.slice(0, -2)} and so on`],
    ['two lines, of which one is meant', `${LINE}\n${LINE}\n`],
    ['YAML', 'answers:\n  th-two-years: 4\n'],
    ['bytes that are no text', '\0\u{fffd}'],
  ])('%s', (_, text) => {
    expect(through(text)).toBe(text)
  })

  test('to the byte, where it is not UTF-8', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x7b, 0)
    expect(unmailed(bytes)).toBe(bytes)
  })
})
