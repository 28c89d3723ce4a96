import { claimCoverage } from '../../result/claim-coverage.ts'
import type { Rule } from '../rule.ts'

export const contrastNeverAsked: Rule = {
  code: 'contrast-never-asked',
  severity: 'warning',
  about:
    'Every claim of kind item that has a contrast is cited by an item, unless it or its contrast has conflicts (claims that ' +
    'say otherwise).',
  find: ({ bank, claims }) => {
    if (claims === null) return []
    return claimCoverage(bank, claims).contrasts.missing.map((id) => ({
      part: { kind: 'claim', id },
      message: `No item asks the claim "${id}", though it sets the roles apart and nobody disputes it.`,
      mend: 'Write an item that rests on it, or cite it where an item asks it already.',
    }))
  },
}
