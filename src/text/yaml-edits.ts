/** Changes to single values of a YAML text that leave every other character as it is: comments, quotes, breaks and order. */
import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import type { Path } from './place.ts'

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A map of the text and its place in it. */
export type MapNode = YAMLMap<Scalar<string>, Node>

export interface YamlEditor {
  readonly root: MapNode
  /** Replaces the value at `key` of the map, or puts the key on a line of its own after the key `after`, which must be there. */
  set(map: MapNode, key: string, value: number | string | readonly number[], after: string): void
  /** Puts a text in the place of the text at `path`, in the same quotes or in those that it needs. False: there is no text there. */
  setText(path: Path, text: string): boolean
  /**
   * Takes the entry at `path`, which is not the first, off its list. False: there is no such entry, or a comment would go with it.
   */
  remove(path: Path): boolean
  /** The text with all changes. */
  text(): string
}

/** `source` must be the text of a YAML file that was read without problems. */
export function yamlEditor(source: string): YamlEditor {
  const document: Document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    stringKeys: true,
  })
  const edits: Edit[] = []
  /** What goes behind one key stays in the order in which it was set. */
  const added = new Map<number, string>()
  const replace = (node: Node, text: string) => {
    const [start, end] = node.range as [number, number, number]
    edits.push({ start, end, text })
  }
  return {
    root: document.contents as unknown as MapNode,
    set: (map, key, value, after) => {
      const known = pairOf(map, key)?.value
      if (known === undefined || known === null) {
        const before = pairOf(map, after) as Pair<Scalar<string>, Node>
        const [at, text] = insertion(source, map, before, `${key}: ${written(value)}`)
        added.set(at, (added.get(at) ?? '') + text)
      } else if (Array.isArray(value) && isSeq(known)) {
        for (const [k, one] of (known as YAMLSeq<Node>).items.entries()) replace(one, String(value[k]))
      } else replace(known, written(value))
    },
    setText: (path, text) => {
      const node = document.getIn(path, true)
      if (!isScalar(node) || typeof node.value !== 'string') return false
      const [start, end] = (node.range ?? []) as [number, number, number]
      // The range of a block of lines ends behind its last line end.
      const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
      const lineEnd = isBlock ? (/\r?\n$/.exec(source.slice(start, end))?.[0] ?? '') : ''
      replace(node as Node, quotedLike(node.type, text) + lineEnd)
      return true
    },
    remove: (path) => {
      const [list, node] = [document.getIn(path.slice(0, -1), true), document.getIn(path, true)]
      const before = isSeq(list) ? list.items[Number(path.at(-1)) - 1] : undefined
      if (!isScalar(node) || !isScalar(before)) return false
      const start = before.range?.[1] as number
      const end = node.range?.[1] as number
      if (source.slice(start, end).includes('#')) return false
      edits.push({ start, end, text: '' })
      return true
    },
    text: () => {
      const all = [...edits, ...Array.from(added, ([at, text]) => ({ start: at, end: at, text }))]
      return all
        .sort((a, b) => b.start - a.start)
        .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source)
    },
  }
}

export function pairOf(map: MapNode, key: string): Pair<Scalar<string>, Node> | undefined {
  return map.items.find((pair) => pair.key.value === key) as Pair<Scalar<string>, Node> | undefined
}

export function mapAt(map: MapNode, key: string): MapNode | null {
  const value = pairOf(map, key)?.value
  return isMap(value) ? (value as unknown as MapNode) : null
}

/** The maps of a list; what is no map is left out. */
export function mapsAt(map: MapNode, key: string): MapNode[] {
  const value = pairOf(map, key)?.value
  return isSeq(value) ? value.items.filter((one) => isMap(one)).map((one) => one as unknown as MapNode) : []
}

export function scalarAt(map: MapNode, key: string): unknown {
  const value = pairOf(map, key)?.value
  return isScalar(value) ? value.value : undefined
}

/** On one line, and such that it may stand in braces as well as outside. */
function quotedLike(type: string | null | undefined, text: string): string {
  const defaultStringType =
    type === 'QUOTE_SINGLE' ? 'QUOTE_SINGLE' : type === 'PLAIN' ? 'PLAIN' : ('QUOTE_DOUBLE' as const)
  const list = stringify([text], { version: '1.2', collectionStyle: 'flow', defaultStringType, lineWidth: 0 })
  return list.trim().slice(1, -1).trim()
}

function written(value: number | string | readonly number[]): string {
  return typeof value === 'object' ? `[${value.join(', ')}]` : String(value)
}

/** Behind a pair: in braces after a comma, else on the next line, as far to the right as the pair's key. */
function insertion(
  source: string,
  map: MapNode,
  { key, value }: Pair<Scalar<string>, Node>,
  text: string,
): [number, string] {
  const end = ((value as Node).range as [number, number, number])[1]
  if (map.flow === true) return [end, `, ${text}`]
  const start = (key.range as [number, number, number])[0]
  const column = start - (source.lastIndexOf('\n', start - 1) + 1)
  const feed = source.indexOf('\n', end)
  const lineEnd = feed === -1 ? source.length : feed
  const isCrLf = source[lineEnd - 1] === '\r'
  return [isCrLf ? lineEnd - 1 : lineEnd, `${isCrLf ? '\r' : ''}\n${' '.repeat(column)}${text}`]
}
