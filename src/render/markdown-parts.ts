/** Texts enter; the blocks of a Markdown document leave, each with the empty line behind it. */
import { type Markdown, markdown } from '../text/safe/markdown.ts'

export function paragraph(text: string): Markdown {
  return markdown`${text}

`
}

export function section(level: 1 | 2 | 3 | 4, heading: string): Markdown {
  return markdown`${[SIGNS[level]]} ${heading}

`
}

const SIGNS = { 1: markdown`#`, 2: markdown`##`, 3: markdown`###`, 4: markdown`####` } as const

/** Nothing where there is nothing to list. */
export function bulletLines(texts: readonly string[]): Markdown[] {
  return texts.length === 0 ? [] : [...texts.map((text) => markdown`- ${text}\n`), markdown`\n`]
}

export function numberedLines(texts: readonly string[]): Markdown[] {
  return texts.length === 0 ? [] : [...texts.map((text, k) => markdown`${[number(k + 1)]} ${text}\n`), markdown`\n`]
}

/** Our own number, whose dot makes a list. */
function number(at: number): Markdown {
  return markdown`${at}.`
}
