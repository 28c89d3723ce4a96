/** The issues of a zod schema and the places of the text enter; problems with place, code and mend leave. */
import type * as z from 'zod'
import type { Problem } from '../errors.ts'
import { amountWords } from './amounts.ts'
import { type Path, problemAt } from './place.ts'
import type { Places } from './places.ts'
import { quoted } from './quoted.ts'
import { branchesOf, describedAs, keysOf, schemaAt } from './schema-at.ts'
import { suggest } from './suggest.ts'
import { expectedWords, foundWords, oneOf, typeMend } from './words.ts'

type Issue = z.core.$ZodIssue
type What = Pick<Problem, 'code' | 'message' | 'mend'>

/** `refine` hands these over as `params`, so that a rule of its own has its own code. */
interface RuleParams {
  readonly code: string
  readonly mend: string
}

/**
 * One problem an issue, one a key for unknown keys. With the `schema` that found the issues, unknown keys get a
 * suggestion and each mend says what belongs there.
 */
export function problemsOf(
  issues: readonly Issue[],
  places: Places,
  file: string | null,
  schema: z.core.$ZodType | null = null,
): Problem[] {
  return issues.flatMap((issue) => explain(issue, { places, file, schema, base: [] }))
}

interface Context {
  readonly places: Places
  readonly file: string | null
  /** What judges the value at `base`. */
  readonly schema: z.core.$ZodType | null
  readonly base: Path
}

function explain(issue: Issue, context: Context): Problem[] {
  const { places, file, base } = context
  const path = [...base, ...issue.path]
  const here = schemaAt(context.schema, issue.path, places.valueAt(base))
  const at = { file, place: places.of(path), path }

  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(here, places.valueAt(path))
    return issue.keys.map((key) =>
      problemAt({ file, place: places.ofKey(path, key), path: [...path, key] }, unknownKey(key, known)),
    )
  }
  const last = path.at(-1)
  if (last !== undefined && !places.has(path)) return [problemAt(at, missingKey(String(last), here))]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return union(issue, here, path, context)
  if (issue.code === 'invalid_key') {
    const key = String(last)
    const place = places.ofKey(path.slice(0, -1), key)
    return issue.issues.slice(0, 1).map((inner) => problemAt({ file, place, path }, judge(inner, key, null)))
  }
  return [problemAt(at, judge(issue, places.valueAt(path), here))]
}

/** Tells of the alternative that fits best: fewest keys that it does not know, then fewest issues. */
function union(
  issue: Issue & { code: 'invalid_union' },
  here: z.core.$ZodType | null,
  path: Path,
  context: Context,
): Problem[] {
  const { places, file } = context
  const branches = branchesOf(here)
  const value = places.valueAt(path)
  const types = issue.errors.map((errors) => errors.flatMap((inner) => rootType(inner, value)))
  if (types.every((words) => words.length > 0)) {
    const message = `Expected ${oneOf([...new Set(types.flat())])}, found ${foundWords(value)}.`
    const what = { code: 'wrong-type', message, mend: belongs(here) ?? 'Write it in one of these forms.' }
    return [problemAt({ file, place: places.of(path), path }, what)]
  }
  const costs = issue.errors.map((errors) => misfit(errors, value))
  const best = costs.indexOf(Math.min(...costs))
  return issue.errors[best]!.flatMap((inner) =>
    explain(inner, { places, file, schema: branches[best] ?? null, base: path }),
  )
}

/** What an alternative of a union expects, where the value is not even of that type. */
function rootType(issue: Issue, value: unknown): string[] {
  if (issue.path.length > 0) return []
  if (issue.code === 'invalid_type') return [expectedWords(issue.expected)]
  if (issue.code !== 'invalid_value' || issue.values.some((allowed) => typeof allowed === typeof value)) return []
  return issue.values.map(String)
}

function misfit(errors: readonly Issue[], value: unknown): number {
  const wrongForm = errors.some((issue) => rootType(issue, value).length > 0)
  const unknown = errors.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  return (wrongForm ? 1e6 : 0) + unknown.length * 1000 + errors.length
}

function judge(issue: Issue, value: unknown, here: z.core.$ZodType | null): What {
  const mend = belongs(here) ?? 'Correct the value.'
  if (typeof value === 'string' && value.trim() === '' && issue.code !== 'invalid_type') {
    return { code: 'empty-text', message: 'The text is empty.', mend: 'Write the text, or remove the key.' }
  }
  switch (issue.code) {
    case 'invalid_type': {
      if (typeof value === 'number' && !Number.isFinite(value)) {
        return { code: 'number-not-finite', message: `${value} is not a finite number.`, mend }
      }
      const message = `Expected ${expectedWords(issue.expected)}, found ${foundWords(value)}.`
      return { code: 'wrong-type', message, mend: typeMend(issue.expected, value) ?? mend }
    }
    case 'invalid_value':
      return unknownValue(value, issue.values.map(String))
    case 'invalid_union':
      // A kind that none of the alternatives has; or several of them fit where one alone may.
      return 'options' in issue ? unknownValue(value, issue.options!.map(String)) : unfit(value, mend)
    case 'too_small':
    case 'too_big':
      return { ...amountWords(issue, value), mend }
    case 'invalid_format': {
      const code = issue.format === 'regex' ? 'wrong-form' : `wrong-${issue.format}`
      return { code, message: `${quoted(String(value))} does not have the form that is needed.`, mend }
    }
    case 'custom': {
      const params = issue.params as RuleParams | undefined
      return { code: params?.code ?? 'wrong-value', message: issue.message, mend: params?.mend ?? mend }
    }
    default:
      return unfit(value, mend)
  }
}

function unfit(value: unknown, mend: string): What {
  return { code: 'wrong-value', message: `This value does not fit: ${foundWords(value)}.`, mend }
}

function unknownKey(key: string, known: readonly string[]): What {
  const near = suggest(key, known)
  const message = `Unknown key ${quoted(key)}.${near === null ? '' : ` Did you mean "${near}"?`}`
  const mend =
    near === null
      ? `Remove it${known.length > 0 ? `; the keys here are ${known.join(', ')}` : ''}.`
      : `Write "${near}".`
  return { code: 'unknown-key', message, mend }
}

function missingKey(key: string, here: z.core.$ZodType | null): What {
  const about = describedAs(here)
  const mend = about === null ? `Add ${quoted(key)}.` : `Add ${quoted(key)}: ${asPhrase(about)}.`
  return { code: 'missing-key', message: `The key ${quoted(key)} is missing.`, mend }
}

function unknownValue(value: unknown, values: readonly string[]): What {
  const near = typeof value === 'string' ? suggest(value, values) : null
  const message = `${quoted(String(value))} is not known here.${near === null ? '' : ` Did you mean "${near}"?`}`
  return { code: 'unknown-value', message, mend: near === null ? `Write ${oneOf(values)}.` : `Write "${near}".` }
}

function belongs(here: z.core.$ZodType | null): string | null {
  const about = describedAs(here)
  return about === null ? null : `Put here: ${asPhrase(about)}.`
}

/** A description as the end of a sentence; an abbreviation keeps its capitals. */
function asPhrase(about: string): string {
  return about.replace(/^[A-Z](?=[a-z\s])/, (first) => first.toLowerCase()).replace(/\.$/, '')
}
