import type { Bank, LengthName } from '../../bank/types.ts'
import { aboutItems } from '../../choose/stopping.ts'
import type { ExitCode } from '../../errors.ts'
import { EXIT } from '../../errors.ts'
import { wrapped } from '../../render/lines.ts'
import { visible } from '../../text/visible.ts'
import { writeOut } from '../output.ts'
import { columns } from '../terminal.ts'
import type { World } from '../world.ts'
import type { LengthChoice } from './facts.ts'
import { onDeathSignals } from './signals.ts'

const STOPPED = 'Stopped before the first question.\n'

export interface IntroductionOptions {
  /** Given beforehand; then nothing is asked. */
  readonly length?: LengthName
  /** The folder of results, or null where nothing is saved. */
  readonly store: string | null
  readonly quiet?: boolean
}

/** What it is for, how long it takes, where the answers stay, which keys; then the length, unless it is known. */
export async function introduce(
  bank: Bank,
  { length, store, quiet }: IntroductionOptions,
  world: World,
): Promise<{ length: LengthName } | { code: ExitCode }> {
  const width = Math.min(columns(world.stderr, world.env), 80) - 1
  const lines = [
    ...wrapped(`${visible(bank.title)} For yourself, not for hiring.`, width),
    ...wrapped(`No right or wrong answers; skip what you cannot judge. ${lengthSentence(bank, length)}`, width),
    ...wrapped(whereSentence(store), width),
    ...wrapped('Keys: a number answers, b back, s skip, ? why we ask, q save and quit.', width),
    '',
  ]
  if (quiet !== true) await writeOut(world.stderr, `${lines.join('\n')}\n`)
  if (length !== undefined) return { length }
  const { askLength } = await import('./facts.ts')
  const streams = { input: world.stdin, output: world.stderr }
  const release = onDeathSignals(streams, () => {
    world.stderr.write(`\n${STOPPED}`)
  })
  const told = await askLength(lengthChoices(bank), streams).finally(release)
  if ('value' in told) return { length: told.value }
  await writeOut(world.stderr, STOPPED)
  return { code: told.left === 'interrupt' ? EXIT.interrupted : EXIT.unfinished }
}

function lengthSentence(bank: Bank, length: LengthName | undefined): string {
  if (length !== undefined) return `${said(bank, length).replace(/^./, (letter) => letter.toUpperCase())}.`
  const minutes = lengthChoices(bank).map(({ name }) => minutesOf(bank, name))
  return `${Math.min(...minutes)} to ${Math.max(...minutes)} minutes.`
}

function whereSentence(store: string | null): string {
  if (store === null) return 'Nothing is saved and nothing is sent: the result is shown once.'
  return `Answers stay on this computer (${visible(store)}). Nothing is sent.`
}

function lengthChoices(bank: Bank): LengthChoice[] {
  return (['quick', 'standard', 'full'] as const).map((name) => ({ name, said: said(bank, name) }))
}

function said(bank: Bank, name: LengthName): string {
  const { items, exact } = aboutItems(bank, { length: name, responses: [], rater: 'self' })
  return `${exact ? '' : 'about '}${items} questions, about ${minutesOf(bank, name)} minutes`
}

function minutesOf(bank: Bank, length: LengthName): number {
  return Math.max(1, Math.round(aboutItems(bank, { length, responses: [], rater: 'self' }).seconds / 60))
}
