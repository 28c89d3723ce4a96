/** The same answers as files of every form, for any bank. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bank, Item } from '../../src/bank/types.ts'
import type { Answer } from '../../src/session/types.ts'
import { aFolder } from '../world.ts'

type Answers = Readonly<Record<string, Answer>>

/** Paths of a JSON, a YAML, an NDJSON and a CSV file with these answers. */
export function filesWith(bank: Bank, answers: Answers): Readonly<Record<'json' | 'yaml' | 'ndjson' | 'csv', string>> {
  const folder = aFolder()
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const lines = Object.entries(answers).map(([item, answer]) => `  ${item}: ${JSON.stringify(answer)}\n`)
  const cells = bank.items.flatMap((item) => cellsOf(item, answers[item.id] as Answer))
  return {
    json: file('one.json', JSON.stringify({ answers })),
    yaml: file('one.yaml', `answers:\n${lines.join('')}`),
    ndjson: file('one.ndjson', `${JSON.stringify({ answers })}\n`),
    csv: file('one.csv', [0, 1].map((row) => `${cells.map((cell) => cell[row]).join(',')}\n`).join('')),
  }
}

function cellsOf({ id }: Item, answer: Answer): (readonly [header: string, cell: string])[] {
  if (typeof answer !== 'object') return [[id, String(answer)]]
  return [
    [`${id}.best`, answer.best],
    [`${id}.worst`, answer.worst],
  ]
}
