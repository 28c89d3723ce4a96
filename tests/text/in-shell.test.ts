import { expect, test } from 'vitest'
import { inShell } from '../../src/text/in-shell.ts'

test.each([
  ['my-bank', 'my-bank'],
  ['/tmp/my_bank/v1.2', '/tmp/my_bank/v1.2'],
  ['my bank', '"my bank"'],
  ['bank&co', '"bank&co"'],
])('a path as a word of a command line: %s', (path, word) => expect(inShell(path)).toBe(word))
