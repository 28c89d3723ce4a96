/** The words of an HTML template enter; where each of its values stands leaves. What no value may stand in is refused. */

/** In the text of an element, or in an attribute's value in double quotes. */
export type Hole = 'content' | 'attribute'

const TEXT = /[^<]*/y
const TAG = /<\/?([a-z][a-z0-9-]*)/iy
/** ` name`, ` name="value"` or ` name="value` that a hole cuts off. */
const ATTRIBUTE = /\s+([a-z][a-z0-9:-]*)(?:="[^"]*("?))?/iy
const TAG_END = /\s*\/?>/y
const VALUE = /[^"]*("?)/y

/** Elements whose text is no plain text to a browser, and those by which a page could load, send or change what it may do. */
const REFUSED_ELEMENT = /^(?:script|style|base|meta|link|iframe|object|embed|noscript|noembed|noframes|xmp|plaintext)$/i
/** The content security policy lets neither of them do anything. */
const REFUSED_ATTRIBUTE = /^(?:style|on.*)$/i
/** What is an address, or markup, to a browser. */
const ADDRESS =
  /^(?:.*href|.*src|srcset|srcdoc|action|formaction|data|poster|cite|ping|background|manifest|to|values)$/i

/**
 * One hole less than words. Throws a TypeError where the words are no whole pieces of HTML: text, tags and attributes in double
 * quotes, each value in text or in such an attribute, which is no address.
 */
export function holesIn(words: readonly string[]): readonly Hole[] {
  const holes: Hole[] = []
  let inside: 'content' | 'tag' | 'attribute' = 'content'
  let attribute = ''
  for (const [k, word] of words.entries()) {
    let at = 0
    const take = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at
      const found = pattern.exec(word)
      if (found !== null) at = pattern.lastIndex
      return found
    }
    const refuse = (from = at): never => {
      throw new TypeError(`A template of HTML goes wrong at ${JSON.stringify(word.slice(from, from + 40))}.`)
    }
    while (at < word.length) {
      if (inside === 'content') {
        take(TEXT)
        if (at === word.length) break
        const tag = take(TAG) ?? refuse()
        if (REFUSED_ELEMENT.test(tag[1]!)) refuse(tag.index)
        inside = 'tag'
      } else if (inside === 'tag') {
        const found = take(ATTRIBUTE)
        if (found !== null) {
          attribute = found[1]!
          if (REFUSED_ATTRIBUTE.test(attribute)) refuse(found.index)
          if (found[2] === '') inside = 'attribute'
        } else if (take(TAG_END) !== null) inside = 'content'
        else refuse()
      } else if (take(VALUE)![1] === '"') inside = 'tag'
    }
    const isLast = k === words.length - 1
    if (isLast ? inside !== 'content' : inside === 'tag') refuse()
    if (isLast) break
    if (inside === 'attribute' && ADDRESS.test(attribute)) refuse()
    holes.push(inside as Hole)
  }
  return holes
}
