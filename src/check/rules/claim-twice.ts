import type { Bank } from '../../bank/types.ts'
import type { Part } from '../../bank/whereabouts.ts'
import type { Path } from '../../text/place.ts'
import type { Rule } from '../rule.ts'

interface Citing {
  readonly part: Part
  readonly inner: Path
  readonly claims: readonly string[]
}

export const claimTwice: Rule = {
  code: 'claim-twice',
  severity: 'warning',
  about: 'Nothing cites a claim twice. [--fix]',
  find: ({ bank }) =>
    citing(bank).flatMap(({ part, inner, claims }) =>
      claims.flatMap((claim, k) =>
        claims.indexOf(claim) === k
          ? []
          : [
              {
                part,
                inner: [...inner, k],
                message: `The claim "${claim}" is cited twice.`,
                mend: 'Take one of the two out.',
                instead: null,
              },
            ],
      ),
    ),
}

function citing({ items, roles, paths }: Bank): Citing[] {
  const whole = (kind: Part['kind'], id: string, claims: readonly string[]): Citing => ({
    ...{ part: { kind, id }, inner: ['claims'], claims },
  })
  return [
    ...items.map(({ id, claims }) => whole('item', id, claims)),
    ...roles.flatMap((role) =>
      (['motivators', 'burdens'] as const).flatMap((list) =>
        role[list].map(({ claims }, k) => ({
          ...{ part: { kind: 'role', id: role.id } as const, inner: [list, k, 'claims'], claims },
        })),
      ),
    ),
    ...paths.flatMap(({ id, claims, cautions }) => [
      whole('path', id, claims),
      ...cautions.map((one, k) => ({
        ...{ part: { kind: 'path', id } as const, inner: ['cautions', k, 'claims'], claims: one.claims },
      })),
    ]),
  ]
}
