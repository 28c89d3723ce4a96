/** A text and a list of words or phrases enter; those that the text holds as whole words leave. */

/** Lower-case runs of letters, digits and inner apostrophes: a hyphen parts words here, so that go-to-market is go to market. */
export function tokensIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  )
}

export interface Matching {
  /** The last word of a phrase may also stand in its plural or with an 's. */
  readonly plurals?: boolean
}

/** The phrases, as they stand in the list and in its order, each once. */
export function phrasesIn(text: string, phrases: readonly string[], { plurals = false }: Matching = {}): string[] {
  const tokens = tokensIn(text)
  return phrases.filter((phrase) => {
    const wanted = tokensIn(phrase)
    return wanted.length > 0 && tokens.some((_, start) => matches(tokens, start, wanted, plurals))
  })
}

function matches(tokens: readonly string[], start: number, wanted: readonly string[], plurals: boolean): boolean {
  return wanted.every((word, k) => {
    const token = tokens[start + k]
    if (token === undefined) return false
    return token === word || (plurals && k === wanted.length - 1 && isPlural(token, word))
  })
}

function isPlural(token: string, word: string): boolean {
  const bare = token.replace(/'s$/, '')
  return bare === word || bare === `${word}s` || bare === `${word}es` || bare === word.replace(/y$/, 'ies')
}
