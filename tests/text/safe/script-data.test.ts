import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { html, htmlPage, scriptData, verbatim } from '../../../src/text/safe/html.ts'
import { MARKDOWN_STRINGS, XSS_STRINGS } from './payloads.ts'

const HOSTILE = [
  ...XSS_STRINGS,
  ...MARKDOWN_STRINGS,
  '</script>',
  '</ScRiPt >',
  '<!--<script>',
  '-->',
  ']]>',
  '\u2028\u2029\u202e\ufeff\ud800',
  '\0\x1b[2J',
]

test.each(['a text', 'a key'])(
  'hostile text as %s ends no element, begins no comment, and is read as it was',
  (place) => {
    for (const hostile of HOSTILE) {
      const document = place === 'a key' ? { [hostile]: 1 } : { label: [hostile] }
      const piece = scriptData('data', document)
      const tree = parseFragment(piece.text)
      expect(tree.childNodes, hostile).toHaveLength(1)
      const [script] = tree.childNodes as [DefaultTreeAdapterTypes.Element]
      expect(script).toMatchObject({
        tagName: 'script',
        attrs: [
          { name: 'type', value: 'application/json' },
          { name: 'id', value: 'data' },
        ],
      })
      const [text, ...others] = script.childNodes as DefaultTreeAdapterTypes.TextNode[]
      expect(others).toEqual([])
      expect(JSON.parse(text?.value ?? '')).toEqual(document)
      // Nothing in it could mean anything to a parser of HTML or XML.
      expect(text?.value).not.toMatch(/[<>&\u2028\u2029]/)
    }
  },
)

test('its id is data, too', () => {
  const tree = parseFragment(scriptData('"><img src=x>', 1).text)
  expect(tree.childNodes).toMatchObject([{ tagName: 'script', attrs: [{}, { name: 'id', value: '"><img src=x>' }] }])
})

test('in a page it needs no leave to run, for it does not', () => {
  const body = html`${scriptData('data', { '</script>': '<!--' })}`
  const page = htmlPage({ title: 'T', language: 'en', style: verbatim``, body })
  const errors: string[] = []
  parse(page, { onParseError: ({ code }) => errors.push(code) })
  expect(errors).toEqual([])
  expect(page).not.toContain('script-src')
})
