/** The files of a bank enter; every place where they cite a claim leaves. */
import type { Path, Place } from '../text/place.ts'
import { dotted } from '../text/place.ts'
import type { Document } from './document.ts'
import type { Folder } from './folder.ts'

export interface Citation extends Place {
  readonly claim: string
  readonly file: string
  readonly path: string
}

export function citationsIn(folder: Folder): Citation[] {
  const documents: readonly Document<unknown>[] = [...folder.dimensions, ...folder.roles, ...folder.paths]
  return documents.flatMap((document) => {
    const found: Citation[] = []
    if (document.value !== null) collect(document, document.value, [], found)
    return found
  })
}

/** Every list under a key `claims` holds ids of claims, wherever it stands. */
function collect(document: Document<unknown>, value: unknown, path: Path, found: Citation[]): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === 'claims' && Array.isArray(part)) {
      part.forEach((claim: string, index) => {
        const at = [...here, index]
        found.push({ claim, file: document.file, path: dotted(at)!, ...document.placeOf(at) })
      })
    } else collect(document, part, here, found)
  }
}
