/** A session enters; a text leaves that is the same for sheets with the same time and answers, and for no others. */
import type { Session } from '../session/types.ts'

export function sheetKey({ completed, responses }: Session): string {
  const answers = responses.map(({ item, answer }) => {
    return `${item} ${typeof answer === 'object' && answer !== null ? `${answer.best} ${answer.worst}` : answer}`
  })
  return [completed ?? '', ...answers.sort()].join('\n')
}
