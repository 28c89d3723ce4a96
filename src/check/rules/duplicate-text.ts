import type { Item } from '../../bank/types.ts'
import { tokensIn } from '../phrases.ts'
import type { Finding, Rule } from '../rule.ts'
import { optionsOf } from '../texts.ts'

export const duplicateText: Rule = {
  code: 'duplicate-text',
  severity: 'warning',
  about:
    'No two items say the same on the same scale or with the same options; no two options of an item say the same.',
  find: ({ bank }) => [...sameItems(bank.items), ...bank.items.flatMap(sameOptions)],
}

/** What an item says; spaces, case and punctuation aside, and in whatever order its options stand. */
export function wholeText(item: Item): string {
  const options = optionsOf(item).map(({ text }) => plain(text))
  return [plain(item.text), 'scale' in item ? item.scale : '', ...options.sort()].join('\n')
}

function sameItems(items: readonly Item[]): Finding[] {
  const seen = new Map<string, string>()
  return items.flatMap((item) => {
    const text = wholeText(item)
    const first = seen.get(text)
    if (first === undefined) seen.set(text, item.id)
    if (first === undefined) return []
    return [
      {
        part: { kind: 'item', id: item.id },
        inner: ['text'],
        message: `"${item.id}" says the same as "${first}".`,
        mend: 'Remove one of them.',
      },
    ]
  })
}

function sameOptions(item: Item): Finding[] {
  const texts = optionsOf(item).map(({ text }) => plain(text))
  return texts.flatMap((text, o) => {
    const first = texts.indexOf(text)
    if (first === o) return []
    return [
      {
        part: { kind: 'item', id: item.id },
        inner: ['options', o, 'text'],
        message: `This option says the same as option "${optionsOf(item)[first]?.id}".`,
        mend: 'Say something else, or remove it.',
      },
    ]
  })
}

/** Without letters, as in some scripts the pattern finds none, the text itself. */
function plain(text: string): string {
  const tokens = tokensIn(text)
  return tokens.length === 0 ? text.trim() : tokens.join(' ')
}
