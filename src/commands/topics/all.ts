/** The name of a topic enters; its text leaves, as `role-fit help <topic>` prints it: plain, of at most 80 columns. */
import type { Declared } from '../declared.ts'
import { ACCESSIBILITY } from './accessibility.ts'
import { COACHING } from './coaching.ts'
import { ENVIRONMENT } from './environment.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { PRIVACY } from './privacy.ts'
import { SCORING } from './scoring.ts'
import { scripting } from './scripting.ts'
import { WORDS } from './words.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'exit-codes': EXIT_CODES,
  scoring: SCORING,
  privacy: PRIVACY,
  accessibility: ACCESSIBILITY,
  environment: ENVIRONMENT,
  coaching: COACHING,
  words: WORDS,
}

/** Empty for what is no topic. */
export function topicText(topic: string, program: Declared): string {
  return topic === 'scripting' ? scripting(program) : (TEXTS[topic] ?? '')
}
