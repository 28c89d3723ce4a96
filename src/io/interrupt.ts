import { EXIT } from '../errors.ts'

const ENDINGS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const

/**
 * For commands that work for minutes and ask nothing: Ctrl-C, SIGTERM or a closed terminal ends the process at once with the
 * contract's code, after `last` has left terminal and files as they were, or has failed to. Returns a function that gives the signals
 * back, which must be before a text is written that is worth nothing when it is cut off.
 */
export function onInterrupt(last: () => void): () => void {
  const listeners = Object.entries(ENDINGS).map(([signal, code]) => {
    const end = () => {
      try {
        last()
      } finally {
        process.exit(code)
      }
    }
    process.on(signal, end)
    return () => process.removeListener(signal, end)
  })
  return () => {
    for (const remove of listeners) remove()
  }
}
