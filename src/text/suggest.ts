/** A word that is not known enters; the known word that was probably meant leaves, or null. */

/** Longer words are not names that somebody mistyped, and comparing them would cost time. */
const MAX_LENGTH = 80

/**
 * The candidate with the fewest edits (letters added, dropped, changed, or two neighbours exchanged), case ignored;
 * the first of equals. At most a third of the longer word's letters may differ.
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  if (word === '' || word.length > MAX_LENGTH) return null
  let best: string | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    if (candidate.length > MAX_LENGTH) continue
    const cap = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3))
    if (cap >= Math.max(word.length, candidate.length)) continue
    if (Math.abs(word.length - candidate.length) > cap) continue
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits <= cap && edits < fewest) {
      best = candidate
      fewest = edits
    }
  }
  return best
}

/** Damerau-Levenshtein distance in its restricted form: no part is edited twice (Damerau 1964, Levenshtein 1966). */
function distance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let edits = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        edits = Math.min(edits, beforeLast[column - 2]! + 1)
      }
      current.push(edits)
    }
    beforeLast = last
    last = current
  }
  return last[to.length]!
}
