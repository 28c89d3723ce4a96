/** A value that was read enters; which of our documents it is, and what to do with that one, leaves. */

interface KnownDocument {
  /** With its article: "a plan". */
  readonly what: string
  /** One imperative sentence. */
  readonly mend: string
}

const SCORED = 'Hand over a result or an answer sheet that it was made from.'

const KNOWN: ReadonlyMap<string, readonly [what: string, mend: string]> = new Map([
  ['answers', ['an answer sheet', 'Score it: role-fit score <file>']],
  ['results', ['a list of results', 'See what is in it: role-fit score <file>']],
  ['export', ['an export of saved sessions', 'See the results in it: role-fit score <file>']],
  ['history', ['a list of saved sessions', 'See one of them: role-fit show <id>']],
  ['explanation', ['an explanation', SCORED]],
  ['plan', ['a plan', SCORED]],
  ['comparison', ['a comparison', SCORED]],
  ['cohort', ['a summary of a group', SCORED]],
  ['simulation', ['a report on simulated people', SCORED]],
  ['statistics', ['a report on items', SCORED]],
  ['calibration', ['a report on a calibration', SCORED]],
  ['problems', ['a list of problems', 'Mend what they are about, and hand that over.']],
  ['questions', ['a list of questions', 'Get a sheet to fill in: role-fit form']],
  ['bank', ['a file of a question bank', 'Name its folder with --bank.']],
])

/** Null where the value does not say that it is one of ours, whatever its version; a bare sheet says so by its answers. */
export function knownDocument(value: unknown): KnownDocument | null {
  if (typeof value !== 'object' || value === null) return null
  const { schema, answers } = value as { schema?: unknown; answers?: unknown }
  const bare = (schema === undefined || schema === null) && typeof answers === 'object'
  const name = bare ? 'answers' : /^role-fit\/([a-z]+)\/v[1-9]\d*$/.exec(typeof schema === 'string' ? schema : '')?.[1]
  const [what, mend] = KNOWN.get(name ?? '') ?? []
  return what === undefined || mend === undefined ? null : { what, mend }
}
