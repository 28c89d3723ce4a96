import { listed } from './sentences.ts'
import type { QualityFlag, Result } from './types.ts'

const WORDS: Readonly<Record<QualityFlag, string>> = {
  'unlikely-pattern': 'some answers pull in different directions',
  'uniform-pattern': 'the answers are more alike than usual',
  contradictions: 'some answers on one subject are far apart',
  'repeated-answers': 'many answers in a row are the same or take turns',
  'quick-answers': 'most answers came within two seconds',
}

/** What the flags of a result mean, for the person; null where there is none. */
export function qualitySentence({ flags }: Pick<Result['quality'], 'flags'>): string | null {
  if (flags.length === 0) return null
  const signs = listed(
    flags.map((flag) => WORDS[flag]),
    'and',
  )
  return `${signs.charAt(0).toUpperCase()}${signs.slice(1)}. That happens to everybody now and then, and every answer counts; it may be worth answering again when there is time.`
}
