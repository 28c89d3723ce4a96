/** What a rule judges, made for a test: a bank of the engine's tests or any other, with claims or without. */
import type { Claim, ClaimCatalogue } from '../../src/bank/claim-types.ts'
import type { Bank } from '../../src/bank/types.ts'
import type { Rule, Subject } from '../../src/check/rule.ts'
import type { Shape } from '../engine-bank.ts'
import { engineBank } from '../engine-bank.ts'

export function aSubject(shape: Shape = {}, claims: readonly Claim[] | null = null): Subject {
  return subjectOf(engineBank(shape), claims)
}

export function subjectOf(bank: Bank, claims: readonly Claim[] | null = null): Subject {
  return { bank, claims: claims === null ? null : catalogueOf(claims) }
}

/** What a rule found, each as `kind id inner`, such as `item d0-pair options.1.text`. */
export function findings(rule: Rule, subject: Subject): string[] {
  return rule
    .find(subject)
    .map(({ part, inner = [] }) => [part.kind, part.id, inner.join('.')].filter((word) => word !== '').join(' '))
}

/** A claim fit for items, of r0 unless it says otherwise. */
export function aClaim(id: string, change: Partial<Claim> = {}): Claim {
  return {
    ...{ id, role: 'r0', kind: 'item', statement: `What ${id} says.`, sources: ['s1'], note: null },
    ...{ contrast: null, conflicts: [] },
    ...change,
  }
}

function catalogueOf(claims: readonly Claim[]): ClaimCatalogue {
  return {
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
    sources: { s1: { id: 's1', title: 'A source', grade: 'C' } },
  }
}
