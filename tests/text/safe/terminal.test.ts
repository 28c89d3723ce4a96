import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { style } from '../../../src/io/terminal.ts'
import { clipped, clippedStart, padded } from '../../../src/render/lines.ts'
import { cells } from '../../../src/text/cells.ts'
import { joined, terminal, visible, visibleLine } from '../../../src/text/safe/terminal.ts'
import { wrap } from '../../../src/text/wrap.ts'

/** Whatever steers a terminal, turns the direction of text, or is seen by nobody. */
const STEERS =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff\p{Noncharacter_Code_Point}]|\p{M}{9}/u

const unit = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '\x1b[31m',
    '\x1b]52;c;eA==\x07',
    '\x9b1m',
    '\r',
    '\n',
    '\t',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u{e0041}',
    '\ufffe',
  ),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '\u0301',
    '\u0301'.repeat(9),
    '\u200d',
    '\ufe0f',
    '👩‍👧',
    '市',
    '^J',
    '<U+202E>',
    ' ',
    'a',
  ),
)
const text = fc.array(unit, { maxLength: 12 }).map((parts) => parts.join(''))

test.each([
  ['a tab', 'a\tb', 'a^Ib'],
  ['a byte order mark', '\ufeffa', '<U+FEFF>a'],
  ['tags, which spell words that nobody sees', 'a\u{e0041}\u{e007f}', 'a<U+E0041><U+E007F>'],
  ['noncharacters', '\ufffe\ufdd0\u{1ffff}', '<U+FFFE><U+FDD0><U+1FFFF>'],
  ['annotations', '\ufff9a\ufffab\ufffb', '<U+FFF9>a<U+FFFA>b<U+FFFB>'],
  ['old controls of form', '\u206a', '<U+206A>'],
  ['nine marks on one letter', `e${'\u0301'.repeat(9)}x`, `e${'\u0301'.repeat(8)}x`],
  ['a heap of marks with joiners in it', `e${'\u0301\u200d'.repeat(300)}x`, `e${'\u0301\u200d'.repeat(4)}x`],
  ['eight marks', `e${'\u0301'.repeat(8)}`, `e${'\u0301'.repeat(8)}`],
  [
    'joiners, soft hyphens and zero-width spaces',
    '👩\u200d👧 a\u200cb\u00adc\u200bd',
    '👩\u200d👧 a\u200cb\u00adc\u200bd',
  ],
])('%s', (_, data, shown) => {
  expect(visible(data)).toBe(shown)
})

test('what is visible steers nothing, and making it visible again changes nothing', () => {
  fc.assert(
    fc.property(text, (data) => {
      const [prose, line] = [visible(data), visibleLine(data)]
      expect(prose).not.toMatch(STEERS)
      expect(line).not.toMatch(/\n/)
      expect(visible(prose)).toBe(prose)
      expect(visibleLine(line)).toBe(line)
    }),
    { numRuns: 2000 },
  )
})

describe('terminal', () => {
  test('puts values among our words, each on its line, and takes what is visible as it is', () => {
    const about = terminal`about ${'Ana\nB\x1b[2J'}`
    expect(about).toBe('about Ana^JB^[[2J')
    expect(terminal`${about}: ${3} answers.\n`).toBe('about Ana^JB^[[2J: 3 answers.\n')
  })

  test('marks of a value and of the next do not come together on one letter', () => {
    expect(terminal`${`e${'\u0301'.repeat(8)}`}${'\u0301'.repeat(8)}`).not.toMatch(STEERS)
  })

  test('whatever the values hold, nothing steers and our line feeds alone break lines', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const said = terminal`${one}: ${other}\n`
        expect(said).not.toMatch(STEERS)
        expect(said.indexOf('\n')).toBe(said.length - 1)
      }),
    )
  })
})

describe('colours', () => {
  const { bold, dim } = style(1)

  test('stay where finished texts are joined', () => {
    expect(joined([bold(terminal`a`), terminal` `, dim(terminal`b`)])).toBe('\x1b[1ma\x1b[22m \x1b[2mb\x1b[22m')
    expect(joined([bold(terminal`a`), terminal`b`], '\n')).toBe('\x1b[1ma\x1b[22m\nb')
  })

  test('are shown rather than obeyed in whatever takes data', () => {
    expect(terminal`${bold(terminal`a`)}`).toBe('^[[1ma^[[22m')
    expect(wrap(bold(terminal`a`), 80)).toEqual(['^[[1ma^[[22m'])
  })
})

test('what lays out text makes it visible itself, and within its width', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (data, width) => {
      for (const line of [...wrap(data, width), clipped(data, width), clippedStart(data, width), padded(data, width)]) {
        expect(line).not.toMatch(STEERS)
        expect(line).not.toMatch(/\n/)
        expect(cells(line)).toBeLessThanOrEqual(width)
      }
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['a soft hyphen, which some terminals show', '\u00ad', 1],
  ['joiners and zero-width spaces', 'a\u200bb\u200cc', 3],
  ['an Arabic number sign', '\u0600', 1],
  ['a heart with a variation selector', '❤\ufe0f', 2],
])('cells of %s', (_, shown, expected) => {
  expect(cells(shown)).toBe(expected)
})
