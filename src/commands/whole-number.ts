/** What an option says enters; a whole number leaves, or the words for what it must be. */
import { InvalidArgumentError } from 'commander'

/** Reads a whole number from `least` to `most`, both of at most nine digits. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
    return value
  }
}

/** A seed: the same one gives the same. */
export const seed = wholeNumber(0, 999_999_999)
