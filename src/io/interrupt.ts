import { EXIT } from '../errors.ts'

const ENDINGS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const

/**
 * For commands that work for minutes and ask nothing: Ctrl-C, SIGTERM or a closed terminal ends the process at once with the
 * contract's code, after `last` has left terminal and files as they were. Returns a function that gives the signals back, which must
 * be before the result is written: nothing may be under way to standard output that the exit could cut off.
 */
export function onInterrupt(last: () => void): () => void {
  const listeners = Object.entries(ENDINGS).map(([signal, code]) => {
    const end = () => {
      last()
      process.exit(code)
    }
    process.on(signal, end)
    return () => process.removeListener(signal, end)
  })
  return () => {
    for (const remove of listeners) remove()
  }
}
