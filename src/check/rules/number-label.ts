import { quoted } from '../../text/quoted.ts'
import { isEnglish } from '../english.ts'
import type { Rule } from '../rule.ts'
import { factTexts, itemTexts, scaleTexts } from '../texts.ts'

/** Two numbers of at most four digits, or a month and a number, with a stroke between them; a third may follow. */
const DATE_LIKE =
  /(?<![\p{L}\p{N}.])(?:\d{1,4}|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec) ?[-/–—−] ?\d{1,4}(?: ?[-/–—−] ?\d{1,4})?(?![\p{L}\p{N}])/giu
const RANGE = /(?<![\p{L}\p{N}.])(\d{1,4}) ?[-–—−] ?(\d{1,4})(?![\p{L}\p{N}]| ?[-/–—−] ?\d)/gu

export const numberLabel: Rule = {
  code: 'number-label',
  severity: 'warning',
  about: 'No label, option or item holds what a spreadsheet turns into a date, such as 2-3, 1/2 or 4–6. [--fix]',
  find: ({ bank }) =>
    [...itemTexts(bank), ...scaleTexts(bank), ...factTexts(bank)].flatMap(({ part, inner, text }) => {
      const found = text.match(DATE_LIKE)
      if (found === null) return []
      const instead = text.replace(RANGE, '$1 to $2')
      const isMended = isEnglish(bank) && instead.match(DATE_LIKE) === null
      const message = `Spreadsheets turn ${found.map((one) => quoted(one)).join(' and ')} into a date.`
      const mend = isMended ? `Write ${quoted(instead)}.` : 'Write it with a word between the numbers.'
      return [{ part, inner, message, mend, ...(isMended ? { instead } : {}) }]
    }),
}
