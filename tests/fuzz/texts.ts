/** Texts that are nearly YAML, JSON or CSV: the parts of a grammar in any order, and documents with parts exchanged. */
import fc from 'fast-check'

const YAML = ['a', 'b: ', '- ', '? ', ': ', '|\n', '>-\n', '\n', '\n  ', '  ', '\t', '#', "'", '---\n', '...\n', '~']
export const JSON_PARTS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '"a"',
  '"a":',
  '\\',
  '\\u0',
  '1',
  '-',
  '.',
  'e5',
  '0',
  'null',
  'tru',
]
const REFUSED = [
  '&x',
  '*x',
  '!t',
  '!!binary',
  '%YAML 1.1\n',
  '<<',
  '<<: ',
  '__proto__',
  'constructor',
  '010',
  '1e999',
  '.nan',
]
const HIDDEN = [
  '\\u202e',
  '\u202e',
  '\x1b',
  '\0',
  '\x9b',
  '\r',
  '\r\n',
  '\uFEFF',
  '\ud800',
  'é',
  'e\u0301',
  '\u2028',
  '😀',
  '\\ud800',
]

/** So many marks on one letter that a reader may refuse them. */
const MARKS = '\u0300'.repeat(9)
/** Enough brackets to come near the limit of depth. */
const DEEP = ['['.repeat(31), '{"a":'.repeat(16), '- '.repeat(33)]

export const TOKENS = [...YAML, ...JSON_PARTS, ...REFUSED, ...HIDDEN, MARKS, ...DEEP]
export const JSON_TOKENS = [
  ...JSON_PARTS,
  ...HIDDEN,
  '__proto__',
  '"__proto__":',
  '"a":{',
  '1e999',
  '12345678901234567890',
  ' ',
  '\t',
]
export const CSV_TOKENS = [
  ',',
  ';',
  '\t',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  'a',
  ' ',
  '=1',
  "'=1",
  "'",
  '\uFEFF',
  '\0',
  'é',
  '😀',
  '\ud800',
]

export function tokens(parts: readonly string[], maxLength = 40): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join(''))
}

export const anyString = fc.string({ unit: 'binary', maxLength: 60 })

/** The same without halves of characters, which no document can hold. */
export const wellFormed = anyString.map((text) => text.replace(/\p{Surrogate}/gu, 'x') || 'x')

/** A text in which some tokens are dropped, doubled, exchanged with another or replaced. */
export function mutated(text: string, replacements: readonly string[], most = 3): fc.Arbitrary<string> {
  const parts = text.match(/[\w.-]+|\s+|[^\w\s]/g) ?? []
  const edit = fc.record({
    at: fc.nat(parts.length - 1),
    how: fc.constantFrom('drop', 'double', 'swap', 'replace', 'insert', 'cut'),
    other: fc.nat(parts.length - 1),
    text: fc.constantFrom(...replacements),
  })
  return fc.array(edit, { minLength: 1, maxLength: most }).map((edits) => {
    const out = [...parts]
    for (const { at, how, other, text: instead } of edits) {
      const one = out[at] ?? ''
      if (how === 'drop') out[at] = ''
      else if (how === 'double') out[at] = one + one
      else if (how === 'replace') out[at] = instead
      else if (how === 'insert') out[at] = one + instead
      else if (how === 'cut') out.length = Math.max(at, 1)
      else {
        out[at] = out[other] ?? ''
        out[other] = one
      }
    }
    return out.join('')
  })
}

/** What somebody may write in the place of a number, a word or a list. */
export const REPLACEMENTS = [
  ...['0', '-1', '1', '1e-300', '1e15', '10', '-10', '0.5', '1.5', '.inf', '.nan', '1e999', '010', 'true', 'null', '~'],
  ...['[]', '{}', '[a, a]', '{a: b}', '""', "' '", 'maker', 'seller', 'horizon', 'ho-plan', 'rating', 'pair', 'scene'],
  ...[
    'best-worst',
    'frequency',
    'a',
    'b',
    'none',
    'enjoy',
    'building',
    '__proto__',
    'constructor',
    'about',
    'toString',
  ],
  ...[
    '\n',
    '\n  ',
    ': ',
    '- ',
    ', ',
    '"',
    "'",
    '#',
    '&x ',
    '*x',
    '!t ',
    '\\u001b',
    '"\\u001b[2J"',
    '\u202e',
    '\x1b',
    'é',
    '漢字',
    '😀',
  ],
]
