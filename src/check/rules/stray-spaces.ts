import type { Rule } from '../rule.ts'
import { allTexts } from '../texts.ts'

export const straySpaces: Rule = {
  code: 'stray-spaces',
  severity: 'warning',
  about: 'No text begins or ends with a space or has two in a row. [--fix]',
  find: ({ bank }) =>
    allTexts(bank).flatMap(({ part, inner, text }) => {
      const instead = text.trim().replace(/(?<=\S)[ \t]{2,}(?=\S)/g, ' ')
      if (instead === text) return []
      const where = text.trim() === text ? 'two spaces in a row' : 'a space at an end'
      return [{ part, inner, message: `The text has ${where}.`, mend: 'Take it out.', instead }]
    }),
}
