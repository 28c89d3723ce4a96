import type { Bank } from '../bank/types.ts'
import type { Answer, Response, Session } from '../session/types.ts'

/** Item, answer and seconds, in the order in which they were asked. Made by simulation: it is nobody's. */
const RESPONSES: readonly (readonly [item: string, answer: Answer, seconds: number])[] = [
  ['cd-two-sentences', 5, 4],
  ['ci-five-or-many', 'a', 11.4],
  ['st-whole-life', 1, 9.8],
  ['sh-details-or-message', 'a', 8.2],
  ['mo-same-message', 2, 6.6],
  ['du-adverts-or-parts', 'a', 12],
  ['re-three-of-thirty', 5, 10.4],
  ['th-useful-thing', 'a', 8.8],
  ['sk-two-lines', 1, 7.2],
  ['sc-deep-or-wide', 'a', 5.6],
  ['sv-become', 5, 11],
  ['bu-spare-sum', 'b', 9.4],
  ['co-pass-on', 5, 7.8],
  ['mo-others-control', 2, 6.2],
  ['st-improve-or-spread', 'b', 13.6],
  ['cd-needed-or-gained', 'a', 10],
  ['re-public-page', 1, 8.4],
  ['du-part-or-groups', 'b', 6.8],
  ['sk-step-fails', 2, 5.2],
  ['sv-new-market', 4, 12.6],
  ['sh-designers-press', 'b', 9],
  ['ci-use-or-choice', 'b', 7.4],
  ['mo-find-buyers', 3, 5.8],
  ['st-before-or-at-launch', 'a', 13.2],
]

/** A sample session of the built-in bank: somebody from engineering in a quick sitting. */
export function sampleSession(bank: Bank): Session {
  return {
    bank: { id: bank.id, version: bank.version, digest: bank.digest },
    about: 'Sample',
    rater: 'self',
    background: ['engineering', 'project-lead'],
    reach: 'with-product-team',
    length: 'quick',
    seed: 12,
    completed: '2026-11-21T10:00:00.000Z',
    stopped: 'maximum',
    responses: RESPONSES.map(([item, answer, seconds]): Response => ({ item, answer, seconds })),
  }
}
