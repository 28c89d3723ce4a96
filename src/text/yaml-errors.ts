/** An error or warning of the YAML composer enters; a finding in our words leaves. */
import type { YAMLError } from 'yaml'
import type { Finding } from './place.ts'

type Words = readonly [code: string, mend: string, message?: string]

const WORDS: Readonly<Partial<Record<YAMLError['code'], Words>>> = {
  TAB_AS_INDENT: ['tab-indent', 'Indent with spaces.', 'A tab is used as indentation.'],
  BAD_INDENT: ['bad-indent', 'Align it with its neighbours and close every bracket.'],
  MISSING_CHAR: ['missing-character', 'Add what is missing.'],
  BAD_DQ_ESCAPE: ['bad-escape', 'Write two backslashes for one, or use single quotes.'],
  BAD_SCALAR_START: ['bad-start', 'Put the text in quotes.'],
  BLOCK_AS_IMPLICIT_KEY: ['bad-key', 'Put a text that contains ": " in quotes.'],
  MULTILINE_IMPLICIT_KEY: [
    'bad-key',
    'Put a blank behind the colon, check the indentation, and put a text of several lines in quotes.',
  ],
  NON_STRING_KEY: ['bad-key', 'Use a plain word as the key.', 'A list or a map cannot be a key.'],
  KEY_OVER_1024_CHARS: ['bad-key', 'Shorten the key.', 'A key is longer than 1024 characters.'],
}

/** The composer's own sentence is kept where it says more than ours would. */
export function yamlFinding(error: YAMLError): Finding {
  const [code, mend, message] = WORDS[error.code] ?? ['syntax', 'Check indentation, brackets and quotes near here.']
  return { offset: error.pos[0], code, message: message ?? `${error.message.trim()}.`, mend }
}
