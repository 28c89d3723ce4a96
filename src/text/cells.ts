/**
 * How much room text takes in a terminal. Where terminals disagree (emoji joined into families), the larger width is
 * assumed, so that no line is ever longer than it should be.
 */

const ASCII = /^[\x20-\x7e]*$/

/** Made when first needed: it takes longer than everything else at the start of the program. */
let graphemes: Intl.Segmenter | undefined

/** Marks, joiners, variation selectors and invisible spaces. Other format characters, such as soft hyphens, some terminals show. */
const NO_CELL = /^[\p{Mn}\p{Me}\p{Cc}\u200b-\u200d\u2060-\u2064\ufeff]$/u
const EMOJI = /^\p{Emoji_Presentation}$/u

/** Blocks whose characters are two cells wide (Unicode Standard Annex 11: W and F), first and last code point. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul, leading consonants
  [0x2e80, 0x303e], // CJK radicals and punctuation
  [0x3041, 0xa4cf], // kana, Bopomofo, CJK, Yi
  [0xa960, 0xa97c], // Hangul, leading consonants
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // CJK compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6f], // CJK compatibility forms
  [0xff01, 0xff60], // full-width letters
  [0xffe0, 0xffe6], // full-width signs
  [0x17000, 0x18cd5], // Tangut
  [0x1b000, 0x1b2fb], // kana, supplements
  [0x20000, 0x3fffd], // CJK, supplements
]

/** Segmenting takes time with the square of the length: minutes for a megabyte, were it done at once. */
const PART = 1000

/** What a reader sees as single characters. */
export function characters(text: string): string[] {
  if (ASCII.test(text)) return text.split('')
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = at + PART - (isHighSurrogate(text.charCodeAt(at + PART - 1)) ? 1 : 0)
    const part = Array.from(graphemes.segment(text.slice(at, end)), ({ segment }) => segment)
    // The last one may go on behind the end of the part.
    if (part.length > 1 && end < text.length) part.pop()
    for (const character of part) {
      found.push(character)
      at += character.length
    }
  }
  return found
}

/** The first half of a character: cut behind it, a family would come apart before the cut. */
function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** The number of cells that `text` (without line breaks or control sequences) occupies. */
export function cells(text: string): number {
  if (ASCII.test(text)) return text.length
  // One unit is one character: there is nothing to be taken apart.
  if (text.length === 1) return cellsOfOne(text)
  let width = 0
  for (const character of characters(text)) width += cellsOfOne(character)
  return width
}

function cellsOfOne(character: string): number {
  let width = 0
  for (const point of character) width += NO_CELL.test(point) ? 0 : isWide(point) ? 2 : 1
  // A variation selector turns a sign of one cell, such as a heart, into an emoji of two.
  return character.includes('\ufe0f') ? Math.max(width, 2) : width
}

function isWide(point: string): boolean {
  const code = point.codePointAt(0)!
  return EMOJI.test(point) || WIDE.some(([first, last]) => code >= first && code <= last)
}
