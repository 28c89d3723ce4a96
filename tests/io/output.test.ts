import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { writeNow } from '../../src/io/output.ts'
import { terminal } from '../../src/text/safe/terminal.ts'

test('what cannot wait is written at once, text and cursor in one piece', () => {
  const pieces: string[] = []
  const stream = new PassThrough().on('data', (piece) => pieces.push(String(piece)))
  writeNow(stream, '\x1b[3A', '\r', terminal`Saved ${2}.`, '\r\n', '\x1b[?25h')
  expect(pieces).toEqual(['\x1b[3A\rSaved 2.\r\n\x1b[?25h'])
})
