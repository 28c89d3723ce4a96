import { expect, test } from 'vitest'
import type { CareerPath } from '../../../src/bank/path-types.ts'
import { missingExperiments } from '../../../src/check/rules/missing-experiments.ts'
import { aPath, engineBank } from '../../engine-bank.ts'
import { findings, subjectOf } from '../a-subject.ts'

const step = (name: string, ...background: string[]) => ({ text: `Do ${name}.`, short: name, for: background })
const experiment = (days: number, outside = 'Outside.') => ({
  ...{ days, done: 'Done.', withProductTeam: 'With.', withoutProductTeam: 'Without.', outside },
})

const WHOLE: Partial<CareerPath> = {
  steps: [step('one'), step('two'), step('three'), step('four', 'building')],
  experiments: [experiment(30), experiment(60)],
}

const found = (change: Partial<CareerPath>) =>
  findings(missingExperiments, subjectOf({ ...engineBank(), paths: [aPath('way', { ...WHOLE, ...change })] }))

test('a path with three steps for everybody and experiments is left alone', () => {
  expect(found({})).toEqual([])
})

test('a path without experiments is found', () => {
  expect(found({ experiments: [] })).toEqual(['path way experiments'])
})

test('an experiment whose variants are the same is found', () => {
  expect(found({ experiments: [experiment(30), experiment(60, 'With.')] })).toEqual(['path way experiments.1'])
})

test('steps for one background do not count', () => {
  expect(found({ steps: [step('one'), step('two'), step('three', 'building')] })).toEqual(['path way steps'])
})
