import type { Rule } from '../rule.ts'

export const missingIntent: Rule = {
  code: 'missing-intent',
  severity: 'warning',
  about: 'Every item says in intent what it means and what may vary, for translators.',
  find: ({ bank }) =>
    bank.items
      .filter(({ intent }) => intent === null)
      .map(({ id }) => ({
        part: { kind: 'item', id },
        message: `"${id}" has no intent: a translator cannot tell what must stay and what may vary.`,
        mend: 'Add intent, one sentence.',
      })),
}
