/** Problems enter as they are found; so many leave as can be kept, and how many more there were. */
import type { Problem } from '../errors.ts'

/** Of a million bad lines the first thousand say enough, and the rest would fill the memory. */
const KEPT = 1000

export interface Gathered {
  readonly add: (problems: readonly Problem[]) => void
  /** In the order of finding; the last counts those that were not kept, where there are any. */
  readonly all: () => readonly Problem[]
}

export function gather(): Gathered {
  const kept: Problem[] = []
  let dropped = 0
  let worst: Problem['severity'] = 'warning'
  return {
    add: (problems) => {
      for (const problem of problems) {
        if (kept.length < KEPT) kept.push(problem)
        else {
          dropped++
          if (problem.severity === 'error') worst = 'error'
        }
      }
    },
    all: () =>
      dropped === 0
        ? kept
        : [...kept, { ...MORE, severity: worst, message: `${dropped} more problems are not listed.` }],
  }
}

const MORE = {
  ...{ file: null, line: null, column: null, path: null },
  code: 'more-problems',
  mend: 'Mend those that are listed, then try again.',
} as const
