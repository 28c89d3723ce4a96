/** What the fuzzer knows of one law: how many of the cases it gets, what enters, and what must hold. */
import type fc from 'fast-check'

export interface Law {
  /** Of how many parts of all cases it gets; dear laws get few. */
  readonly share: number
  readonly arbitrary: fc.Arbitrary<unknown>
  /** Throws where the law does not hold. */
  readonly check: (value: unknown) => void | Promise<void>
}

export function law<T>(share: number, arbitrary: fc.Arbitrary<T>, check: (value: T) => void | Promise<void>): Law {
  return { share, arbitrary, check: (value) => check(value as T) }
}
