import { isEnglish } from '../english.ts'
import type { Finding, Rule } from '../rule.ts'

/** What somebody can do this week beside everything else. */
const MINUTES = 120
const IN_MINUTES = { minute: 1, hour: 60 } as const
const WORDS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const DURATION = new RegExp(`\\b(\\d+|half an|an|${WORDS.join('|')})[ -](minute|hour)s?\\b`, 'gi')

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
  return [...text.matchAll(DURATION)].some(
    ([, amount = '', unit = '']) =>
      numberOf(amount.toLowerCase()) * IN_MINUTES[unit.toLowerCase() as keyof typeof IN_MINUTES] <= MINUTES,
  )
}

function numberOf(amount: string): number {
  if (/^\d+$/.test(amount)) return Number(amount)
  if (amount === 'half an') return 0.5
  return Math.max(1, WORDS.indexOf(amount))
}
