/** What a rule judges, made for a test: a bank of the engine's tests or any other, with claims or without. */
import type { Claim, ClaimCatalogue } from '../../src/bank/claim-types.ts'
import type { Bank, Item } from '../../src/bank/types.ts'
import type { Rule, Subject } from '../../src/check/rule.ts'
import type { Shape } from '../engine-bank.ts'
import { choice, engineBank, graded } from '../engine-bank.ts'

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

/**
 * A dimension that keeps every rule: for each role four graded items, for each two roles in turn pairs with sides exchanged, a scene
 * with all keys and a set of two and two.
 */
export function soundItems(d: number, roles: readonly string[]): readonly Item[] {
  const turns = roles.map((role, r) => [role, roles[(r + 1) % roles.length] as string] as const)
  return [
    ...roles.flatMap((role) => [0, 1, 2, 3].map((k) => graded(d, `${role}-${k}`, { [role]: 1 }))),
    ...turns.flatMap(([a, b]) => [
      choice(d, `pair-${a}-${b}`, 'pair', [{ [a]: 1 }, { [b]: 1 }]),
      choice(d, `pair-${b}-${a}`, 'pair', [{ [b]: 1 }, { [a]: 1 }]),
    ]),
    ...turns.flatMap(([a, b]) => [
      choice(d, `scene-${a}-${b}`, 'scene', [{ [a]: 0.8 }, { [b]: 0.8 }, {}, { [a]: 0.56, [b]: 0.56 }]),
      choice(d, `set-${a}-${b}`, 'best-worst', [{ [a]: 0.9 }, { [b]: 0.9 }, { [b]: 0.9 }, { [a]: 0.9 }]),
    ]),
  ]
}

/** The same bank with its dimension number `d` without a direction, on which no role weighs. */
export function undirected(bank: Bank, d: number): Bank {
  const id = bank.dimensions[d]?.id as string
  return {
    ...bank,
    dimensions: bank.dimensions.map((dimension) =>
      dimension.id === id ? { ...dimension, direction: false } : dimension,
    ),
    roles: bank.roles.map((role) => ({ ...role, weights: { ...role.weights, [id]: 0 } })),
  }
}
