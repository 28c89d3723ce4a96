import { marked, type Token, type Tokens } from 'marked'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { type Markdown, markdown } from '../../../src/text/safe/markdown.ts'
import { visible } from '../../../src/text/safe/terminal.ts'
import { MARKDOWN_STRINGS, XSS_STRINGS } from './payloads.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

const HOSTILE = [...MARKDOWN_STRINGS, ...XSS_STRINGS.filter((_, k) => k % 10 === 0 || k % 10 === 7)]

/** What a reader should see of a text. */
const seen = (text: string) => visible(text.replaceAll(/\r?\n/g, ' '))

/** The types of all tokens within tokens, but those of plain text. */
function markedUp(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token): string[] => {
    const inner = [
      ...('tokens' in token ? (token.tokens ?? []) : []),
      ...('items' in token ? (token as Tokens.List).items : []),
      ...(token.type === 'table' ? cellsOf(token as Tokens.Table).flatMap(({ tokens: own }) => own) : []),
    ]
    const isPlain = (token.type === 'text' || token.type === 'escape') && !('escaped' in token && token.escaped)
    return [...(isPlain ? [] : [token.type]), ...markedUp(inner)]
  })
}

function cellsOf({ header, rows }: Tokens.Table): Tokens.TableCell[] {
  return [...header, ...rows.flat()]
}

/** The element names of rendered Markdown, and its text. */
function rendered(source: string): { readonly elements: string[]; readonly text: string } {
  const elements: string[] = []
  let text = ''
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
    else elements.push(node.nodeName)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  parseFragment(marked.parse(source, { async: false, gfm: true })).childNodes.forEach(visit)
  return { elements, text }
}

const PLACES: readonly (readonly [string, (value: string) => Markdown])[] = [
  ['a paragraph', (value) => markdown`${value}\n`],
  ['a paragraph, in the middle', (value) => markdown`Words ${value} words.\n`],
  ['a paragraph, close to words', (value) => markdown`words${value}words\n`],
  ['the second line of a paragraph', (value) => markdown`Words\n${value}\n${value}\n`],
  ['a heading', (value) => markdown`## ${value}\n`],
  ['a list item', (value) => markdown`- ${value}\n- ${value}\n`],
  ['a numbered list item', (value) => markdown`1. ${value}\n`],
  ['a quotation', (value) => markdown`> ${value}\n`],
  ['a table cell', (value) => markdown`| a | b |\n| --- | --- |\n| ${value} | ${value} |\n`],
  ['a table cell without blanks', (value) => markdown`|a|${value}|\n|---|---|\n|${value}|c|\n`],
  ['a strong word', (value) => markdown`a **x${value}x** b\n`],
  ['the words of a link', (value) => markdown`[x${value}x](https://role-fit.example/)\n`],
]

describe('of more than 400 hostile strings', () => {
  test('there are as many', () => {
    expect(new Set(HOSTILE).size).toBeGreaterThan(400)
  })

  test.each(PLACES)('each is plain text in %s', (_, write) => {
    // One word shows what our own words make; a string must not make more or less than that.
    const own = write('Ana').text
    const tokens = markedUp(marked.lexer(own, { gfm: true }))
    const { elements, text: ownText } = rendered(own)
    for (const hostile of HOSTILE) {
      const { text } = write(hostile)
      expect(markedUp(marked.lexer(text, { gfm: true })), text).toEqual(tokens)
      const found = rendered(text)
      expect(found.elements, text).toEqual(elements)
      expect(found.text, text).toBe(ownText.replaceAll('Ana', () => seen(hostile)))
    }
  })

  test('each is plain text beside each of the shortest', () => {
    const short = ['1', '-', '.', 'www', 'www.', 'a.b', 'http:', '//a.b', ')', '!', '[', '\\', ' ', '@b.c', 'w', 'a']
    for (const one of short) {
      for (const other of [...short, ...MARKDOWN_STRINGS]) {
        const { text } = markdown`${one}${other}\n`
        expect(rendered(text), text).toEqual({ elements: ['p'], text: `${seen(one)}${seen(other)}\n` })
      }
    }
  })
})

test('controls and what turns the direction are shown, and line ends become blanks', () => {
  expect(rendered(markdown`${'\x1b[31ma\u202eb\u0085\tc\r\nd\ne\rf'}`.text).text.trim()).toBe(
    '^[[31ma<U+202E>b<U+0085>^Ic d e^Mf',
  )
})

test('a value joins none of our own words to more than they are', () => {
  expect(rendered(markdown`${'a!'}[b](https://role-fit.example/)`.text)).toEqual({
    elements: ['p', 'a'],
    text: 'a!b\n',
  })
  expect(markdown`${'a:'}b ${':c'}: d`.text).toBe('a\\:b \\:c: d')
  expect(markdown`|${'a\\'}|`.text).toBe('|a&#92;|')
})

test.each([' ', '.', ')', '1', '\\', '!', ':', 'w.', '[', ' .'])('a megabyte of %j is written in a moment', (sign) => {
  const text = `a${sign.repeat(1_000_000 / sign.length)}a`
  const start = performance.now()
  expect(markdown`${text}`.text.length).toBeGreaterThanOrEqual(text.length)
  expect(performance.now() - start).toBeLessThan(5000)
})

test('signs that mean something to other readers of Markdown are escaped, too', () => {
  expect(markdown`${'a {b} $c$ x^d ==e== f>g h@i'}`.text).toBe('a \\{b\\} \\$c\\$ x\\^d \\=\\=e\\=\\= f\\>g h\\@i')
})

test.each([
  ['a sentence', 'Likes data, people and plans. Why not? (Because: x)'],
  ['letters of others', 'Zoë 語 Ω — “x”'],
])('%s stays as it is written', (_, text) => {
  expect(markdown`${text}`.text).toBe(text)
})

describe('a value', () => {
  test('may be a number', () => {
    expect(markdown`${-1.5} ${12}`.text).toBe('\\-1\\.5 12')
  })

  test('may be a piece or pieces, which stay as they are', () => {
    const rows = ['a*', 'b'].map((name) => markdown`- **${name}**\n`)
    expect(markdown`# ${markdown`*${'x_'}*`}\n\n${rows}`.text).toBe('# *x\\_*\n\n- **a\\***\n- **b**\n')
  })

  test('that looks like a piece is none', () => {
    const forged = JSON.parse('{"text": "<b>"}')
    expect(() => markdown`${forged}`).toThrow(TypeError)
    expect(() => markdown`${[forged]}`).toThrow(TypeError)
    expect(() => markdown`${{ ...markdown`a` }}`).toThrow(TypeError)
    expect(() => markdown`${['<b>'] as unknown as Markdown}`).toThrow(TypeError)
  })

  test('that is a piece cannot be changed', () => {
    const piece = markdown`a`
    expect(() => Object.assign(piece, { text: '<b>' })).toThrow(TypeError)
    expect(markdown`${piece}`.text).toBe('a')
  })
})
