/** Asks a few items and prints what was done with each: the smallest program around an item's panel. */
import { itemPanel } from '../../src/io/ask/item-panel.ts'
import { panelAsker } from '../../src/io/ask/panel.ts'
import { onDeathSignals } from '../../src/io/ask/signals.ts'
import type { ItemView } from '../../src/io/ask/view.ts'
import { colourLevel, style } from '../../src/io/terminal.ts'
import type { Answer } from '../../src/session/types.ts'
import { aGradedItem, aView, COMPANY, PAIR } from '../io/ask/views.ts'

const items = [aGradedItem(), PAIR, COMPANY, aGradedItem({ text: 'Write the text of an advertisement.' })]
const answers = new Map<number, Answer | null>()

const { stdin: input, stderr: output, env } = process
// As other lists do.
if (process.argv[2] === 'hide-cursor') output.write('\x1b[?25l')
const release = onDeathSignals({ input, output }, (code) => output.write(`death ${code}\n`))
const ask = panelAsker({ input, output, style: style(colourLevel(output, 'auto', env)), now: () => performance.now() })

let index = 0
while (index < items.length) {
  const item = items[index]
  if (item === undefined) break
  const view: ItemView = aView({ item, number: index + 1, about: items.length, exact: true, canGoBack: index > 0 })
  const press = await ask(itemPanel({ ...view, previous: answers.get(index) }))
  process.stdout.write(`${JSON.stringify(press)}\n`)
  if (press.type === 'answer' || press.type === 'skip') {
    answers.set(index, press.type === 'answer' ? press.answer : null)
    index++
  } else if (press.type === 'back') index--
  else {
    process.exitCode = press.type === 'interrupt' ? 130 : press.type === 'closed' ? 129 : 3
    break
  }
}
release()
