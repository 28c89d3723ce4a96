import { EXIT } from '../errors.ts'

/**
 * For commands that work for minutes and ask nothing: Ctrl-C ends the process at once with the contract's code, after `last` has
 * left the terminal as it was. Returns a function that gives the signal back, which must be before the result is written: nothing
 * may be under way to standard output that the exit could cut off.
 */
export function onInterrupt(last: () => void): () => void {
  const end = () => {
    last()
    process.exit(EXIT.interrupted)
  }
  process.on('SIGINT', end)
  return () => process.removeListener('SIGINT', end)
}
