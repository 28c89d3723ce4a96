/** A composed document enters; the function from a path in its value to line and column leaves. */
import { type Document, isMap, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { keyOf } from './nodes.ts'
import type { Path, Place } from './place.ts'
import { holds, valueIn } from './value-in.ts'

export interface Places {
  /** Where the value at `path` begins; where there is none, the nearest thing that holds it. */
  of(path: Path): Place
  /** Where the key stands in the map at `path`; where there is none, the map. */
  ofKey(path: Path, key: string): Place
  /** Whether the document has something at `path`, if only an empty value. */
  has(path: Path): boolean
  /** The value at `path`, or undefined. */
  valueAt(path: Path): unknown
}

export function documentPlaces(
  document: Document<ParsedNode>,
  value: unknown,
  placeOf: (offset: number) => Place,
): Places {
  const index = new WeakMap<YAMLMap, Map<string, Pair>>()
  const pairIn = (map: YAMLMap, key: string): Pair | undefined => {
    let pairs = index.get(map)
    if (pairs === undefined) {
      pairs = new Map(map.items.map((pair) => [keyOf(pair), pair]))
      index.set(map, pairs)
    }
    return pairs.get(key)
  }

  /** The node at `path` and the offset of it, or of what should have held it. */
  const find = (path: Path): { node: unknown; found: boolean; offset: number } => {
    let node: unknown = document.contents
    let offset = startOf(node)
    for (const step of path) {
      let next: unknown
      if (isMap(node)) {
        const pair = pairIn(node, String(step))
        if (pair === undefined) return { node: null, found: false, offset }
        next = pair.value
        // A key without a colon has no node for its value.
        offset = startOf(next ?? pair.key)
      } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
        next = node.items[step]
        offset = startOf(next)
      } else return { node: null, found: false, offset }
      node = next
    }
    return { node, found: true, offset }
  }

  return {
    of: (path) => placeOf(find(path).offset),
    ofKey(path, key) {
      const { node, offset } = find(path)
      const pair = isMap(node) ? pairIn(node, key) : undefined
      return placeOf(pair === undefined ? offset : startOf(pair.key))
    },
    has: (path) => find(path).found,
    valueAt: (path) => valueIn(value, path),
  }
}

/** For a value whose parts have no places of their own: everything stands at `place`. */
export function onePlace(value: unknown, place: Place): Places {
  return {
    of: () => place,
    ofKey: () => place,
    has: (path) => path.length === 0 || holds(valueIn(value, path.slice(0, -1)), path.at(-1)!),
    valueAt: (path) => valueIn(value, path),
  }
}

/** Every node that the composer makes of a text knows where it stands. */
function startOf(node: unknown): number {
  return (node as ParsedNode).range[0]
}
