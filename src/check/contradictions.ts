/** The signals of a path enter; the first two that cannot hold together leave, by logic alone. */
import type { CareerPath, Signal } from '../bank/path-types.ts'
import type { Bank } from '../bank/types.ts'

/** Why the signal at `at` cannot hold: a clause that goes on after "which". */
export interface Contradiction {
  readonly at: number
  readonly because: string
}

export function contradictionIn({ signals, kind }: CareerPath, bank: Bank): Contradiction | null {
  for (const [at, signal] of signals.entries()) {
    const ofItself = withItself(signal, kind)
    if (ofItself !== null) return { at, because: ofItself }
    for (const earlier of signals.slice(0, at)) {
      const because = together(earlier, signal, bank)
      if (because !== null) return { at, because }
    }
  }
  return null
}

/** Neighbouring roles are suggested where neither role fits, and then alone. */
function withItself(signal: Signal, kind: CareerPath['kind']): string | null {
  if (signal.type !== 'outcome' || (signal.kind === 'neither') === (kind === 'neighbour')) return null
  return kind === 'neighbour'
    ? 'is not neither, and neighbours are suggested then alone'
    : 'is neither, and only neighbours are suggested then'
}

function together(one: Signal, other: Signal, bank: Bank): string | null {
  if (one.type === 'level' && other.type === 'level')
    return one.step === other.step ? null : `excludes the level "${one.step}"`
  if (one.type === 'outcome' && other.type === 'outcome')
    return one.kind === other.kind ? null : `excludes the outcome "${one.kind}"`
  if (one.type === 'dimension' && other.type === 'dimension') return sides(one, other)
  if (one.type === 'item' && other.type === 'item') return answers(one, other, bank)
  const outcome = one.type === 'outcome' ? one : other.type === 'outcome' ? other : null
  const level = one.type === 'level' ? one : other.type === 'level' ? other : null
  if (outcome?.kind === 'neither' && level?.step === 'high' && isNeitherBelowHigh(bank))
    return 'cannot be where neither role fits: the level is the mean of the fits, all of which are low'
  return null
}

/** Where both are told from the likelier half on, neither needs a leading fit below `low`, high a mean of the fits above `levelCut`. */
function isNeitherBelowHigh({ outcome }: Bank): boolean {
  return outcome.lowProbability >= 0.5 && outcome.levelProbability >= 0.5 && outcome.low < outcome.levelCut
}

type Of<T extends Signal['type']> = Extract<Signal, { readonly type: T }>

/** The chances that a lean is on the one side and on the other add up to 1. */
function sides(one: Of<'dimension'>, other: Of<'dimension'>): string | null {
  if (one.dimension !== other.dimension || one.role === other.role || one.atLeast + other.atLeast <= 1) return null
  return `needs the lean of "${one.dimension}" on another side than ${one.role}`
}

function answers(one: Of<'item'>, other: Of<'item'>, { items }: Bank): string | null {
  if (one.item === other.item)
    return one.options.some((id) => other.options.includes(id)) ? null : `needs another answer to "${one.item}"`
  const group = items.find(({ id }) => id === one.item)?.group ?? null
  const isGroup = group !== null && items.some((item) => item.id === other.item && item.group === group)
  return isGroup ? `asks a near-duplicate of "${one.item}", and nobody is asked both` : null
}
