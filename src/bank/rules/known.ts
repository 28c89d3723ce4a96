/** A bank's files enter; the ids that they define leave, for the rules that look for ids which nobody defines. */

import { quoted } from '../../text/quoted.ts'
import { suggest } from '../../text/suggest.ts'
import type { Document, What } from '../document.ts'
import type { Folder } from '../folder.ts'
import type { BankFile } from '../schema/bank-file.ts'
import type { ItemEntry } from '../schema/dimension-file.ts'

/** What a rule gets: the files, of which bank.yaml has the right form, and the ids in them. */
export interface Known {
  readonly folder: Folder
  readonly bank: Document<BankFile> & { readonly value: BankFile }
  readonly roles: ReadonlySet<string>
  readonly dimensions: ReadonlySet<string>
  readonly backgrounds: ReadonlySet<string>
  /** The first item of each id. */
  readonly items: ReadonlyMap<string, ItemEntry>
  /** False where a dimension's file could not be used, so that an item that is not in `items` may yet exist. */
  readonly allItems: boolean
}

export function knownIn(folder: Folder): Known | null {
  const { value } = folder.bank
  if (value === null) return null
  const items = new Map<string, ItemEntry>()
  for (const { value: dimension } of folder.dimensions) {
    for (const item of dimension?.items ?? []) if (!items.has(item.id)) items.set(item.id, item)
  }
  return {
    folder,
    bank: { ...folder.bank, value },
    roles: new Set(value.roles),
    dimensions: new Set(value.dimensions),
    backgrounds: new Set(value.background?.options.map((option) => option.id)),
    items,
    allItems:
      folder.dimensions.length === new Set(value.dimensions).size &&
      folder.dimensions.every((dimension) => dimension.value !== null),
  }
}

/** `unknown-role` and its like, with what was probably meant. */
export function unknown(kind: string, id: string, candidates: Iterable<string>): What {
  const near = suggest(id, candidates)
  return {
    code: `unknown-${kind}`,
    message: `There is no ${kind} ${quoted(id)}.${near === null ? '' : ` Did you mean "${near}"?`}`,
    mend: near === null ? `Name a ${kind} that exists, or add this one.` : `Write "${near}".`,
  }
}
