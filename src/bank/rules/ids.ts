/** Items, dimensions, roles and paths share one namespace, and files hold what their names say. */
import type { Problem } from '../../errors.ts'
import type { Path } from '../../text/place.ts'
import type { Document, What } from '../document.ts'
import type { Folder } from '../folder.ts'
import type { Known } from './known.ts'

/** Names that answer sheets use for themselves, and `constructor`, which every JavaScript object inherits. */
const RESERVED = new Set(['about', 'rater', 'background', 'reach', 'seconds', 'bank', 'type', 'source', 'constructor'])

export function idProblems({ folder, bank }: Known): Problem[] {
  const problems: Problem[] = []
  const first = new Map<string, string>()
  const define = (document: Document<unknown>, path: Path, id: string): void => {
    if (RESERVED.has(id)) problems.push(document.at(path, reserved(id)))
    const elsewhere = first.get(id)
    if (elsewhere !== undefined) problems.push(document.at(path, duplicate(id, elsewhere)))
    else first.set(id, `${document.file}:${document.placeOf(path).line}`)
  }

  for (const list of ['roles', 'dimensions'] as const) {
    bank.value[list].forEach((id, index) => {
      define(bank, [list, index], id)
    })
  }
  bank.value.dimensions.forEach((id, index) => {
    // The file of such a dimension would be the catalogue of claims.
    if (id === 'claims') problems.push(bank.at(['dimensions', index], reserved(id)))
  })
  bank.value.paths.forEach((name, index, names) => {
    const elsewhere = names.indexOf(name)
    if (elsewhere !== index) problems.push(bank.at(['paths', index], duplicate(name, `paths.${elsewhere}`)))
  })
  for (const dimension of folder.dimensions) {
    dimension.value?.items.forEach((item, index) => {
      define(dimension, ['items', index, 'id'], item.id)
    })
  }
  for (const file of folder.paths) {
    file.value?.paths.forEach((path, index) => {
      define(file, ['paths', index, 'id'], path.id)
    })
  }
  return [...problems, ...wrongNames(folder)]
}

function wrongNames({ dimensions, roles }: Folder): Problem[] {
  const dimensionNames = dimensions.flatMap((file) =>
    file.value && file.value.dimension !== file.name
      ? [file.at(['dimension'], wrongName(file.value.dimension, file.name))]
      : [],
  )
  const roleNames = roles.flatMap((file) =>
    file.value && file.value.role !== file.name ? [file.at(['role'], wrongName(file.value.role, file.name))] : [],
  )
  return [...dimensionNames, ...roleNames]
}

function wrongName(id: string, name: string): What {
  const message = `The id here is "${id}", but bank.yaml and the file's name say "${name}".`
  return { code: 'wrong-name', message, mend: `Write "${name}", or rename the file and its entry in bank.yaml.` }
}

function reserved(id: string): What {
  return { code: 'reserved-id', message: `The id "${id}" is reserved.`, mend: 'Choose another id.' }
}

function duplicate(id: string, elsewhere: string): What {
  return {
    code: 'duplicate-id',
    message: `The id "${id}" is already used at ${elsewhere}.`,
    mend: 'Choose another id.',
  }
}
