/**
 * What must not compile. `npm run types` fails where one of these lines compiles: where a plain string, which may hold anything
 * that came from data, would reach a terminal, a pipe or a file. At run time there is nothing to see.
 */
import { expect, test } from 'vitest'
import type { Conversation } from '../../src/io/ask/conversation.ts'
import type { Screen } from '../../src/io/ask/view.ts'
import { deliver, tell } from '../../src/io/deliver.ts'
import type { Talk } from '../../src/io/line/talk.ts'
import { writeNow, writeOut } from '../../src/io/output.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { fitted, style } from '../../src/io/terminal.ts'
import type { World } from '../../src/io/world.ts'
import { writeWhole } from '../../src/io/write-files.ts'
import { PLAIN } from '../../src/render/style.ts'
import type { JsonText, Output, TerminalText } from '../../src/text/safe/brand.ts'
import { json } from '../../src/text/safe/json.ts'
import { joined, terminal } from '../../src/text/safe/terminal.ts'

/** Never called: only compiled. */
function refused(data: string, world: World, talk: Conversation, lines: Talk, coloured = style(1)): void {
  // @ts-expect-error: a stream takes no plain string
  void writeOut(world.stdout, data)
  // @ts-expect-error: not even one that looks harmless
  void writeOut(world.stdout, 'Done.\n')
  // @ts-expect-error: what joins texts with plain strings is a plain string
  void writeOut(world.stdout, `${terminal`a`}${data}`)
  // @ts-expect-error: nor does a method of strings keep the brand
  void writeOut(world.stdout, terminal`a`.toUpperCase())
  // @ts-expect-error: a stream takes no plain string at once either
  writeNow(world.stderr, data)
  // @ts-expect-error: of control sequences only those that are ours
  writeNow(world.stderr, '\x1b]52;c;eA==\x07')
  // @ts-expect-error: nor any count that is no number
  writeNow(world.stderr, `\x1b[${data}A`)
  // @ts-expect-error: a result is made by one of the renderers
  void deliver(world, data, {})
  // @ts-expect-error: a message is made by `terminal`
  void tell(world, data)
  // @ts-expect-error: a message is no JSON
  void tell(world, json({}))
  // @ts-expect-error: a file is written as standard output is
  writeWhole('file', data)
  // @ts-expect-error: a result is saved as JSON
  saveResult(world.store(), 'id', data)
  // @ts-expect-error: nor as text for a terminal
  saveResult(world.store(), 'id', terminal`a`)
  // @ts-expect-error: what is said is made by `terminal`
  void talk.say([data])
  // @ts-expect-error: so is what is said in lines
  void lines.say([data])
  // @ts-expect-error: and a prompt
  void lines.ask(data)
  // @ts-expect-error: colours go around text that is finished
  coloured.bold(data)
  // @ts-expect-error: also where there are none
  PLAIN.dim(data)
  // @ts-expect-error: a message is wrapped when it is finished
  fitted(data, world.stderr, world.env)
  // @ts-expect-error: texts are joined with texts
  joined([terminal`a`, data])
  // @ts-expect-error: and not with anything between them
  joined([terminal`a`], data)
  // @ts-expect-error: a screen has finished lines
  const screen: Screen = { lines: ['a'], cursor: 0 }
  // @ts-expect-error: text for one target is none for another
  const crossed: JsonText = terminal`a`
  // @ts-expect-error: and JSON is none for people
  const crossedBack: TerminalText = json({})
  void [screen, crossed, crossedBack]
}

test('what is made for its target compiles', () => {
  const texts: readonly Output[] = [terminal`a`, json({}), style(0).bold(terminal`a`), joined([terminal`a`])]
  expect(texts).toEqual(['a', '{}\n', 'a', 'a'])
  expect(refused).toBeTypeOf('function')
})
