import { isEnglish } from '../english.ts'
import { gradeOf } from '../reading.ts'
import type { Rule } from '../rule.ts'

export const meanReadingGrade: Rule = {
  code: 'mean-reading-grade',
  severity: 'warning',
  about: 'The mean reading grade of all items is at most wording.meanGrade (5 where absent; Flesch-Kincaid).',
  find: ({ bank }) => {
    if (!isEnglish(bank)) return []
    const mean = bank.items.reduce((sum, item) => sum + gradeOf(item), 0) / bank.items.length
    if (mean <= bank.wording.meanGrade) return []
    return [
      {
        part: { kind: 'bank', id: bank.id },
        inner: ['wording', 'meanGrade'],
        message: `The mean reading grade of the items is ${mean.toFixed(2)}, where ${bank.wording.meanGrade} is the highest.`,
        mend: 'Use shorter words and sentences where the grade is highest.',
      },
    ]
  },
}
