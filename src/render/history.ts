import { visibleLine } from '../text/visible.ts'
import { clipped } from './lines.ts'

interface Row {
  readonly id: string
  readonly about: string | null
  readonly answered: number
  readonly state: string
}

/** What is saved, one line a session. */
export function renderHistory(sessions: readonly Row[], width: number): string {
  if (sessions.length === 0) return 'Nothing is saved.\n'
  return sessions
    .map(({ id, about, answered, state }) => {
      const whose = about === null ? '' : `  ${visibleLine(about)}`
      return `${clipped(`${id}  ${state.padEnd(10)}  ${String(answered).padStart(3)} answers${whose}`, width)}\n`
    })
    .join('')
}
