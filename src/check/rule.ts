/** What a rule is: a bank enters, findings leave. One rule, one file in rules/, one test, one line of help. */
import type { ClaimCatalogue } from '../bank/claim-types.ts'
import type { Bank } from '../bank/types.ts'
import type { Part } from '../bank/whereabouts.ts'
import type { Problem } from '../errors.ts'
import type { Path } from '../text/place.ts'

/** What is judged. */
export interface Subject {
  readonly bank: Bank
  /** Null where the bank has no catalogue of claims. */
  readonly claims: ClaimCatalogue | null
}

/** One thing that a rule found. */
export interface Finding {
  readonly part: Part
  /** From the part to the value that is meant, as in `['options', 1, 'text']`. */
  readonly inner?: Path
  /** One sentence: what is wrong. */
  readonly message: string
  /** One sentence in the imperative: what to do. */
  readonly mend: string
  /** What to write in the value's place, where there is only one way to mend it; null: take this entry off its list. */
  readonly instead?: string | null
}

export interface Rule {
  /** The code of its problems, in kebab-case; also the name of its file. */
  readonly code: string
  readonly severity: Problem['severity']
  /** One sentence for help: what must hold. */
  readonly about: string
  readonly find: (subject: Subject) => readonly Finding[]
}
