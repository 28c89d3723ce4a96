import type { Bank } from '../bank/types.ts'

/** Rules about wording know English alone; other banks they leave in peace. */
export function isEnglish({ language }: Bank): boolean {
  return /^en(-|$)/i.test(language)
}
