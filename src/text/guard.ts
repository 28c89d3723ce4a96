/**
 * A YAML or JSON text enters as tokens, without recursion; what must not reach the composer leaves as findings.
 * The composer recurses, and near the end of the stack V8 aborts the process where no try/catch can help: a few
 * thousand `[` do it. So depth is counted here, before composing.
 */
import { CST, Lexer, Parser } from 'yaml'
import { MAX_DEPTH, MAX_TOKENS, TOO_DEEP, TOO_MANY_TOKENS } from './parts.ts'
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

/** The text must be free of raw C0 controls: the lexer uses them as marks. */
export function guard(text: string): Finding[] {
  const found: Finding[] = []
  const parser = new Parser()
  let tokens = 0
  let documents = 0
  let isScalar = false
  const close = (token: CST.Token) => {
    if (token.type !== 'document') return
    documents++
    if (documents === 2) found.push({ ...SECOND_DOCUMENT, offset: token.offset })
  }
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) close(token)
    const offset = parser.offset - lexeme.length
    if (depthOf(parser) > MAX_DEPTH) return [...found, { offset, ...TOO_DEEP }]
    tokens++
    if (tokens > MAX_TOKENS) return [...found, { offset, ...TOO_MANY_TOKENS }]
    if (isScalar) isScalar = false
    else if (lexeme === CST.SCALAR) isScalar = true
    else {
      const refused = REFUSED[String(CST.tokenType(lexeme))]
      if (refused !== undefined) found.push({ ...refused, offset })
    }
    if (found.length >= MAX_FINDINGS) return found
  }
  for (const token of parser.end()) close(token)
  return found
}

function depthOf(parser: Parser): number {
  if (parser.stack.length <= MAX_DEPTH) return 0
  return parser.stack.filter((token) => 'items' in token).length
}
