/** The whole program in a terminal, and what a person does there. */
import { fileURLToPath } from 'node:url'
import { type OpenTerminal, open } from './harness.ts'

export const BIN = fileURLToPath(new URL('../../bin/role-fit.js', import.meta.url))

export interface Place {
  readonly home: string
  readonly cols?: number
  readonly rows?: number
}

/** `role-fit` with these arguments, in a terminal of its own. */
export function roleFit(args: readonly string[], { home, ...size }: Place): OpenTerminal {
  return open({ command: process.execPath, args: [BIN, ...args], env: { ROLE_FIT_HOME: home }, ...size })
}

/** A quick sitting, with its first question on the screen. */
export async function aSitting(home: string, args: readonly string[] = []): Promise<OpenTerminal> {
  const terminal = roleFit(['--length', 'quick', '--seed', '7', ...args], { home })
  await question(terminal, 1)
  return terminal
}

/** Resolves when question `number` is whole on the screen: its last line is the one with the keys. */
export async function question(terminal: OpenTerminal, number: number): Promise<void> {
  await terminal.waitFor(new RegExp(`Question ${number} of [\\s\\S]*\\bq\\b`), 'screen')
}

const REVIEW = 'That was the\\s+last\\s+question'

/** Answers question `number` by one key, or by two where the most and the least are asked for; says whether another follows. */
export async function answer(terminal: OpenTerminal, number: number, key = '1'): Promise<boolean> {
  await question(terminal, number)
  const twofold = terminal.screen().includes('First: the most.')
  await terminal.press(key)
  if (twofold) {
    await terminal.waitFor('Now: the least.', 'screen')
    await terminal.press(key === '1' ? '2' : '1')
  }
  const following = new RegExp(`Question ${number + 1} of [\\s\\S]*\\bq\\b|${REVIEW}[\\s\\S]*q:\\s+save`)
  await Promise.race([terminal.waitFor(following, 'screen'), terminal.exit])
  return terminal.screen().some((line) => line.startsWith(`Question ${number + 1} of`))
}

/** Resolves when the list of all answers is whole on the screen. */
export async function review(terminal: OpenTerminal): Promise<void> {
  await terminal.waitFor(/Enter: [\s\S]*q:\s+save\s+&\s+quit/, 'screen')
}

/** Answers everything from question `number` on, and stays at the list of all answers; says how many there were. */
export async function answerAll(terminal: OpenTerminal, number = 1, key = '1'): Promise<number> {
  let last = number
  while (await answer(terminal, last, key)) last += 1
  await review(terminal)
  return last
}

/** The screen as running text, however its lines are broken. */
export function running(terminal: OpenTerminal): string {
  return terminal.screen().join(' ').replace(/\s+/g, ' ').trim()
}
