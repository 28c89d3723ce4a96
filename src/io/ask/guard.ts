import type { Key } from './keys.ts'

/** Milliseconds during which what was typed before the first question was readable is thrown away. */
const TYPE_AHEAD = 150
/** A key held down repeats every 30 to 50 milliseconds; nobody presses the same key on purpose as fast as this. */
const REPEAT = 120

/** Keeps keys from answering that nobody pressed for this question. One guard lives as long as the questions of a process. */
export interface KeyGuard {
  /** A question has just been put on the screen. */
  readonly shown: () => void
  readonly accepts: (key: Key) => boolean
  /** The key ended a question. */
  readonly settled: (key: Key) => void
}

export function keyGuard(now: () => number): KeyGuard {
  let opened: number | null = null
  let last: { readonly sequence: string | undefined; at: number } | null = null
  return {
    shown: () => {
      opened ??= now()
    },
    accepts: (key) => {
      if (opened === null || now() - opened < TYPE_AHEAD) return false
      if (last === null || key.sequence !== last.sequence || now() - last.at >= REPEAT) {
        last = null
        return true
      }
      // Each repetition counts from the one before: a key held down for seconds answers one question only.
      last.at = now()
      return false
    },
    settled: (key) => {
      last = { sequence: key.sequence, at: now() }
    },
  }
}
