/** What the tables of a simulation are made of. */
import type { Share } from '../study/simulate/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import { padded, wrapped } from './lines.ts'

/** Columns of a line, one fewer than the narrowest terminal has. */
export const WIDTH = 79
const LABEL = 22
const COLUMN = 18

export function titled(title: string, meaning: string): TerminalText[] {
  return [terminal`${title}`, terminal`${'-'.repeat(title.length)}`, ...wrapped(meaning, WIDTH)]
}

export function row(label: string, cells: readonly string[]): TerminalText {
  return terminal`${padded(label, LABEL)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}`
}

export function percent({ share }: Share): string {
  return share === null ? '-' : `${(100 * share).toFixed(0)} %`
}

/** Two decimals, without -0.00. */
export function two(value: number): string {
  return (Math.round(value * 100) / 100 + 0).toFixed(2)
}
