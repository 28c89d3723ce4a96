/** A composed document enters; what the composer lets pass and we do not leaves: keys, numbers, hidden characters. */
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml'
import type { Hidden } from './characters.ts'
import { valueCharacters } from './characters.ts'
import { duplicateKey, refusedKey, refusedNumber } from './parts.ts'
import { type Finding, MAX_FINDINGS, type Path, type Place } from './place.ts'

interface Search {
  readonly hidden: Hidden
  readonly placeOf: (offset: number) => Place
  readonly found: Finding[]
}

/** Findings of the whole tree; it is at most as deep as the guard lets pass. */
export function nodeFindings(root: ParsedNode | null, hidden: Hidden, placeOf: (offset: number) => Place): Finding[] {
  const search: Search = { hidden, placeOf, found: [] }
  walk(root, [], search)
  return search.found.slice(0, MAX_FINDINGS)
}

function walk(node: unknown, path: Path, search: Search): void {
  const { found, hidden } = search
  if (found.length >= MAX_FINDINGS) return
  if (isMap(node)) {
    checkKeys(node.items, path, search)
    for (const pair of node.items) walk(pair.value, [...path, keyOf(pair)], search)
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      walk(item, [...path, index], search)
    })
  } else if (isScalar(node)) {
    const offset = node.range![0]
    if (typeof node.value === 'number') found.push(...numberFindings(node, offset, path))
    if (typeof node.value === 'string') found.push(...hiddenIn(node.value, offset, path, hidden))
  }
}

/** The key's text; the composer was told to refuse every key that is not one. */
export function keyOf(pair: Pair): string {
  return (pair.key as Scalar<string>).value
}

function checkKeys(pairs: readonly Pair[], path: Path, { hidden, placeOf, found }: Search): void {
  const seen = new Map<string, number>()
  for (const pair of pairs) {
    const key = keyOf(pair)
    const [offset] = (pair.key as Scalar).range!
    const at = { offset, path: [...path, key] }
    found.push(...hiddenIn(key, offset, at.path, hidden))
    // Composed and decomposed letters look the same, so they are the same key.
    const same = key.normalize('NFC')
    const first = seen.get(same)
    if (first === undefined) seen.set(same, offset)
    else found.push({ ...at, ...duplicateKey(key, placeOf(first)) })
    const refused = refusedKey(key)
    if (refused !== null) found.push({ ...at, ...refused })
    if (found.length >= MAX_FINDINGS) return
  }
}

function numberFindings(node: Scalar, offset: number, path: Path): Finding[] {
  const refused = refusedNumber(node.value as number, node.source!)
  return refused === null ? [] : [{ offset, path, ...refused }]
}

function hiddenIn(text: string, offset: number, path: Path, hidden: Hidden): Finding[] {
  return valueCharacters(text, hidden).map((finding) => ({ ...finding, offset, path }))
}
