import type { CareerPath } from '../../bank/path-types.ts'
import type { Finding, Rule } from '../rule.ts'

/** As many as a result shows, so that nobody gets fewer whatever their background. */
const STEPS = 3

/** A file whose experiments lack one of the three variants is not read at all; whether there are any is left to the author. */
export const missingExperiments: Rule = {
  code: 'missing-experiments',
  severity: 'warning',
  about: `Every path has an experiment, in three variants that differ, and ${STEPS} first steps for everybody.`,
  find: ({ bank }) => bank.paths.flatMap((path) => [...experimentsOf(path), ...stepsOf(path)]),
}

function experimentsOf({ id, experiments }: CareerPath): Finding[] {
  const part = { kind: 'path', id } as const
  if (experiments.length === 0) {
    const message = 'This path has no experiment, so nobody can try it out.'
    return [{ part, inner: ['experiments'], message, mend: 'Add experiments, each in its three variants.' }]
  }
  return experiments.flatMap(({ days, withProductTeam, withoutProductTeam, outside }, at): Finding[] => {
    if (new Set([withProductTeam, withoutProductTeam, outside]).size === 3) return []
    const message = `Two variants of the experiment of ${days} days are the same.`
    return [{ part, inner: ['experiments', at], message, mend: 'Write each variant for where it is tried.' }]
  })
}

function stepsOf({ id, steps }: CareerPath): Finding[] {
  const general = steps.filter((step) => step.for.length === 0).length
  if (general >= STEPS) return []
  return [
    {
      part: { kind: 'path', id },
      inner: ['steps'],
      message: `This path has ${general} of ${STEPS} first steps that are for everybody.`,
      mend: 'Add steps without "for".',
    },
  ]
}
