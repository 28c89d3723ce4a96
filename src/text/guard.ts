/**
 * A YAML or JSON text enters as tokens, without recursion; what must not reach the composer leaves as findings, all else as the
 * parser's tree. The composer recurses, and near the end of the stack V8 aborts the process where no try/catch can help: a few
 * thousand `[` do it. So depth is counted here, before composing.
 */
import { CST, Lexer, Parser } from 'yaml'
import {
  MAX_BLANKS,
  MAX_COLLECTIONS,
  MAX_DEPTH,
  MAX_TOKENS,
  TOO_DEEP,
  TOO_MANY_BLANKS,
  TOO_MANY_COLLECTIONS,
  TOO_MANY_TOKENS,
} from './parts.ts'
import type { Finding } from './place.ts'
import { MAX_FINDINGS } from './place.ts'

const REFUSED: Readonly<Record<string, Omit<Finding, 'offset'>>> = {
  alias: {
    code: 'alias',
    message: 'Aliases (*name) are not supported.',
    mend: 'Write the value out, or use a named scale.',
  },
  anchor: { code: 'anchor', message: 'Anchors (&name) are not supported.', mend: 'Remove the anchor.' },
  tag: { code: 'tag', message: 'Tags (!name) are not supported.', mend: 'Remove the tag.' },
  'directive-line': { code: 'directive', message: 'Directives (%) are not supported.', mend: 'Remove this line.' },
}

const SECOND_DOCUMENT: Omit<Finding, 'offset'> = {
  code: 'several-documents',
  message: 'A second document begins here; one is expected.',
  mend: 'Keep one document a file.',
}

/** What separates tokens and says nothing. */
const BLANK: ReadonlySet<string | null> = new Set(['space', 'newline', 'comment', 'doc-mode', 'flow-error-end'])

export interface Guarded {
  readonly findings: readonly Finding[]
  /** For the composer, up to the first that is an error; of no use where there are findings. */
  readonly tokens: readonly CST.Token[]
}

/** The text must be free of raw C0 controls: the lexer uses them as marks. */
export function guard(text: string): Guarded {
  const findings: Finding[] = []
  const tokens: CST.Token[] = []
  const parser = new Parser()
  const count = { tokens: 0, blanks: 0 }
  const collections = new Set<CST.Token>()
  let documents = 0
  let isScalar = false
  /** Whether the text can be read on behind it. */
  const keep = (token: CST.Token): boolean => {
    tokens.push(token)
    if (token.type === 'document') documents++
    if (token.type === 'document' && documents === 2) findings.push({ ...SECOND_DOCUMENT, offset: token.offset })
    return token.type !== 'error'
  }
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) if (!keep(token)) return { findings, tokens }
    const offset = parser.offset - lexeme.length
    const refuse = (what: Omit<Finding, 'offset'>): Guarded => ({
      findings: [...findings, { offset, ...what }],
      tokens,
    })
    if (depthOf(parser) > MAX_DEPTH) return refuse(TOO_DEEP)
    const type: string | null = isScalar ? 'text' : CST.tokenType(lexeme)
    isScalar = type === 'scalar'
    if (BLANK.has(type)) count.blanks++
    else if (!isScalar) count.tokens++
    if (count.tokens > MAX_TOKENS) return refuse(TOO_MANY_TOKENS)
    if (count.blanks > MAX_BLANKS) return refuse(TOO_MANY_BLANKS)
    const open = parser.stack.at(-1)
    if (open !== undefined && 'items' in open) collections.add(open)
    if (collections.size > MAX_COLLECTIONS) return refuse(TOO_MANY_COLLECTIONS)
    const refused = REFUSED[String(type)]
    if (refused !== undefined) findings.push({ ...refused, offset })
    if (findings.length >= MAX_FINDINGS) return { findings, tokens }
  }
  for (const token of parser.end()) keep(token)
  return { findings, tokens }
}

function depthOf(parser: Parser): number {
  if (parser.stack.length <= MAX_DEPTH) return 0
  return parser.stack.filter((token) => 'items' in token).length
}
