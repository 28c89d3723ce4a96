/** What was read of a bank enters; where each of its parts stands leaves: for whoever judges the bank later. */
import type { Path, Place } from '../text/place.ts'
import type { Document } from './document.ts'
import type { Folder } from './folder.ts'

/** Something in a bank that a finding can be about; `id` is its own id, for `bank` the bank's. */
export interface Part {
  readonly kind: 'bank' | 'dimension' | 'item' | 'role' | 'path' | 'claim'
  readonly id: string
}

/** `inner` leads from the part to a value in it, as in `['options', 1, 'text']`. */
export type Whereabouts = (part: Part, inner?: Path) => Spot

interface Spot {
  /** Null where the part is in no file that was read, as in a compiled bank. */
  readonly file: string | null
  readonly place: Place | null
  readonly path: Path
}

interface Home {
  readonly document: Document<unknown>
  readonly path: Path
}

const NOWHERE: Spot = { file: null, place: null, path: [] }

export const nowhere: Whereabouts = () => NOWHERE

export function whereaboutsIn(folder: Folder): Whereabouts {
  const homes = new Map<string, Home>()
  const put = (kind: Part['kind'], id: string, document: Document<unknown>, path: Path) =>
    homes.set(key({ kind, id }), { document, path })
  if (folder.bank.value !== null) put('bank', folder.bank.value.id, folder.bank, [])
  for (const document of folder.dimensions) {
    if (document.value === null) continue
    put('dimension', document.value.dimension, document, [])
    for (const [index, item] of document.value.items.entries()) put('item', item.id, document, ['items', index])
  }
  for (const document of folder.roles) if (document.value !== null) put('role', document.value.role, document, [])
  for (const document of folder.paths) {
    for (const [index, path] of (document.value?.paths ?? []).entries())
      put('path', path.id, document, ['paths', index])
  }
  return finder(homes)
}

/** Where the claims of a catalogue stand. */
export function claimWhereabouts(document: Document<{ readonly claims: object }>): Whereabouts {
  const ids = Object.keys(document.value?.claims ?? {})
  return finder(new Map(ids.map((id) => [key({ kind: 'claim', id }), { document, path: ['claims', id] }])))
}

function finder(homes: ReadonlyMap<string, Home>): Whereabouts {
  return (part, inner = []) => {
    const home = homes.get(key(part))
    if (home === undefined) return NOWHERE
    const path = [...home.path, ...inner]
    return { file: home.document.file, place: home.document.placeOf(path), path }
  }
}

function key({ kind, id }: Part): string {
  return `${kind} ${id}`
}
