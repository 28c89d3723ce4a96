/** The header of a CSV -> what each of its columns says of a person, with everything that is wrong with it. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import type { CsvRow } from '../text/csv.ts'
import { MAX_FINDINGS, problemAt } from '../text/place.ts'
import { quoted } from '../text/quoted.ts'
import { hint } from './check-answer.ts'

/** Where in a sheet a column's cells belong: `['about']`, `['answers', item]`, `['answers', item, 'best']`. */
export type Target = readonly [key: string, item?: string, part?: 'best' | 'worst']

export interface CsvOptions {
  /** From a column's header to the name that it has here, as `columnNames` lists them. */
  readonly map?: ReadonlyMap<string, string>
  /** Headers of columns that are not looked at. */
  readonly ignored?: readonly string[]
}

export interface CsvHeader {
  /** One a column; null where it is not looked at. */
  readonly targets: readonly (Target | null)[]
  readonly problems: readonly Problem[]
}

/** Every name that a column may have, with what it means. */
export function columnNames(bank: Bank): ReadonlyMap<string, Target> {
  const names = new Map<string, Target>(FACTS.map((fact) => [fact, [fact]]))
  for (const { id, kind } of bank.items) {
    if (kind !== 'best-worst') names.set(id, ['answers', id])
    else for (const part of ['best', 'worst'] as const) names.set(`${id}.${part}`, ['answers', id, part])
  }
  return names
}

const FACTS = ['about', 'rater', 'background', 'reach']

/** Spaces around a header, line breaks between its words and the form of its accents do not count. */
export function headerName(header: string): string {
  return header.trim().replace(/\s+/gu, ' ').normalize('NFC')
}

export function readHeader(bank: Bank, row: CsvRow, file: string, { map, ignored = [] }: CsvOptions): CsvHeader {
  const names = columnNames(bank)
  const leftOut = new Set(ignored.map(headerName))
  const problems: Problem[] = [...row.problems]
  const first = new Map<string, number>()
  const wrong = (at: number, code: string, message: string, mend: string) => {
    if (problems.length >= MAX_FINDINGS) return
    problems.push(problemAt({ file, place: row.places[at]!, path: [] }, { code, message, mend }))
  }
  const targets = row.cells.map((cell, at): Target | null => {
    const header = headerName(cell)
    // A column without a name is what a spreadsheet leaves behind; a row with something in it is told of.
    if (header === '' || leftOut.has(header)) return null
    const name = map?.get(header) ?? header
    const target = names.get(name)
    if (target === undefined) {
      const message = `No question has the id ${quoted(name)}, and no other column is called so.${hint(name, names.keys())}`
      const mend = 'Correct it, name the question with --map, or leave the column out with --ignore-columns.'
      wrong(at, 'unknown-column', message, mend)
      return null
    }
    const before = first.get(name)
    if (before === undefined) first.set(name, at)
    else {
      const message = `The column ${quoted(name)} stands already at column ${before + 1} of the table.`
      wrong(at, 'duplicate-column', message, 'Remove one of them, or leave one out with --ignore-columns.')
    }
    return target
  })
  for (const [name, at] of first) {
    const other = otherHalf(name, names)
    if (other !== null && !first.has(other)) {
      wrong(at, 'missing-column', `The column ${quoted(name)} stands without ${quoted(other)}.`, 'Add the other half.')
    }
  }
  return { targets, problems }
}

/** `item.worst` for `item.best` and the other way round; null for every other column. */
function otherHalf(name: string, names: ReadonlyMap<string, Target>): string | null {
  const [, item, part] = names.get(name)!
  if (part === undefined) return null
  return `${item}.${part === 'best' ? 'worst' : 'best'}`
}
