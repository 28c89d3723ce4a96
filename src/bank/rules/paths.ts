/** Career paths refer to roles, dimensions, items, options and backgrounds that exist. */
import type { Problem } from '../../errors.ts'
import type { Path } from '../../text/place.ts'
import type { Document, What } from '../document.ts'
import type { PathEntry, SignalEntry } from '../schema/paths-file.ts'
import { type Known, unknown } from './known.ts'

/** What `target` says for hybrids and neighbours. */
export const NO_TARGET = 'none'

export function pathProblems(known: Known): Problem[] {
  return known.folder.paths.flatMap((file) =>
    (file.value?.paths ?? []).flatMap((path, index) => onePath(file, ['paths', index], path, known)),
  )
}

function onePath(file: Document<unknown>, at: Path, path: PathEntry, known: Known): Problem[] {
  const { target } = path
  const problems: Problem[] = []
  if (typeof target === 'string' && target !== NO_TARGET && !known.roles.has(target)) {
    problems.push(file.at([...at, 'target'], unknown('role', target, known.roles)))
  }
  problems.push(...backgroundProblems(file, [...at, 'from'], path.from, known))
  path.steps.forEach((step, index) => {
    problems.push(...backgroundProblems(file, [...at, 'steps', index, 'for'], step.for, known))
  })
  path.signals.forEach((signal, index) => {
    problems.push(...signalProblems(file, [...at, 'signals', index], signal, known))
  })
  return problems
}

function backgroundProblems(file: Document<unknown>, at: Path, ids: readonly string[], known: Known): Problem[] {
  return ids.flatMap((id, index) =>
    known.backgrounds.has(id) ? [] : [file.at([...at, index], unknown('background', id, known.backgrounds))],
  )
}

function signalProblems(file: Document<unknown>, at: Path, signal: SignalEntry, known: Known): Problem[] {
  if ('background' in signal) return backgroundProblems(file, [...at, 'background'], signal.background, known)
  if ('item' in signal) return itemProblems(file, at, signal, known)
  if (!('dimension' in signal)) return []
  const problems: Problem[] = []
  const { dimension, role } = signal
  if (!known.dimensions.has(dimension)) {
    problems.push(file.at([...at, 'dimension'], unknown('dimension', dimension, known.dimensions)))
  } else if (known.folder.dimensions.some(({ value }) => value?.dimension === dimension && !value.direction)) {
    problems.push(file.at([...at, 'dimension'], NO_DIRECTION))
  }
  if (!known.roles.has(role)) problems.push(file.at([...at, 'role'], unknown('role', role, known.roles)))
  return problems
}

function itemProblems(
  file: Document<unknown>,
  at: Path,
  signal: Extract<SignalEntry, { item: string }>,
  known: Known,
): Problem[] {
  const item = known.items.get(signal.item)
  if (item === undefined) {
    return known.allItems ? [file.at([...at, 'item'], unknown('item', signal.item, known.items.keys()))] : []
  }
  if (!('options' in item)) return [file.at([...at, 'item'], NO_OPTIONS)]
  const ids = item.options.map((option) => option.id)
  return signal.options.flatMap((id, index) =>
    ids.includes(id) ? [] : [file.at([...at, 'options', index], unknown('option', id, ids))],
  )
}

const NO_DIRECTION: What = {
  code: 'no-direction',
  message: 'This dimension has no direction, so the signal can never hold.',
  mend: 'Name a dimension with a direction.',
}

const NO_OPTIONS: What = {
  code: 'no-options',
  message: 'This item has no options.',
  mend: 'Name an item of kind pair, scene or best-worst.',
}
