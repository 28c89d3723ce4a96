/**
 * `npm run types` fails where the types that ship say something else than the code or the schemas. At run time there is little to
 * see.
 */
import { expect, test } from 'vitest'
import type * as z from 'zod'
import type { COMPARE_DOCUMENTS } from '../../src/compare/document-schemas.ts'
import * as code from '../../src/index.ts'
import type * as shipped from '../../src/public-types.ts'
import type { Format } from '../../src/render/formats.ts'
import type { RESULT_DOCUMENTS } from '../../src/result/json-schemas.ts'
import { type Agrees, holds, type Read, type Same } from './agrees.ts'

/** With all interfaces, intersections and names taken apart. */
type Plain<T> = T extends (...args: infer Given) => infer Returned
  ? (...args: Plain<Given>) => Plain<Returned>
  : T extends string | number | boolean | null | undefined | Uint8Array
    ? T
    : { [Key in keyof T]: Plain<T[Key]> }

type Functions = typeof shipped
type Name = keyof Functions

/** The names whose types differ. */
type Different = {
  [Key in Name]: Same<Plain<(typeof code)[Key]>, Plain<Functions[Key]>> extends true ? never : Key
}[Name]

type Documents = typeof RESULT_DOCUMENTS & typeof COMPARE_DOCUMENTS
type Document<Key extends keyof Documents> = Read<z.input<Documents[Key]>>
type ProblemOf<Key extends keyof Documents> =
  Document<Key> extends { readonly problems: readonly (infer One)[] } ? One : never

test('every function has the type that ships, and none ships that is not there', () => {
  holds<Same<Name, keyof typeof code>>()
  holds<Same<Different, never>>()
  expect(Object.keys(code).sort()).toEqual([
    'builtInBank',
    'compare',
    'evaluate',
    'nextItem',
    'parseBank',
    'parseSheet',
    'posterior',
    'record',
    'render',
    'startSession',
  ])
})

test('every format is named', () => {
  holds<Same<shipped.Format, Format>>()
})

test('every document that ships as a type is what its schema says', () => {
  holds<Agrees<shipped.Result, Document<'result'>>>()
  holds<Agrees<shipped.AnswerSheet, Document<'answers'>>>()
  holds<Agrees<shipped.Retest, Extract<Document<'comparison'>, { readonly kind: 'retest' }>>>()
  holds<Agrees<shipped.ObserverComparison, Extract<Document<'comparison'>, { readonly kind: 'observers' }>>>()
  holds<Same<shipped.Problem, ProblemOf<'problems'>>>()
})

test('what differs is seen', () => {
  // @ts-expect-error: a key that is not there
  holds<Agrees<shipped.Result & { readonly more: string }, Document<'result'>>>()
  // @ts-expect-error: a number where there is a text
  holds<Agrees<Omit<shipped.Result, 'about'> & { readonly about: number }, Document<'result'>>>()
  // @ts-expect-error: a key of the schema that is left out
  holds<Agrees<Omit<shipped.AnswerSheet, 'reach'>, Document<'answers'>>>()
  // @ts-expect-error: what may be left out in one alone
  holds<Same<Plain<{ readonly a?: number }>, Plain<{ readonly a: number }>>>()
  // @ts-expect-error: what may be written in one alone
  holds<Same<Plain<{ readonly a: number }>, Plain<{ a: number }>>>()
  // @ts-expect-error: a list of formats that lacks one
  holds<Same<Exclude<Format, 'json'>, shipped.Format>>()
  expect(holds).toBeTypeOf('function')
})
