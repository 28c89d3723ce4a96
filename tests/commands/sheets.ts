import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import type { ChoiceItem, Item } from '../../src/bank/types.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Answer, Session } from '../../src/session/types.ts'
import { sitting } from '../respondent.ts'
import { aFolder } from '../world.ts'

export type Answers = Readonly<Record<string, Answer | null>>

/** The answers of somebody whom nothing pulls but this role. */
export function favouring(role: string): Answers {
  return answersTo((item) => {
    if (!isGraded(item)) return choiceFor(item, role)
    const highest = item.thresholds.length + 1
    return role in item.loadings !== item.reversed ? highest : 1
  })
}

function choiceFor({ kind, options, reversed }: ChoiceItem, role: string): Answer {
  const [most = '', ...others] = [...options].sort((one, other) => pull(other) - pull(one)).map(({ id }) => id)
  const least = others.at(-1) ?? ''
  if (kind !== 'best-worst') return most
  return reversed ? { best: least, worst: most } : { best: most, worst: least }

  function pull({ loadings }: ChoiceItem['options'][number]): number {
    const own = loadings[role] ?? 0
    return 2 * own - Object.values(loadings).reduce((sum, loading) => sum + loading, 0)
  }
}

/** Every graded item of the built-in bank answered with the same category. */
export function allGraded(code: number): Answers {
  return answersTo((item) => (isGraded(item) ? code : undefined))
}

export const allSkipped = (): Answers => answersTo(() => null)

function answersTo(answer: (item: Item) => Answer | null | undefined): Answers {
  const entries = builtInBank().items.map((item) => [item.id, answer(item)] as const)
  return Object.fromEntries(entries.filter((entry): entry is [string, Answer | null] => entry[1] !== undefined))
}

/** A finished quick sitting that stayed open, and that more questions could settle. */
export function anOpenSession(): Session {
  for (let seed = 12; ; seed++) {
    const session = sitting(builtInBank(), { seed, length: 'quick', pulls: [0, 0.3] })
    const { kind, moreItems } = evaluate(builtInBank(), session).outcome
    if (kind === 'open' && (moreItems ?? 0) > 5) return session
  }
}

/** A sheet as the text of a JSON file. */
export function aSheet(answers: Answers, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...more, answers }, null, 2)
}

/** The same as YAML; only for answers that are numbers or option ids. */
export function aYamlSheet(answers: Answers): string {
  const lines = Object.entries(answers).map(([item, answer]) => `  ${item}: ${JSON.stringify(answer)}\n`)
  return `answers:\n${lines.join('')}`
}

/** Puts files into a folder that is gone after the test; their paths by name. */
export function written<Name extends string>(files: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const folder = aFolder()
  const paths = Object.entries<string>(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return [name, join(folder, name)] as const
  })
  return Object.fromEntries(paths) as Record<Name, string>
}
