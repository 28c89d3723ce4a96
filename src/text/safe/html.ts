/**
 * Our own HTML with data among it, which becomes text and nothing else: by construction, because the template looks where each value
 * stands and escapes it, and has no way to leave that out. Element names, attribute names and addresses are ours alone.
 */
import { createHash } from 'node:crypto'
import type { HtmlText } from './brand.ts'
import { type Fragment, fragments, type Value } from './fragments.ts'
import { type Hole, holesIn } from './holes.ts'
import { jsonLine } from './json.ts'
import { visible } from './terminal.ts'

export type Html = Fragment<HtmlText>

const { make, textOf } = fragments<HtmlText>()
/** A template's words are the same list each time. */
const known = new WeakMap<TemplateStringsArray, readonly Hole[]>()

/**
 * A piece of HTML, whose `text` may be let out; it can stand in others as a value. Strings and numbers are data. Throws a TypeError
 * where a value stands anywhere but in text or in an attribute in double quotes, and where a piece stands in an attribute.
 */
export function html(words: TemplateStringsArray, ...values: readonly Value<HtmlText>[]): Html {
  const holes = known.get(words) ?? holesIn(words)
  known.set(words, holes)
  const written = holes.map((hole, k) => {
    const value = values[k]!
    if (hole === 'attribute' && typeof value === 'object') throw new TypeError('An attribute takes a text or a number.')
    return textOf(value, escaped)
  })
  return make(words.reduce((text, word, k) => text + written[k - 1] + word))
}

/** Text of this program as it stands, for what no data may enter: styles and scripts. Only a template without values makes it. */
export class Verbatim {
  readonly #text: string

  constructor(words: TemplateStringsArray) {
    this.#text = words.raw.join('')
    if (/<[/!]/.test(this.#text)) throw new TypeError('This could end its element: write <\\/ for </.')
  }

  /** Throws a TypeError for an object that was not made here. */
  static textOf(own: Verbatim): string {
    return own.#text
  }
}

export function verbatim(words: TemplateStringsArray): Verbatim {
  return new Verbatim(words)
}

/**
 * A document for the page's own script: `JSON.parse` of the text of the element with this id is the same document. It is data to a
 * browser, which does not run it, and no text in it can end the element or begin a comment in it.
 */
export function scriptData(id: string, document: unknown): Html {
  const text = jsonLine(document)
    .trimEnd()
    .replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)
  return make(`<script type="application/json" id="${escaped(id)}">${text}</script>`)
}

export interface HtmlPage {
  readonly title: string
  /** A language tag, such as `en`. */
  readonly language: string
  /** One style sheet, or several that follow each other. */
  readonly style: Verbatim | readonly Verbatim[]
  readonly body: Html
  /** Runs when the body is there. */
  readonly script?: Verbatim
}

/** A whole document, which loads nothing and sends nothing; whatever else got into it could not run either. */
export function htmlPage({ title, language, style, body, script }: HtmlPage): HtmlText {
  const css = (style instanceof Verbatim ? [style] : style).map(Verbatim.textOf).join('\n')
  const code = script === undefined ? null : Verbatim.textOf(script)
  // The policy binds only what stands behind it, so it stands first.
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy(css, code)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body>
${textOf(body, escaped)}
${code === null ? '' : `<script>${code}</script>\n`}</body>
</html>
` as HtmlText
}

function policy(style: string, script: string | null): string {
  const scripts = script === null ? '' : ` script-src ${hash(script)};`
  return `default-src 'none';${scripts} style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters and what turns the direction of text are shown as on a terminal; line ends are LF. */
function escaped(data: string): string {
  return visible(data.replaceAll('\r\n', '\n')).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}
