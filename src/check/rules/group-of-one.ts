import type { Item } from '../../bank/types.ts'
import type { Finding, Rule } from '../rule.ts'

export const groupOfOne: Rule = {
  code: 'group-of-one',
  severity: 'warning',
  about: 'A group of near-duplicates has two items or more, all in one dimension.',
  find: ({ bank }) => {
    const groups = new Map<string, Item[]>()
    for (const item of bank.items) {
      if (item.group !== null) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
    }
    return [...groups].flatMap(([group, [first, ...others]]): Finding[] => {
      if (first === undefined) return []
      const stranger = others.find(({ dimension }) => dimension !== first.dimension)
      if (others.length > 0 && stranger === undefined) return []
      const alone = `No other item is in the group "${group}".`
      const apart = `The group "${group}" begins with "${first.id}", which is in another dimension.`
      return [
        {
          part: { kind: 'item', id: (stranger ?? first).id },
          inner: ['group'],
          message: stranger === undefined ? alone : apart,
          mend:
            stranger === undefined
              ? 'Take the group away, or name it in the items that ask nearly the same.'
              : 'Put near-duplicates into one dimension, or choose another group.',
        },
      ]
    })
  },
}
