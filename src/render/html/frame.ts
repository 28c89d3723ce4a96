/** The title and the content of a page enter; a whole document leaves that looks like all our pages and loads nothing. */
import type { HtmlText } from '../../text/safe/brand.ts'
import { type Html, html, htmlPage, type Verbatim } from '../../text/safe/html.ts'
import { FRAME_STYLE } from './frame-style.ts'

export interface Page {
  /** What a browser's tab shows. */
  readonly title: string
  /** A language tag, such as `en`. */
  readonly language: string
  /** What stands above everything: at least the only `h1`. */
  readonly header: Html
  readonly sections: readonly Section[]
  /** Rules for what this page alone has, behind those that all pages share. */
  readonly style?: Verbatim | readonly Verbatim[]
  /** Runs when the content is there. */
  readonly script?: Verbatim
}

/** A part of a page with a heading of its own, to which the list at the top leads. */
export interface Section {
  readonly heading: string
  /** Its whole `section` element, whose id is `at`. */
  readonly content: Html
  /** A link to it. */
  readonly link: Html
}

/** Fewer parts than these are found without a list of them. */
const LISTED = 4

export function page({ title, language, header, sections, style = [], script }: Page): HtmlText {
  const links = sections.map(({ link }) => html`<li>${link}</li>`)
  const list = sections.length < LISTED ? [] : html`<nav class="list" aria-label="On this page"><ul>${links}</ul></nav>`
  return htmlPage({
    title,
    language,
    style: [FRAME_STYLE, style].flat(),
    body: html`<a class="skip" href="#content">To the content</a>
<div class="page">
<header>${header}</header>
${list}
<main id="content">
${sections.map(({ content }) => content)}
</main>
</div>`,
    ...(script === undefined ? {} : { script }),
  })
}

/** Paragraphs, one a text. */
export function paragraphs(texts: readonly string[]): Html[] {
  return texts.map((text) => html`<p>${text}</p>`)
}

/** A list with a dot before each text; nothing where there is none. */
export function bullets(texts: readonly string[]): Html {
  return texts.length === 0 ? html`` : html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`
}

/** A list that counts; nothing where there is nothing in it. */
export function numbered(texts: readonly string[]): Html {
  return texts.length === 0 ? html`` : html`<ol>${texts.map((text) => html`<li>${text}</li>`)}</ol>`
}
