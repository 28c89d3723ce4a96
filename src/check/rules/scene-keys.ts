import type { Option } from '../../bank/types.ts'
import { directed, rolesIn } from '../keys.ts'
import type { Finding, Rule } from '../rule.ts'

/** Who would do both, or something else, needs an answer too; without it the answer says more than the person meant. */
export const sceneKeys: Rule = {
  code: 'scene-keys',
  severity: 'warning',
  about:
    'A scene in a dimension with a direction has an option for each of two or more roles alone, one that speaks for several and ' +
    'one that speaks for nobody.',
  find: ({ bank }) => {
    const hasDirection = directed(bank)
    return bank.items.flatMap((item): Finding[] => {
      if (item.kind !== 'scene' || !hasDirection.has(item.dimension) || bank.roles.length < 2) return []
      const missing = missingIn(
        item.options,
        bank.roles.map(({ id }) => id),
      )
      if (missing.length === 0) return []
      return [
        {
          part: { kind: 'item', id: item.id },
          inner: ['options'],
          message: `This scene has no option ${missing.join(', none ')}.`,
          mend: 'Add the option, as nice and as long as the others.',
        },
      ]
    })
  },
}

/** Of three roles and more, a scene may be about some: then about each that it touches, and about two at least. */
function missingIn(options: readonly Option[], roles: readonly string[]): string[] {
  const keys = options.map(({ loadings }) => rolesIn(loadings))
  const alone = new Set(keys.filter(({ length }) => length === 1).flat())
  const touched = new Set(keys.flat())
  const needed = touched.size < 2 || roles.length === 2 ? roles : roles.filter((role) => touched.has(role))
  return [
    ...needed.filter((role) => !alone.has(role)).map((role) => `for ${role}`),
    ...(keys.some(({ length }) => length > 1) ? [] : ['for several roles']),
    ...(keys.some(({ length }) => length === 0) ? [] : ['for nobody']),
  ]
}
