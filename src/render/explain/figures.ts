/** Answers with what they add enter; rows of figures leave, rounded so that each column adds up, with the sum below. */
import { addingUp, signedUnits } from './adding-up.ts'
import type { Block, Row } from './blocks.ts'

const DECIMALS = 3

/** One column: its heading, and the figure of each row. */
export interface Column {
  readonly name: string
  readonly of: readonly number[]
}

export interface Summed {
  readonly columns: readonly Column[]
  /** One text a row. */
  readonly texts: readonly string[]
  /** What the sum is called, under the rows. */
  readonly sum: string
  /** Only the first and last so many rows are shown, and the others as one; all where it is not given. */
  readonly ends?: number
}

export function summed({ columns, texts, sum, ends }: Summed): Block {
  const rounded = columns.map(({ of }) => addingUp(of, DECIMALS))
  const rows = texts.map((text, k) =>
    rowOf(
      rounded.map(({ parts }) => parts[k] as number),
      text,
    ),
  )
  const hidden = ends === undefined ? 0 : Math.max(0, rows.length - 2 * ends)
  const shown =
    ends === undefined || hidden < 2
      ? rows
      : [
          ...rows.slice(0, ends),
          rowOf(
            rounded.map(({ parts }) => parts.slice(ends, -ends).reduce((all, one) => all + one, 0)),
            `${hidden} other answers together`,
          ),
          ...rows.slice(-ends),
        ]
  const total = {
    ...rowOf(
      rounded.map((one) => one.sum),
      sum,
    ),
    isSum: true,
  }
  return { type: 'figures', columns: columns.map(({ name }) => name), words: 'Answer', rows: [...shown, total] }
}

function rowOf(units: readonly number[], text: string): Row {
  return { cells: units.map((one) => signedUnits(one, DECIMALS)), text, isSum: false }
}
