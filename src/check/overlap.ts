/** Texts enter; how much any two of them share leaves. */
import { tokensIn } from './phrases.ts'

/** Words that say how, not what. */
const FRAME = new Set(
  `a an the this that these those it its they them their you your we our one ones who whom what which whether how why when where
  and or of to in on at by for from with about into over after before as than so be is are was were been do does did have has had
  can could would should will may might must each every all any some more most much many last days day months month times time
  rather likely first there if then people person someone something somebody`
    .trim()
    .split(/\s+/),
)

/** Endings aside, so that plan, plans, planned and planning are one word. */
function stem(word: string): string {
  const bare = word.replace(/'s$/, '')
  const short = bare.length > 4 ? bare.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|er|ers)$/, '') : bare
  return short.replace(/([^aeiouls])\1$/, '$1').replace(/e$/, '')
}

/** The stems of the words that carry a text's meaning. */
export function contentWords(text: string): Set<string> {
  return new Set(
    tokensIn(text)
      .filter((token) => !FRAME.has(token))
      .map(stem),
  )
}

/**
 * Dice's coefficient, from 0 (nothing shared) to 1 (the same words), in which a word of n of the N texts weighs log(1 + N / n): what
 * most texts of a bank have, such as "product", counts little.
 */
export function overlaps(texts: readonly ReadonlySet<string>[]): (one: number, other: number) => number {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weigh = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + Math.log(1 + texts.length / (counts.get(word) ?? 1)), 0)
  const whole = texts.map(weigh)
  return (one, other) => {
    const [a, b] = [texts[one], texts[other]]
    const total = (whole[one] ?? 0) + (whole[other] ?? 0)
    if (a === undefined || b === undefined || total === 0) return 0
    return (2 * weigh([...a].filter((word) => b.has(word)))) / total
  }
}
