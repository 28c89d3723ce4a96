/** Four people as the model has them take the full form; what is said about one of them is said about no other. */
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { PLAIN } from '../../src/render/style.ts'
import { renderText } from '../../src/render/text.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Result } from '../../src/result/types.ts'
import { sitting } from '../respondent.ts'

const bank = builtInBank()

/** Pulls of product management and product marketing, in SDs of the prior. */
const RESULTS: Readonly<Record<string, Result>> = {
  'the product manager': resultOf([1.5, -1], 1),
  'the product marketer': resultOf([-1, 1.5], 2),
  'one for neither': resultOf([-1.5, -1.5], 3),
  'one for both': resultOf([1.5, 1.5], 4),
}
const NAMES = Object.keys(RESULTS)
const PAIRS = NAMES.flatMap((one, k) => NAMES.slice(k + 1).map((other) => [one, other] as const))

function resultOf(pulls: readonly number[], seed: number): Result {
  return evaluate(bank, sitting(bank, { seed, length: 'full', pulls }))
}

/** What is the same for everybody on purpose: labels, counts, what the roles are, what no result can say. */
function isGeneral(part: string): boolean {
  return (
    part.length === 0 ||
    LABELS.has(part) ||
    /^(\d+ answers|Interest in this kind of work overall: (low|middle|high))\.$/.test(part) ||
    /^(\d+ more subjects? leans? one way|too little to say on \d+( subjects)?)(; too little to say on \d+)?\.$/i.test(
      part,
    )
  )
}

const LABELS = new Set(
  [
    ...bank.roles.map(({ what }) => what as string),
    ...(RESULTS['one for both'] as Result).limits,
    'Your own view, not a test. Its scoring was set by judgement; there is no comparison group. Not for hiring.',
    'The other side is still possible.',
  ].flatMap(sentences),
)

/** The lines of a list and the sentences of running text, each as one part. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/).map((part) => part.replace(/\s+/g, ' ').trim())
}

/** Everything in the whole report that is about this person. Lines that go on are indented further than where they begin. */
function individual(result: Result): Set<string> {
  const text = renderText(result, { width: 80, style: PLAIN, sentences: true, details: true, saved: null })
  const [screen, details] = text.split(/Next: .*\n/) as [string, string]
  const blocks = details.split('\n\n').map((block) => {
    // The heading is a label; it may take two lines where a list follows.
    const first = block.search(/^ {2}[-\d] /m)
    return first < 0 ? block.trim().replace(/^.*\n/, '') : block.slice(first)
  })
  const parts = blocks.flatMap((block) => block.split(/^ {2}[-\d] /m)).flatMap(sentences)
  return new Set([...sentences(screen), ...parts].filter((part) => !isGeneral(part)))
}

test('the four are as different as the outcomes allow', () => {
  expect(NAMES.map((name) => [RESULTS[name]?.outcome.kind, RESULTS[name]?.outcome.role])).toEqual([
    ['lead', 'product-manager'],
    ['lead', 'product-marketer'],
    ['neither', null],
    ['both', null],
  ])
})

test('no two of the opposite three are shown the same path', () => {
  const [manager, marketer, neither] = NAMES.map((name) => (RESULTS[name] as Result).paths.map(({ id }) => id))
  const all = [...(manager ?? []), ...(marketer ?? []), ...(neither ?? [])]
  expect(all.length).toBeGreaterThanOrEqual(7)
  expect(new Set(all).size).toBe(all.length)
})

test.each(PAIRS)('nothing said about %s is said about %s', (one, other) => {
  const [mine, theirs] = [RESULTS[one] as Result, RESULTS[other] as Result]
  const said = individual(theirs)
  const same = [...individual(mine)].filter((sentence) => said.has(sentence))
  expect(individual(mine).size).toBeGreaterThan(20)
  expect(same.filter((sentence) => !isFact(sentence, mine, theirs))).toEqual([])
})

/** What may well be the same of two people: an answer that both gave, and the steps of a path that is shown to both. */
function isFact(sentence: string, one: Result, other: Result): boolean {
  const answers = ({ evidence }: Result) =>
    [...evidence.for, ...evidence.against].flatMap(({ text }) => sentences(text))
  const steps = ({ paths }: Result) => paths.flatMap((path) => path.steps.flatMap(sentences))
  return [answers, steps].some((facts) => facts(one).includes(sentence) && facts(other).includes(sentence))
}
