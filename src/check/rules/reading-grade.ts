import { isEnglish } from '../english.ts'
import { gradeOf } from '../reading.ts'
import type { Rule } from '../rule.ts'

export const readingGrade: Rule = {
  code: 'reading-grade',
  severity: 'warning',
  about: 'No item needs a higher school grade than wording.grade (8 where absent; Flesch-Kincaid).',
  find: ({ bank }) =>
    !isEnglish(bank)
      ? []
      : bank.items
          .map((item) => ({ id: item.id, grade: gradeOf(item) }))
          .filter(({ grade }) => grade > bank.wording.grade)
          .map(({ id, grade }) => ({
            part: { kind: 'item', id },
            inner: ['text'],
            message: `Its reading grade is ${grade.toFixed(1)}, where ${bank.wording.grade} is the highest.`,
            mend: 'Use shorter words and sentences.',
          })),
}
