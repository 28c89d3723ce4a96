/** A path is followed into a value, through own properties alone. */
import type { Path } from './place.ts'

export function valueIn(value: unknown, path: Path): unknown {
  let current = value
  for (const step of path) {
    if (!holds(current, step)) return undefined
    current = (current as Record<PropertyKey, unknown>)[step]
  }
  return current
}

export function holds(value: unknown, step: PropertyKey): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
}
