import { claimCoverage } from '../../result/claim-coverage.ts'
import type { Rule } from '../rule.ts'

export const pathClaimUnused: Rule = {
  code: 'path-claim-unused',
  severity: 'warning',
  about: 'In a bank with paths every claim of kind path is cited by a path or by one of its cautions.',
  find: ({ bank, claims }) => {
    if (claims === null || bank.paths.length === 0) return []
    return claimCoverage(bank, claims).paths.missing.map((id) => ({
      part: { kind: 'claim', id },
      message: `No path cites the claim "${id}", which is fit for paths alone.`,
      mend: 'Cite it in the path that it is about, or give it another kind.',
    }))
  },
}
