import { expect, test } from 'vitest'
import { type Command, commandOf, type Key } from '../../../src/io/ask/keys.ts'

const table: [string, Key, Command | null][] = [
  ['a digit', { sequence: '3', name: '3' }, { type: 'number', number: 3 }],
  ['0', { sequence: '0', name: '0' }, { type: 'number', number: 0 }],
  ['1 on a keypad in application mode', { sequence: '\x1bOq', name: 'undefined' }, { type: 'number', number: 1 }],
  ['9 on a keypad in application mode', { sequence: '\x1bOy', name: 'undefined' }, { type: 'number', number: 9 }],
  ['Enter on a keypad in application mode', { sequence: '\x1bOM', name: 'undefined' }, { type: 'confirm' }],
  ['Enter', { sequence: '\r', name: 'return' }, { type: 'confirm' }],
  ['a line feed', { sequence: '\n', name: 'enter' }, { type: 'confirm' }],
  ['Up', { sequence: '\x1b[A', name: 'up' }, { type: 'up' }],
  ['k', { sequence: 'k', name: 'k' }, { type: 'up' }],
  ['Down', { sequence: '\x1b[B', name: 'down' }, { type: 'down' }],
  ['j', { sequence: 'j', name: 'j' }, { type: 'down' }],
  ['Home', { sequence: '\x1b[H', name: 'home' }, { type: 'first' }],
  ['End', { sequence: '\x1b[F', name: 'end' }, { type: 'last' }],
  ['b', { sequence: 'b', name: 'b' }, { type: 'back' }],
  ['B', { sequence: 'B', name: 'b' }, { type: 'back' }],
  ['Left', { sequence: '\x1b[D', name: 'left' }, { type: 'back' }],
  ['Backspace', { sequence: '\x7f', name: 'backspace' }, { type: 'back' }],
  ['S', { sequence: 'S', name: 's' }, { type: 'skip' }],
  ['?, which has no name', { sequence: '?' }, { type: 'why' }],
  ['Q', { sequence: 'Q', name: 'q' }, { type: 'quit' }],
  ['Esc, which is reported as meta', { sequence: '\x1b', name: 'escape', meta: true }, { type: 'quit' }],
  ['Ctrl-D', { sequence: '\x04', name: 'd', ctrl: true }, { type: 'quit' }],
  ['Ctrl-C', { sequence: '\x03', name: 'c', ctrl: true }, { type: 'interrupt' }],
  ['a key with a name only, as tests send it', { name: '4' }, { type: 'number', number: 4 }],
  ['Alt-q', { sequence: '\x1bq', name: 'q', meta: true }, null],
  ['Ctrl-B', { sequence: '\x02', name: 'b', ctrl: true }, null],
  ['a letter without a function', { sequence: 'x', name: 'x' }, null],
  ['F1', { sequence: '\x1bOP', name: 'f1' }, null],
  ['Tab', { sequence: '\t', name: 'tab' }, null],
  ['a key named as a property of every object', { sequence: 'constructor', name: 'toString' }, null],
]

test.each(table)('%s', (_, key, command) => {
  expect(commandOf(key)).toEqual(command)
})
