import type { TerminalText } from '../text/safe/brand.ts'
import { joined, terminal } from '../text/safe/terminal.ts'
import { clipped } from './lines.ts'

interface Row {
  readonly id: string
  readonly about: string | null
  readonly answered: number
  readonly state: string
}

/** What is saved, one line a session. */
export function renderHistory(sessions: readonly Row[], width: number): TerminalText {
  if (sessions.length === 0) return terminal`Nothing is saved.\n`
  return joined(
    sessions.map(({ id, about, answered, state }) => {
      const whose = about === null ? '' : terminal`  ${about}`
      const line = terminal`${id}  ${state.padEnd(10)}  ${String(answered).padStart(3)} answers${whose}`
      return terminal`${clipped(line, width)}\n`
    }),
  )
}
