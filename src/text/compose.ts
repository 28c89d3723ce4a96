/** The tokens of a YAML or JSON text enter; its document leaves, or the first thing that is wrong with it. */
import { Composer, type CST, type Document, type ParsedNode } from 'yaml'
import type { Finding } from './place.ts'
import { yamlFinding } from './yaml-errors.ts'

const OPTIONS = {
  version: '1.2',
  // Named, so that no directive can change it.
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // The built-in check compares every key with every other: seconds for 20,000 keys.
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const

type Composed =
  | { readonly document: Document.Parsed; readonly refused?: never }
  | { readonly document?: never; readonly refused: Finding }

/** `length` is that of the text. */
export function compose(tokens: readonly CST.Token[], length: number): Composed {
  const composer = new Composer(OPTIONS)
  stopAtFirst(composer)
  try {
    // With `true` there always is one.
    const [document] = composer.compose(tokens, true, length)
    const [error] = document!.errors
    return error === undefined ? { document: document as Document.Parsed<ParsedNode> } : { refused: yamlFinding(error) }
  } catch (cause) {
    if (cause !== STOP) throw cause
    const { errors, warnings } = composer.streamInfo()
    return { refused: yamlFinding([...errors, ...warnings][0]!) }
  }
}

const STOP = new Error('the first of many')

/**
 * What follows the first error or warning is mostly its consequence, and half a million of them, an object each, fill the memory. The
 * composer goes on all the same; its own handler, which is private, is the only place where it can be stopped.
 */
function stopAtFirst(composer: Composer): void {
  const keep: (...told: unknown[]) => void = Reflect.get(composer, 'onError')
  Reflect.set(composer, 'onError', (...told: unknown[]) => {
    keep(...told)
    throw STOP
  })
}
