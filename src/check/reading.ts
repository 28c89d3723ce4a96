/** An item enters; the school grade in which its words and sentences are read with ease leaves. */
import { isGraded } from '../bank/kinds.ts'
import type { Item } from '../bank/types.ts'
import { syllablesIn } from './syllables.ts'
import { wordsIn } from './words.ts'

/**
 * Flesch-Kincaid grade level: .39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne, Rogers and Chissom
 * 1975), usually from -1 to 18; 0 for texts without a word. Each text is a sentence or several of its own.
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.!?:;…]+(?=\s|$)/)).map(wordsIn)
  const words = sentences.flat()
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const filled = sentences.filter((sentence) => sentence.length > 0).length
  return (0.39 * words.length) / filled + (11.8 * syllables) / words.length - 15.59
}

/** Of an item's own text and its options together, since nobody reads one without the other. */
export function gradeOf(item: Item): number {
  return readingGrade([item.text, ...(isGraded(item) ? [] : item.options.map(({ text }) => text))])
}
