/** What an explanation is made of before it is text or Markdown: plain data, in the order in which it is read. */

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | Figures

/** Rows of figures, each with the words that they belong to. */
export interface Figures {
  readonly type: 'figures'
  /** What the columns are, in full. */
  readonly columns: readonly string[]
  readonly words: string
  readonly rows: readonly Row[]
}

export interface Row {
  readonly cells: readonly string[]
  readonly text: string
  /** Sums stand out. */
  readonly isSum: boolean
}

export function heading(text: string): Block {
  return { type: 'heading', text }
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', text }
}

/** Nothing where there is nothing to list. */
export function list(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ type: 'list', items }]
}
