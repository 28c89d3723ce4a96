import type { Bank, Role } from '../../bank/types.ts'
import type { Finding, Rule } from '../rule.ts'
import { roleTexts } from '../texts.ts'

/** The longest may be longer than the shortest by this share. */
const MORE = 0.1

const LISTS = ['week', 'motivators', 'burdens', 'words'] as const

export const roleTextLength: Rule = {
  code: 'role-text-length',
  severity: 'warning',
  about: 'What is told about the roles differs by at most 10 % in length, and has as many entries of each sort.',
  find: ({ bank }) => [...unequalLength(bank), ...LISTS.flatMap((list) => unequalEntries(bank.roles, list))],
}

/** Letters and digits, which every language has. */
function textLengths(bank: Bank): { readonly role: string; readonly length: number }[] {
  const texts = roleTexts(bank)
  return bank.roles.map(({ id }) => ({
    role: id,
    length: texts
      .filter(({ part }) => part.id === id)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0),
  }))
}

function unequalLength(bank: Bank): Finding[] {
  const lengths = textLengths(bank).sort((a, b) => b.length - a.length)
  const [longest, shortest] = [lengths[0], lengths.at(-1)]
  if (longest === undefined || shortest === undefined || longest.length <= (1 + MORE) * shortest.length) return []
  const message = `The texts about "${longest.role}" have ${longest.length} letters, those about "${shortest.role}" ${shortest.length}.`
  return [{ part: { kind: 'role', id: longest.role }, message, mend: 'Make them equally long, within 10 %.' }]
}

function unequalEntries(roles: readonly Role[], list: (typeof LISTS)[number]): Finding[] {
  const most = Math.max(...roles.map((role) => role[list].length))
  return roles
    .filter((role) => role[list].length < most)
    .map((role) => ({
      part: { kind: 'role', id: role.id },
      inner: [list],
      message: `${list} has ${role[list].length} entries, that of another role ${most}.`,
      mend: 'Give all roles as many.',
    }))
}
