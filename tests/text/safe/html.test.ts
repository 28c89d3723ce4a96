import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { type Html, html, htmlPage, type Verbatim, verbatim } from '../../../src/text/safe/html.ts'
import { visible } from '../../../src/text/safe/terminal.ts'
import { MARKDOWN_STRINGS, XSS_STRINGS } from './payloads.ts'

type Node = DefaultTreeAdapterTypes.Node

const HOSTILE = [...XSS_STRINGS, ...MARKDOWN_STRINGS]
const seen = (text: string) => visible(text.replaceAll('\r\n', '\n'))

/** A tree as lists: element names with attributes, texts as texts, everything else by its kind. */
function treeOf(node: Node): unknown[] {
  if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value]
  const inner = 'childNodes' in node ? node.childNodes.flatMap(treeOf) : []
  if (node.nodeName === '#document' || node.nodeName === '#document-fragment') return inner
  const attributes = 'attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []
  return [[node.nodeName, Object.fromEntries(attributes), inner]]
}

const tree = (piece: Html) => treeOf(parseFragment(piece.text))

describe('500 strings that run somewhere', () => {
  test('are as many', () => {
    expect(new Set(XSS_STRINGS).size).toBe(500)
  })

  test.each<[string, (value: string) => Html, (value: string) => unknown[]]>([
    ['in an element', (value) => html`<p>${value}</p>`, (value) => [['p', {}, [value]]]],
    [
      'between words',
      (value) => html`<b>a</b>${value}<b>b</b>`,
      (value) => [['b', {}, ['a']], value, ['b', {}, ['b']]],
    ],
    ['beside each other', (value) => html`<p>${value}${value}</p>`, (value) => [['p', {}, [value + value]]]],
    ['in a text area', (value) => html`<textarea>x${value}</textarea>`, (value) => [['textarea', {}, [`x${value}`]]]],
    ['in an attribute', (value) => html`<p title="${value}">a</p>`, (value) => [['p', { title: value }, ['a']]]],
    [
      'in the middle of an attribute',
      (value) => html`<input type="text" value="a ${value} ${value}" disabled>`,
      (value) => [['input', { type: 'text', value: `a ${value} ${value}`, disabled: '' }, []]],
    ],
    [
      'in a drawing',
      (value) => html`<svg role="img" aria-label="${value}"><title>${value}</title><text x="1">${value}</text></svg>`,
      (value) => [
        [
          'svg',
          { role: 'img', 'aria-label': value },
          [
            ['title', {}, [value]],
            ['text', { x: '1' }, [value]],
          ],
        ],
      ],
    ],
    [
      'in a table of pieces',
      (value) => html`<table><tbody>${[value, 'b'].map((cell) => html`<tr><td>${cell}</td></tr>`)}</tbody></table>`,
      (value) => [['table', {}, [['tbody', {}, [value, 'b'].map((cell) => ['tr', {}, [['td', {}, [cell]]]])]]]],
    ],
  ])('are nothing but text %s', (_, write, expected) => {
    for (const hostile of HOSTILE) expect(tree(write(hostile)), hostile).toEqual(expected(seen(hostile)))
  })

  const style = verbatim`p::before { content: '\201C'; color: #123 }`
  const script = verbatim`document.title += '\n'`

  test('are nothing but text in a page, in its title and in its language', () => {
    for (const hostile of HOSTILE) {
      const page = htmlPage({ title: hostile, language: hostile, style, body: html`<p>${hostile}</p>`, script })
      const [, root] = treeOf(parse(page)) as [
        unknown,
        [string, object, [[string, object, unknown[]], string, unknown]],
      ]
      const [name, attributes, [head, , body]] = root
      expect([name, attributes]).toEqual(['html', { lang: seen(hostile) }])
      expect(elements(head[2])).toEqual([
        ['meta', { 'http-equiv': 'Content-Security-Policy', content: expect.any(String) }, []],
        ['meta', { charset: 'utf-8' }, []],
        ['meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []],
        ['title', {}, [seen(hostile)]],
        ['style', {}, [String.raw`p::before { content: '\201C'; color: #123 }`]],
      ])
      expect(body).toEqual([
        'body',
        {},
        ['\n', ['p', {}, [seen(hostile)]], '\n', ['script', {}, [String.raw`document.title += '\n'`]], '\n\n\n'],
      ])
    }
  })

  test('do not change the policy of a page', () => {
    const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest().toString('base64')}'`
    const policies = HOSTILE.map((hostile) =>
      policyOf(htmlPage({ title: hostile, language: 'en', style, body: html`${hostile}`, script })),
    )
    const [css, code] = [String.raw`p::before { content: '\201C'; color: #123 }`, String.raw`document.title += '\n'`]
    expect([...new Set(policies)]).toEqual([
      `default-src 'none'; script-src ${sha256(code)}; style-src ${sha256(css)}; img-src data:; base-uri 'none'; form-action 'none'`,
    ])
  })
})

function elements(nodes: readonly unknown[]): unknown[] {
  return nodes.filter((node) => typeof node !== 'string' || node.trim() !== '')
}

function policyOf(page: string): string {
  return /<head>\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)![1]!
}

describe('a page', () => {
  const page = htmlPage({ title: 'T', language: 'en', style: verbatim`p { color: red }`, body: html`<p>a</p>` })

  // The hash is that of: printf 'p { color: red }' | openssl dgst -sha256 -binary | base64
  test('without a script allows none', () => {
    expect(policyOf(page)).toBe(
      "default-src 'none'; style-src 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4='; img-src data:; base-uri 'none'; form-action 'none'",
    )
    expect(page).not.toContain('script')
  })

  test('parses without an error', () => {
    const errors: string[] = []
    parse(page, { onParseError: ({ code }) => errors.push(code) })
    expect(errors).toEqual([])
  })

  test('takes nothing as style, script or body that is not made for it', () => {
    const forged = { text: '<script>' } as unknown as Html
    const own = { title: 'T', language: 'en', style: verbatim``, body: html`` }
    expect(() => htmlPage({ ...own, body: forged })).toThrow(TypeError)
    expect(() => htmlPage({ ...own, style: 'a' as unknown as Verbatim })).toThrow(TypeError)
    expect(() => htmlPage({ ...own, script: forged as unknown as Verbatim })).toThrow(TypeError)
    expect(htmlPage({ ...own, body: '<script>' as unknown as Html })).toContain('&lt;script&gt;')
  })
})

test.each(['</style>', '</', '<!--', '<!'])('text of our own cannot end its element with %s', (text) => {
  const words = Object.assign([text], { raw: [text] })
  expect(() => verbatim(words)).toThrow(TypeError)
})

describe('a value', () => {
  test('may be a number', () => {
    expect(html`<p title="${-0.5}">${1e21}</p>`.text).toBe('<p title="-0.5">1e+21</p>')
  })

  test('may be a piece or pieces, in text alone', () => {
    const piece = html`<b>${'&'}</b>`
    expect(html`<p>${piece}${[piece, html`x`]}${[]}</p>`.text).toBe('<p><b>&amp;</b><b>&amp;</b>x</p>')
    expect(() => html`<p title="${piece}">a</p>`).toThrow(TypeError)
    expect(() => html`<p title="${[piece]}">a</p>`).toThrow(TypeError)
  })

  test('that looks like a piece is none', () => {
    expect(() => html`${JSON.parse('{"text": "<b>"}')}`).toThrow(TypeError)
    expect(() => html`${{ ...html`a` }}`).toThrow(TypeError)
  })

  test('of another target is none', async () => {
    const { markdown } = await import('../../../src/text/safe/markdown.ts')
    expect(() => html`${markdown`<b>` as unknown as Html}`).toThrow(TypeError)
  })

  test('that hides something shows it', () => {
    expect(tree(html`<p title="${'\0\u202e'}">${'a\tb\x1b\r\nc\rd\u2028'}</p>`)).toEqual([
      ['p', { title: '^@<U+202E>' }, ['a^Ib^[\nc^Md<U+2028>']],
    ])
  })
})
