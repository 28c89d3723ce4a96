/** A composed document enters; what the composer lets pass and we do not leaves: keys, numbers, hidden characters. */
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml'
import type { Hidden } from './characters.ts'
import { valueCharacters } from './characters.ts'
import { type Finding, MAX_FINDINGS, type Path } from './place.ts'
import { quoted } from './visible.ts'

/** Findings of the whole tree; it is at most as deep as the guard lets pass. */
export function nodeFindings(root: ParsedNode | null, hidden: Hidden): Finding[] {
  const found: Finding[] = []
  walk(root, [], hidden, found)
  return found.slice(0, MAX_FINDINGS)
}

function walk(node: unknown, path: Path, hidden: Hidden, found: Finding[]): void {
  if (found.length >= MAX_FINDINGS) return
  if (isMap(node)) {
    checkKeys(node.items, path, hidden, found)
    for (const pair of node.items) walk(pair.value, [...path, keyOf(pair)], hidden, found)
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      walk(item, [...path, index], hidden, found)
    })
  } else if (isScalar(node)) {
    const offset = node.range![0]
    if (typeof node.value === 'number') found.push(...numberFindings(node, offset, path))
    if (typeof node.value === 'string') found.push(...hiddenIn(node.value, offset, path, hidden))
  }
}

/** The key's text; the reader composes keys as strings. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : String(pair.key ?? '')
}

function checkKeys(pairs: readonly Pair[], path: Path, hidden: Hidden, found: Finding[]): void {
  const seen = new Set<string>()
  for (const pair of pairs) {
    const key = keyOf(pair)
    const offset = isScalar(pair.key) ? pair.key.range![0] : 0
    const at = { offset, path: [...path, key] }
    found.push(...hiddenIn(key, offset, at.path, hidden))
    // Composed and decomposed letters look the same, so they are the same key.
    const same = key.normalize('NFC')
    if (seen.has(same)) {
      found.push({
        ...at,
        code: 'duplicate-key',
        message: `The key ${quoted(key)} stands twice.`,
        mend: 'Remove one of them.',
      })
    }
    seen.add(same)
    const refused = refusedKey(key)
    if (refused !== null) found.push({ ...at, ...refused })
    if (found.length >= MAX_FINDINGS) return
  }
}

function refusedKey(key: string): Omit<Finding, 'offset'> | null {
  if (key === '') return { code: 'empty-key', message: 'A key is empty.', mend: 'Write the key before the colon.' }
  if (key === '<<') {
    return { code: 'merge-key', message: 'Merge keys (<<) are not supported.', mend: 'Write the keys out.' }
  }
  if (key === '__proto__') {
    return { code: 'unknown-key', message: 'The key "__proto__" is not allowed.', mend: 'Remove it.' }
  }
  return null
}

function numberFindings(node: Scalar, offset: number, path: Path): Finding[] {
  const value = node.value as number
  const source = node.source ?? ''
  const at = { offset, path }
  if (!Number.isFinite(value)) {
    const message = `${quoted(source)} is not a finite number.`
    return [{ ...at, code: 'number-not-finite', message, mend: 'Write a finite number, or put a text in quotes.' }]
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const message = `${quoted(source)} is too large to be kept exactly.`
    return [{ ...at, code: 'number-too-large', message, mend: 'Write a smaller number, or put a text in quotes.' }]
  }
  if (/^[-+]?0[\dox]/i.test(source)) {
    const message = `${quoted(source)} could be read as another number.`
    return [{ ...at, code: 'unclear-number', message, mend: `Write ${value}, or put a text in quotes.` }]
  }
  return []
}

function hiddenIn(text: string, offset: number, path: Path, hidden: Hidden): Finding[] {
  return valueCharacters(text, hidden).map((finding) => ({ ...finding, offset, path }))
}
