import { isGraded } from '../../bank/kinds.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { BLANK, terminal } from '../../text/safe/terminal.ts'
import { rowsOf } from '../ask/rows.ts'
import type { ItemView, Press } from '../ask/view.ts'
import { beforeLine, choiceLines, KEYS, numbered, questionLine, readTyped } from './item-lines.ts'
import type { Talk } from './talk.ts'

/**
 * Asks one item after another line by line. Nothing is ever taken back from the screen: it can be read aloud, logged and
 * piped. A scale is said when it changes, not with each item; `l` says it again.
 */
export function itemTalk(talk: Talk): (view: ItemView) => Promise<Press> {
  let scaleSaid: string | null = null
  return async (view) => {
    const { item } = view
    await talk.say([BLANK, questionLine(view)])
    if (!isGraded(item) || item.scale !== scaleSaid) await talk.say(choiceLines(view, { best: null }))
    scaleSaid = isGraded(item) ? item.scale : scaleSaid
    return item.kind === 'best-worst' ? pickTwo(view, talk) : ask(view, null, terminal`Answer: `, talk)
  }
}

async function pickTwo(view: ItemView, talk: Talk): Promise<Press> {
  for (;;) {
    const most = await ask(view, null, terminal`The most: `, talk)
    if (most.type !== 'answer') return most
    const best = String(most.answer)
    const least = await ask({ ...view, canGoBack: true }, best, terminal`The least: `, talk)
    if (least.type === 'answer') return { type: 'answer', answer: { best, worst: String(least.answer) } }
    if (least.type !== 'back') return least
  }
}

/** One number, and whatever is asked before it comes. `best` is set while the least is being asked for. */
async function ask(view: ItemView, best: string | null, prompt: TerminalText, talk: Talk): Promise<Press> {
  const before = beforeLine(view, { best })
  if (before !== null) await talk.say([before])
  for (;;) {
    const line = await talk.ask(prompt)
    if (line === null) return { type: 'closed' }
    const typed = readTyped(line, view, { best })
    if (typed.type === 'pick') {
      const row = rowsOf(view, { best })[typed.index]
      await talk.say([numbered(typed.index, row?.text ?? '')])
      return { type: 'answer', answer: row?.value ?? '' }
    }
    if (typed.type === 'skip' || typed.type === 'quit') {
      if (typed.type === 'skip') await talk.say([terminal`Skipped.`])
      return { type: typed.type }
    }
    if (typed.type === 'back' && view.canGoBack) return { type: 'back' }
    await talk.say(replyTo(typed, view, best))
  }
}

function replyTo(
  typed: Exclude<ReturnType<typeof readTyped>, { type: 'pick' }>,
  view: ItemView,
  best: string | null,
): TerminalText[] {
  switch (typed.type) {
    case 'unclear':
      return [terminal`${typed.notice}`]
    case 'why':
      return [terminal`Why we ask: ${view.item.why}`]
    case 'list':
      return choiceLines(view, { best })
    case 'help':
      return [KEYS]
    default:
      return [terminal`This is the first question.`]
  }
}
