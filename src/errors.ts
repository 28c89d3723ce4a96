/** Every way a command can end, as the contract numbers them. */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  unfinished: 3,
  notInteractive: 4,
  content: 5,
  files: 6,
  busy: 7,
  interrupted: 130,
  terminated: 143,
  hungUp: 129,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** One finding about content or use: what is wrong, where, and how to mend it. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** The file as the person named it, or null where there is none. */
  readonly file: string | null
  /** 1-based; null where there is no place. */
  readonly line: number | null
  /** 1-based, in UTF-16 units; null where there is no place. */
  readonly column: number | null
  /** Keys and indexes from the document's root, joined by dots; null where there is none. */
  readonly path: string | null
  /** A stable kebab-case word that scripts and tests can rely on. */
  readonly code: string
  /** One sentence: what is wrong. */
  readonly message: string
  /** One sentence in the imperative: what to do. */
  readonly mend: string
}

/**
 * An expected failure: wrong usage, content that cannot be used, a file that cannot be read, a signal.
 * It carries everything the person is told, so whoever throws it prints nothing. Anything else thrown is a bug.
 */
export class RoleFitError extends Error {
  override readonly name = 'RoleFitError'
  readonly exitCode: ExitCode
  readonly problems: readonly Problem[]

  constructor(exitCode: ExitCode, problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem]
    super(list.map((problem) => problem.message).join(' '), options)
    this.exitCode = exitCode
    this.problems = list
  }
}

/** An error that has no place in a file. */
export function placeless(code: string, message: string, mend: string): Problem {
  return { severity: 'error', file: null, line: null, column: null, path: null, code, message, mend }
}

/** A failure that has no place in a file, such as wrong usage or a terminal that is missing. */
export function failure(exitCode: ExitCode, code: string, message: string, mend: string): RoleFitError {
  return new RoleFitError(exitCode, placeless(code, message, mend))
}

/** What `read` gives; null where it throws a RoleFitError, which somebody else has told. Whatever else it throws is thrown on. */
export function unlessRefused<T>(read: () => T): T | null {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof RoleFitError) return null
    throw cause
  }
}
