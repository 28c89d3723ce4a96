import type { Bank, LengthName } from '../../bank/types.ts'
import { aboutItems } from '../../choose/about-items.ts'
import type { ExitCode } from '../../errors.ts'
import { wrapped } from '../../render/lines.ts'
import type { SessionEvent } from '../../session/events.ts'
import type { Rater } from '../../session/types.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { BLANK, terminal } from '../../text/safe/terminal.ts'
import { columns } from '../terminal.ts'
import type { World } from '../world.ts'
import type { Conversation } from './conversation.ts'
import { askedBefore } from './leaving.ts'
import type { AskingMode } from './mode.ts'
import { aboutMinutes } from './time-left.ts'

const LENGTHS: readonly LengthName[] = ['quick', 'standard', 'full']

export interface IntroductionOptions {
  /** Given beforehand; then it is not asked. */
  readonly length?: LengthName
  /** What Enter alone chooses. */
  readonly proposed: LengthName
  readonly rater: Rater
  readonly about: string | null
  readonly saving: boolean
  /** So many items of an earlier result are asked again, whatever the length. */
  readonly again?: number
  readonly quiet?: boolean
}

/** What it is for, how long it takes, where the answers stay, which keys; then the length, unless it is known. */
export async function introduce(
  bank: Bank,
  options: IntroductionOptions,
  talk: Conversation,
  mode: AskingMode,
  world: World,
): Promise<{ readonly length: LengthName } | { readonly code: ExitCode }> {
  const width = Math.min(columns(world.stderr, world.env), 80) - 1
  if (options.quiet !== true) await talk.say(introductionLines(bank, options, mode, width))
  if (options.length !== undefined) return { length: options.length }
  const choices = LENGTHS.map((name) => ({ value: name, text: `${name}: ${said(bank, options, name)}` }))
  const told = await askedBefore(() => talk.one('How long may it take?', choices, options.proposed), talk, mode, world)
  return 'code' in told ? told : { length: told.value as LengthName }
}

function introductionLines(bank: Bank, options: IntroductionOptions, mode: AskingMode, width: number): TerminalText[] {
  const { rater, about, saving, again = 0 } = options
  const keys =
    mode === 'keys'
      ? 'Keys: a number answers, b back, s skip, ? why, q quit. Plain text: --accessible'
      : 'Type a number and press Enter. Also: b back, s skip, w why we ask, l the choices again, h help, q save and quit.'
  return [
    ...(rater === 'self' ? [] : wrapped(whoSees(about), width)),
    ...wrapped(`${bank.title} ${rater === 'self' ? 'For yourself, not' : 'Not'} for hiring.`, width),
    ...wrapped(`No right or wrong; skip freely. ${lengthSentence(bank, options)}`, width),
    ...(again > 0 ? wrapped('A retest: what was asked before comes first, without the answers.', width) : []),
    ...wrapped(whereSentence(saving), width),
    ...wrapped(keys, width),
    // Each thing that is asked in lines begins with an empty line itself.
    ...(mode === 'keys' ? [BLANK] : []),
  ]
}

/** An observer who did not say whom it is about is asked; the label may stay unknown. */
export async function askWhom<T extends Whom>(
  beginning: T,
  talk: Conversation,
  mode: AskingMode,
  world: World,
): Promise<T | { readonly code: ExitCode }> {
  if (beginning.rater === 'self' || beginning.about !== null) return beginning
  const question = 'Whom do you answer about? A name or label (Enter for none):'
  const told = await askedBefore(() => talk.text(question), talk, mode, world)
  if ('code' in told) return told
  // Somebody who leaves it open is not asked again at the end.
  const about = told.value === '' ? null : told.value
  return { ...beginning, about, events: [...beginning.events, { type: 'about', label: about } as const] }
}

interface Whom {
  readonly rater: Rater
  readonly about: string | null
  readonly events: readonly SessionEvent[]
}

/** What an observer must know before the first answer. */
function whoSees(about: string | null): TerminalText {
  const person = about ?? 'this person'
  return terminal`You answer about ${person}. Whoever gets the result, ${person} too, can read each of your answers.`
}

function lengthSentence(bank: Bank, options: IntroductionOptions): string {
  const { length } = options
  if (length !== undefined) return `${capital(said(bank, options, length))}.`
  const minutes = LENGTHS.map((name) => Math.round(sizeOf(bank, options, name).seconds / 60))
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)]
  return least === most ? `${capital(aboutMinutes(60 * most))}.` : `${least} to ${most} minutes.`
}

function capital(words: string): string {
  return words.replace(/^./, (letter) => letter.toUpperCase())
}

function whereSentence(saving: boolean): string {
  if (!saving) return 'Nothing is saved and nothing is sent: the result is shown once.'
  return 'Answers stay on this computer (where: role-fit history path). Nothing is sent.'
}

function said(bank: Bank, options: IntroductionOptions, name: LengthName): string {
  const { items, exact, seconds } = sizeOf(bank, options, name)
  return `${exact ? '' : 'about '}${items} questions, ${aboutMinutes(seconds)}`
}

function sizeOf(
  bank: Bank,
  { rater, again = 0 }: IntroductionOptions,
  length: LengthName,
): ReturnType<typeof aboutItems> {
  const { items, exact, seconds } = aboutItems(bank, { length, responses: [], rater })
  const all = Math.max(items, again)
  return { items: all, exact, seconds: items === 0 ? seconds : (seconds * all) / items }
}
