/** A zod schema and a path enter; the part of the schema that judges the value there leaves. */
import type * as z from 'zod'
import type { Path } from './place.ts'

type Schema = z.core.$ZodType

/** Null where the path leads out of the schema. `value` is what the schema was applied to: it decides between kinds. */
export function schemaAt(schema: Schema | null, path: Path, value: unknown): Schema | null {
  let current = schema
  let here = value
  for (const step of path) {
    if (current === null) return null
    current = child(bare(current), step, here)
    here = typeof here === 'object' && here !== null && Object.hasOwn(here, step) ? Reflect.get(here, step) : undefined
  }
  return current
}

/** The keys of the map that the schema describes; none where it is no map with fixed keys. */
export function keysOf(schema: Schema | null, value: unknown): readonly string[] {
  if (schema === null) return []
  const { def } = bare(schema)._zod as z.core.$ZodTypes['_zod']
  if (def.type === 'object') return Object.keys(def.shape)
  if (def.type === 'union') return keysOf(branchFor(def, value), value)
  return []
}

/** What `.describe()` says of it, looking through optional and default. */
export function describedAs(schema: Schema | null): string | null {
  let current = schema
  while (current !== null) {
    const { description } = current as z.ZodType
    if (description !== undefined) return description
    current = inner(current)
  }
  return null
}

/** The options of a union, in the order of the `errors` in its issue. */
export function branchesOf(schema: Schema | null): readonly Schema[] {
  if (schema === null) return []
  const { def } = bare(schema)._zod as z.core.$ZodTypes['_zod']
  return def.type === 'union' ? def.options : []
}

function bare(schema: Schema): Schema {
  let current = schema
  for (let next = inner(current); next !== null; next = inner(current)) current = next
  return current
}

function inner(schema: Schema): Schema | null {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return def.innerType
    case 'pipe':
      return def.in
    default:
      return null
  }
}

function child(schema: Schema, step: PropertyKey, value: unknown): Schema | null {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, step) ? def.shape[step as string]! : null
    case 'array':
      return def.element
    case 'record':
      return def.valueType
    case 'union': {
      const branch = branchFor(def, value)
      return branch === null ? null : child(bare(branch), step, value)
    }
    default:
      return null
  }
}

/** The option that a discriminated union would choose for the value; the first map for any other union. */
function branchFor(def: z.core.$ZodUnionDef, value: unknown): Schema | null {
  const key = (def as Partial<z.core.$ZodDiscriminatedUnionDef>).discriminator
  const maps = def.options.map(bare).filter((option) => option._zod.def.type === 'object')
  if (key === undefined) return maps[0] ?? null
  const kind = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return maps.find((option) => option._zod.propValues?.[key]?.has(kind as z.core.util.Primitive)) ?? null
}
