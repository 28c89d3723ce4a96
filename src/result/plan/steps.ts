/** A path and what a person has done enter; three first steps with dates leave, the one that can be done alone first. */
import type { CareerPath } from '../../bank/path-types.ts'
import { stepsFor } from '../../fit/paths.ts'
import { ownMinutes } from '../../text/durations.ts'
import { daysAfter } from './days.ts'
import type { PlannedStep } from './types.ts'

const STEPS = 3
/** Two hours: what fits beside everything else. */
const SMALL = 120
/** Days after the start: for a step that can be done alone, for one of a week, and for one of two weeks. */
const DUE = { alone: 3, week: 7, weeks: 14 } as const
/** For a path whose steps all need others or do not say how long they take. */
const OWN = 'Take 30 minutes, alone: write down what you hope to find out, and what would make you stop.'

export function plannedSteps(path: CareerPath, background: readonly string[], start: string): PlannedStep[] {
  const fitting = stepsFor(path, background).map(({ text }) => text)
  const general = path.steps.filter((step) => step.for.length === 0).map(({ text }) => text)
  const small = [...fitting, ...general].find(isAlone) ?? OWN
  const others = fitting.filter((text) => text !== small).slice(0, STEPS - 1)
  return [
    { text: small, by: daysAfter(start, DUE.alone), alone: true },
    ...others
      .map((text) => ({ text, alone: isAlone(text), days: isOfWeeks(text) ? DUE.weeks : DUE.week }))
      .sort((a, b) => a.days - b.days)
      .map(({ text, alone, days }) => ({ text, by: daysAfter(start, days), alone })),
  ]
}

function isAlone(text: string): boolean {
  const minutes = ownMinutes(text)
  return minutes !== null && minutes <= SMALL
}

function isOfWeeks(text: string): boolean {
  return /\btwo weeks\b/i.test(text)
}
