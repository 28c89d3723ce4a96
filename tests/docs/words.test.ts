/** No screen says a word of its own that `role-fit help words` does not explain. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { DocumentName } from '../../src/commands/document-schemas.ts'
import { documentSchema } from '../../src/commands/document-schemas.ts'
import { WORDS } from '../../src/commands/topics/words.ts'
import { qualitySentence } from '../../src/result/quality-sentence.ts'
import type { QualityFlag } from '../../src/result/types.ts'
import { runCommand } from '../world.ts'

const SHEETS = fileURLToPath(new URL('../fixtures/coaching', import.meta.url))
const [ANA, AGAIN, BEN, CEM, DEE] = ['ana-answers', 'ana-again', 'ben-on-ana', 'cem-on-ana', 'dee-on-ana'].map((name) =>
  join(SHEETS, `${name}.json`),
) as [string, string, string, string, string]
const OPEN = fileURLToPath(new URL('../golden/sheets/open.json', import.meta.url))
const NEITHER = fileURLToPath(new URL('../golden/sheets/neither.json', import.meta.url))

/** What stands before two blanks with an explanation behind them, by the explanation with all its lines. */
const EXPLAINED = new Map(
  WORDS.split(/\n(?= {2}\S| {18}\S+(?: \S+)? {2})/)
    .map((entry) => /^ +(\S+(?: \S+)*)(?: {2,}| (?=the answers of))(\S[\s\S]*)/.exec(entry.split('\n\n')[0] ?? ''))
    .flatMap((found) => (found?.[1] ?? '').split(', ').map((name) => [name, squeezed(found?.[2] ?? '')] as const)),
)

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** All words that a document allows in some place. */
function enumsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { enum: several, const: one } = schema as { enum?: unknown; const?: unknown }
  const own = [...(Array.isArray(several) ? several : []), one].filter(
    (word): word is string => typeof word === 'string',
  )
  return [...own, ...Object.values(schema).flatMap(enumsIn)].filter((word) => !word.startsWith('role-fit'))
}

/** Of one property, wherever it stands. */
function enumsOf(schema: unknown, property: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, inner]) =>
    key === property ? enumsIn(inner) : enumsOf(inner, property),
  )
}

describe('has an entry: each', () => {
  test.each([
    ['outcome', 'result', 'kind', ['lead', 'both', 'neither', 'open']],
    ['word for a lean', 'result', 'words', ['no direction', 'clear lean']],
    ['distance of a path', 'result', 'tier', ['near', 'stretch', 'test']],
    ['sign of a second look', 'result', 'flags', ['contradictions', 'quick-answers']],
    ['reason for stopping', 'result', 'stopped', ['settled', 'futile']],
    ['verdict on a difference', 'comparison', 'verdict', ['changed', 'not comparable']],
  ] as const)('%s', (_, document, property, some) => {
    const words = enumsOf(documentSchema(document), property)
    expect(words).toEqual(expect.arrayContaining([...some]))
    // Its opposite is told with it.
    expect(words.filter((word) => word !== 'no clear gap' && !EXPLAINED.has(word))).toEqual([])
  })
})

/** In files alone, where `role-fit schema` describes them. */
const UNSEEN = new Set(['overall', 'dimensions', 'answered', 'skipped', 'not-asked', 'motivator', 'burden', 'caution'])

test.each(['result', 'comparison', 'cohort', 'explanation', 'history'] satisfies DocumentName[])(
  'every fixed word of the document %s is somewhere in the topic',
  (name) => {
    const words = enumsIn(documentSchema(name)).filter((word) => !UNSEEN.has(word))
    expect(words.length).toBeGreaterThan(3)
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(squeezed(WORDS)))).toEqual([])
  },
)

test('a sign of a second look is explained as results explain it', () => {
  const flags = enumsOf(documentSchema('result'), 'flags') as QualityFlag[]
  expect(flags).toHaveLength(5)
  for (const flag of flags) {
    const said = qualitySentence({ flags: [flag] })?.split('.')[0] ?? ''
    expect(EXPLAINED.get(flag)).toBe(said.charAt(0).toLowerCase() + said.slice(1))
  }
})

const screen = async (...args: readonly string[]) => squeezed((await runCommand(args)).stdout)

/** Each screen and the words of ours on it, which no document fixes. */
const SCREENS: readonly [args: readonly string[], words: readonly string[]][] = [
  [
    ['demo', '--details'],
    ['chance', 'lean', 'subject', 'for', 'against', 'path', 'set by judgement', 'comparison group'],
  ],
  [
    ['score', OPEN],
    ['settle', 'overall interest', 'skip'],
  ],
  [['score', NEITHER], ['neighbouring work']],
  [
    ['compare', ANA, AGAIN],
    ['retest', 'by chance'],
  ],
  [
    ['compare', ANA, BEN, CEM, DEE],
    ['observer', 'likely range', 'kappa'],
  ],
  [
    ['cohort', join(SHEETS, 'workshop.ndjson')],
    ['mean', 'spread', 'hidden', 'not settled'],
  ],
  [
    ['explain', 'stakeholders'],
    ['named', 'likely range', 'subject'],
  ],
  [
    ['explain', 'hy-founder'],
    ['signal', 'source', 'grade', 'first step'],
  ],
  [
    ['explain', 'sv-become'],
    ['discrimination', 'threshold', 'lean'],
  ],
  [['plan'], ['goal', 'reason', 'first step', 'experiment']],
  [['questions'], ['item', 'rating', 'best-worst']],
]
/** Where the screen has another form of the word. */
const SHOWN_AS: Readonly<Record<string, RegExp>> = {
  'overall interest': /Interest in this kind of work overall/,
  skip: /skipped/,
  path: /Worth trying next/,
}

test.each(SCREENS)('%j says these, and the topic has them: %j', async (args, words) => {
  const result = ['explain', 'plan'].includes(args[0] ?? '')
  const shown = result ? await about(args) : await screen(...args)
  const onScreen = (word: string) => (SHOWN_AS[word] ?? new RegExp(`\\b${word}`, 'i')).test(shown)
  expect(words.filter((word) => !onScreen(word))).toEqual([])
  const told = (word: string) =>
    EXPLAINED.has(word) || [...EXPLAINED.values()].some((text) => new RegExp(`\\b${word}\\b`).test(text))
  expect(words.filter((word) => !told(word))).toEqual([])
})

/** What explains a result reads it from standard input here. */
async function about(args: readonly string[]): Promise<string> {
  const { stdout } = await runCommand(['score', ANA, '--json'])
  const given = args[0] === 'plan' ? [...args, '-'] : [...args, '--result', '-']
  return squeezed((await runCommand(given, { stdin: stdout })).stdout)
}

test('what documents call otherwise than screens do is told, too', () => {
  for (const word of ['interval', 'level', 'evidence', 'dimension', 'facet', 'fit', 'personFit', 'contribution'])
    expect(squeezed(WORDS)).toMatch(new RegExp(`\\b${word}\\b`))
  expect(EXPLAINED.get('dimension')).toContain('subject')
})
