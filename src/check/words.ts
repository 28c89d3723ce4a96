/** A text enters; its words leave. */

/** Runs of letters, digits, apostrophes and inner hyphens. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}
