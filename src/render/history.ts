import type { Rater } from '../session/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { joined, terminal } from '../text/safe/terminal.ts'
import { clipped } from './lines.ts'

interface Row {
  readonly id: string
  readonly about: string | null
  readonly answered: number
  readonly state: string
  readonly rater: Rater
}

/** What is saved, one line a session. */
export function renderHistory(sessions: readonly Row[], width: number): TerminalText {
  if (sessions.length === 0) return terminal`Nothing is saved.\n`
  return joined(
    sessions.map(({ id, about, answered, state, rater }) => {
      const seen = rater === 'self' ? '' : terminal`, as seen by ${rater.label}`
      const whose = about === null && seen === '' ? '' : terminal`  ${about ?? 'somebody'}${seen}`
      const answers = answered === 1 ? (whose === '' ? 'answer' : 'answer ') : 'answers'
      const line = terminal`${id}  ${state.padEnd(10)}  ${String(answered).padStart(3)} ${answers}${whose}`
      return terminal`${clipped(line, width)}\n`
    }),
  )
}
