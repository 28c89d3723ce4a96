import { LABEL_LIMIT } from '../../session/label.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { BLANK, terminal } from '../../text/safe/terminal.ts'
import type { Choice, Conversation, ReviewRow, Told } from '../ask/conversation.ts'
import type { World } from '../world.ts'
import { numbered } from './item-lines.ts'
import { itemTalk } from './item-talk.ts'
import type { Talk } from './talk.ts'
import { talkOn } from './talk.ts'

/** Everything in lines: append-only, no escape sequence, no colour, nothing by timer. */
export function lineConversation(world: Pick<World, 'stdin' | 'stderr'>): Conversation {
  const talk = talkOn(world)
  return {
    say: talk.say,
    item: itemTalk(talk),
    one: (question, choices, preset) => askOne(talk, question, choices, preset),
    several: (question, choices) => askSeveral(talk, question, choices),
    text: (question) => askText(talk, question),
    review: (rows) => askReview(talk, rows),
    close: talk.close,
  }
}

async function askOne(talk: Talk, question: string, choices: readonly Choice[], preset: string): Promise<Told<string>> {
  const standard = choices.findIndex(({ value }) => value === preset)
  await talk.say([BLANK, terminal`${question}`, ...listed(choices)])
  for (;;) {
    const line = await talk.ask(terminal`Number (Enter for ${standard + 1}): `)
    const left = leaving(line)
    if (left !== null) return left
    const chosen = line?.trim() === '' ? choices[standard] : choices[Number(line?.trim()) - 1]
    if (chosen !== undefined) return { value: chosen.value }
    await talk.say([terminal`"${line ?? ''}" is not a number from 1 to ${choices.length}.`])
  }
}

async function askSeveral(talk: Talk, question: string, choices: readonly Choice[]): Promise<Told<readonly string[]>> {
  await talk.say([BLANK, terminal`${question}`, ...listed(choices)])
  for (;;) {
    const line = await talk.ask(terminal`Numbers with spaces between them (Enter for none): `)
    const left = leaving(line)
    if (left !== null) return left
    const words = (line ?? '').split(/[\s,]+/).filter((word) => word !== '')
    const chosen = words.map((word) => choices[Number(word) - 1])
    const wrong = words.find((_, k) => chosen[k] === undefined)
    if (wrong === undefined) return { value: chosen.flatMap((choice) => choice?.value ?? []) }
    await talk.say([terminal`"${wrong}" is not a number from 1 to ${choices.length}.`])
  }
}

async function askText(talk: Talk, question: string): Promise<Told<string>> {
  await talk.say([BLANK])
  for (;;) {
    const line = await talk.ask(terminal`${question} `)
    const value = (line ?? '').trim()
    const left = leaving(line)
    if (left !== null || value.length <= LABEL_LIMIT) return left ?? { value }
    await talk.say([terminal`That has ${value.length} characters, and ${LABEL_LIMIT} is the most.`])
  }
}

async function askReview(talk: Talk, rows: readonly ReviewRow[]): Promise<Told<string | null>> {
  await talk.say([BLANK, terminal`That was the last question that counts. ${rows.length} answers.`])
  for (;;) {
    const line = await talk.ask(terminal`Enter to go on, l to list the answers, a number to change one, b to go back: `)
    const left = leaving(line)
    if (left !== null) return left
    const word = line?.trim().toLowerCase() ?? ''
    if (word === '') return { value: null }
    const row = word === 'b' ? rows.at(-1) : rows[Number(word) - 1]
    if (row !== undefined) return { value: row.item }
    if (word === 'l') await talk.say(rows.map(({ text }, k) => numbered(k, text)))
    else await talk.say([terminal`"${word}" is not a number from 1 to ${rows.length}.`])
  }
}

function listed(choices: readonly Choice[]): TerminalText[] {
  return choices.map(({ text }, k) => numbered(k, text))
}

function leaving(line: string | null): { left: 'quit' | 'closed' } | null {
  if (line === null) return { left: 'closed' }
  return line.trim().toLowerCase() === 'q' ? { left: 'quit' } : null
}
