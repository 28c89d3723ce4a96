/** Which role an item or an option speaks for: roles that exist, named in one way. */
import type { Problem } from '../../errors.ts'
import type { Path } from '../../text/place.ts'
import type { Document } from '../document.ts'
import type { ItemEntry, OptionEntry } from '../schema/dimension-file.ts'
import { type Known, unknown } from './known.ts'

/** More roles in one item would need an integral that is not computed. */
const MAX_ROLES = 3

type Loaded = Pick<OptionEntry, 'facet' | 'facets'>

export function loadingProblems({ folder, roles }: Known): Problem[] {
  return folder.dimensions.flatMap((dimension) => [
    ...facetProblems(dimension, roles),
    ...(dimension.value?.items ?? []).flatMap((item, index) => itemProblems(dimension, ['items', index], item, roles)),
  ])
}

/** A dimension has one side a role. */
function facetProblems(dimension: Known['folder']['dimensions'][number], roles: ReadonlySet<string>): Problem[] {
  if (dimension.value === null) return []
  const { facets } = dimension.value
  const strangers = Object.keys(facets).filter((role) => !roles.has(role))
  const missing = [...roles].filter((role) => !Object.hasOwn(facets, role))
  return [
    ...strangers.map((role) => dimension.atKey(['facets'], role, unknown('role', role, roles))),
    ...missing.map((role) =>
      dimension.atKey([], 'facets', {
        code: 'missing-facet',
        message: `The facet of the role "${role}" is missing.`,
        mend: `Add ${role}: {title: ...}.`,
      }),
    ),
  ]
}

function itemProblems(document: Document<unknown>, path: Path, item: ItemEntry, roles: ReadonlySet<string>): Problem[] {
  if (!('options' in item)) {
    const problems = loadedProblems(document, path, item, roles)
    return rolesOf(item).length > 0 ? problems : [...problems, document.at(path, NO_FACET)]
  }
  const problems = item.options.flatMap((option, index) =>
    loadedProblems(document, [...path, 'options', index], option, roles),
  )
  const touched = new Set(item.options.flatMap(rolesOf))
  if (touched.size === 0) problems.push(document.at([...path, 'options'], NO_LOADING))
  if (touched.size > MAX_ROLES) problems.push(document.at([...path, 'options'], tooManyRoles(touched.size)))
  return problems
}

function loadedProblems(
  document: Document<unknown>,
  path: Path,
  loaded: Loaded,
  roles: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = []
  const { facet, facets } = loaded
  if (facet !== undefined && !roles.has(facet))
    problems.push(document.at([...path, 'facet'], unknown('role', facet, roles)))
  for (const role of Object.keys(facets ?? {})) {
    if (!roles.has(role)) problems.push(document.atKey([...path, 'facets'], role, unknown('role', role, roles)))
  }
  if (facet !== undefined && facets !== undefined) problems.push(document.atKey(path, 'facets', FACET_AND_FACETS))
  return problems
}

function rolesOf({ facet, facets }: Loaded): string[] {
  return [...(facet === undefined ? [] : [facet]), ...Object.keys(facets ?? {})]
}

const FACET_AND_FACETS = {
  code: 'facet-and-facets',
  message: 'Both facet and facets are given.',
  mend: 'Keep facet for one role, or facets for several.',
}

const NO_FACET = {
  code: 'no-facet',
  message: 'The item speaks for no role.',
  mend: 'Add facet: <role>, or facets: {<role>: <discrimination>}.',
}

const NO_LOADING = {
  code: 'no-loading',
  message: 'No option speaks for a role, so the answer would tell nothing.',
  mend: 'Add facet or facets to at least one option.',
}

function tooManyRoles(count: number) {
  const message = `The options speak for ${count} roles; at most ${MAX_ROLES} are possible in one item.`
  return { code: 'too-many-roles', message, mend: 'Make several items of it.' }
}
