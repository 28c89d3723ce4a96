import { minutesNamed } from '../../text/durations.ts'
import { isEnglish } from '../english.ts'
import type { Finding, Rule } from '../rule.ts'

/** What somebody can do this week beside everything else. */
const MINUTES = 120

/** How long a step takes cannot be read off it, but whether it says so can; a step with its size is one that people begin. */
export const pathStepSmall: Rule = {
  code: 'path-step-small',
  severity: 'warning',
  about: `In English: of the first steps for everybody one says that it takes ${MINUTES / 60} hours or less, in minutes or hours.`,
  find: ({ bank }) => {
    if (!isEnglish(bank)) return []
    return bank.paths.flatMap(({ id, steps }): Finding[] => {
      const general = steps.filter((step) => step.for.length === 0)
      if (general.length === 0 || general.some(({ text }) => isSmall(text))) return []
      const message = `None of the first steps for everybody says that it takes ${MINUTES / 60} hours or less.`
      const mend = 'Say how many minutes one of them takes, or add a smaller one.'
      return [{ part: { kind: 'path', id }, inner: ['steps'], message, mend }]
    })
  },
}

function isSmall(text: string): boolean {
  return minutesNamed(text).some((minutes) => minutes <= MINUTES)
}
