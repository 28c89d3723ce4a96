import type { Bank } from '../../bank/types.ts'
import type { Rule } from '../rule.ts'
import { allTexts, factTexts, itemTexts, scaleTexts } from '../texts.ts'
import { wordRule } from '../word-rule.ts'

const CODE = 'gendered-or-cultural'

const GENDERED = [
  ...['he', 'she', 'him', 'his', 'her', 'hers', 'himself', 'herself', 'man', 'men', 'woman', 'women', 'guy', 'guys'],
  ...['lady', 'ladies', 'gentleman', 'gentlemen', 'chairman', 'chairwoman', 'salesman', 'salesmen', 'saleswoman'],
  ...['businessman', 'businesswoman', 'spokesman', 'spokeswoman', 'craftsman', 'manpower', 'man-made', 'mankind'],
]

/** What people elsewhere, or in another walk of life, do not know or have. */
const CULTURAL = [
  ...[
    'touch base',
    'ballpark',
    'home run',
    'game changer',
    'game-changing',
    'level playing field',
    'low-hanging fruit',
  ],
  ...['move the needle', 'silver bullet', 'outside the box', 'wear many hats', 'raise the bar', 'win-win', 'deep dive'],
  ...[
    'get the ball rolling',
    'hit the ground running',
    'on the same page',
    'bottom line',
    'elevator pitch',
    'fire drill',
  ],
  ...['football', 'baseball', 'basketball', 'cricket', 'soccer', 'olympics', 'touchdown', 'marathon'],
  ...[
    'christmas',
    'thanksgiving',
    'easter',
    'halloween',
    'ramadan',
    'diwali',
    'black friday',
    'bank holiday',
    'church',
  ],
  ...['high school', 'grade school', 'college', 'freshman', 'sophomore', 'semester', 'kindergarten', 'homework'],
  ...['dollar', 'euro', 'pound sterling', 'rupee', 'yen', 'google', 'microsoft', 'facebook', 'youtube', 'linkedin'],
  ...['this quarter', 'last quarter', 'next quarter', 'per quarter', 'each quarter', 'every quarter', 'quarterly'],
  ...['your boss', 'your manager', 'your office', 'your salary', 'your employer'],
]

const gendered = wordRule({
  code: CODE,
  about: '',
  texts: allTexts,
  phrases: GENDERED,
  why: 'this word has a gender, and anyone may be meant.',
  mend: 'Write they, a person or the name of the work.',
})

const cultural = wordRule({
  code: CODE,
  about: '',
  texts: (bank: Bank) => [...itemTexts(bank), ...scaleTexts(bank), ...factTexts(bank)],
  phrases: CULTURAL,
  plurals: true,
  why: 'people of another country or walk of life may not know or have this.',
  mend: 'Say plainly what is meant; write weeks and months for quarters.',
})

export const genderedOrCultural: Rule = {
  code: CODE,
  severity: 'warning',
  about: 'No text has a gender; no item needs one culture, school, currency, company, sport, or a boss and an office.',
  find: (subject) => [...gendered.find(subject), ...cultural.find(subject)],
}
