/** A career path as its file writes it enters; the path of the Bank leaves. */

import type { CareerPath, Signal } from './path-types.ts'
import { NO_TARGET } from './rules/paths.ts'
import type { PathEntry, SignalEntry } from './schema/paths-file.ts'

export function assemblePath(entry: PathEntry): CareerPath {
  return {
    id: entry.id,
    title: entry.title,
    target: entry.target === undefined || entry.target === NO_TARGET ? null : entry.target,
    kind: entry.kind,
    what: entry.what,
    from: entry.from,
    signals: entry.signals.map(tagged),
    skills: entry.skills,
    steps: entry.steps,
    experiments: entry.experiments.map((experiment) => ({
      days: experiment.days,
      done: experiment.done,
      withProductTeam: experiment['with-product-team'],
      withoutProductTeam: experiment['without-product-team'],
      outside: experiment.outside,
    })),
    cautions: entry.cautions,
    claims: entry.claims,
    sources: entry.sources,
  }
}

/** In the file a signal's kind is seen from its keys; in the Bank it is named. */
function tagged(signal: SignalEntry): Signal {
  if ('dimension' in signal) return { type: 'dimension', ...signal }
  if ('level' in signal) return { type: 'level', step: signal.level }
  if ('outcome' in signal) return { type: 'outcome', kind: signal.outcome }
  if ('item' in signal) return { type: 'item', ...signal }
  return { type: 'background', any: signal.background }
}
