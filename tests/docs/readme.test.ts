/** README.md says what is so: its transcripts, its picture, its figures, and what it points to. Its commands: commands.test.ts. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import { runCommand } from '../world.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const EVIDENCE = readFileSync(join(ROOT, 'docs', 'evidence.md'), 'utf8')
const RUNNING = README.replace(/\s+/g, ' ')

const blocks = (language: string) =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, inside = '']) => inside)

test('it begins with the two commands, each in a block of its own, and is no book', () => {
  expect(blocks('sh').slice(0, 2)).toEqual(['npm ci && npx role-fit\n', 'npm ci && npm test\n'])
  expect(README.split('\n').length).toBeLessThan(250)
  expect(README.split('\n').filter((line) => line !== line.trimEnd())).toEqual([])
})

test('the first screen is what the demo prints', async () => {
  expect(blocks('text')[0]).toBe((await runCommand(['demo'])).stdout)
})

test('the question in plain lines is one of the bank, with the choices of its scale', () => {
  const [question = '', choices = '', answer = '', said = ''] = blocks('text')[1]?.split('\n') ?? []
  const { items, dimensions, scales } = builtInBank()
  const item = items.filter(isGraded).find(({ text }) => question.includes(text))
  const scale = scales[item?.scale ?? '']
  const subject = dimensions.find(({ id }) => id === item?.dimension)?.plain
  expect(question).toBe(`Question 1 of about 20, ${subject}: ${item?.text} ${scale?.stem}`)
  const numbered = scale?.categories.map((name, k) => `${k + 1} ${name}`).join(', ')
  expect(choices).toBe(`${numbered}, s ${scale?.missing}.`)
  expect(said).toBe(`${answer.slice(-1)}, ${scale?.categories[Number(answer.slice(-1)) - 1]}`)
})

/** The numbers of the first row of the evidence that begins like this. */
function row(...cells: readonly string[]): number[] {
  const line = EVIDENCE.split('\n').find((one) => one.startsWith(`| ${cells.join(' | ')} |`))
  if (line === undefined) throw new Error(`docs/evidence.md has no row ${cells.join(', ')}.`)
  return line
    .split('|')
    .slice(cells.length + 1)
    .map((cell) => Number.parseFloat(cell))
}
/** The page is too long to be shown whole where it does not. */
const says = (text: string) => expect({ text, said: RUNNING.includes(text) }).toEqual({ text, said: true })
const inHundred = (share: number | undefined) => Math.round(100 * (share ?? Number.NaN))

test('the figures of the promises are those of the evidence', () => {
  const [, , , , covered] = row('as the bank', 'standard', 'lean')
  const [, , , , otherwise] = row('otherwise', 'standard', 'lean')
  says(`hold the true lean of ${inHundred(covered)} in 100 people, and of ${inHundred(otherwise)} in 100`)

  const named = 'a headline names the role that truly pulls more'
  const right = ['quick', 'standard', 'full'].map((form) => inHundred(row(named, form)[0])).sort((a, b) => a - b)
  says(`truly pulls more in ${right[0]} to ${right[2]} of 100 cases`)

  const [lead, both, neither, open] = ['lead', 'both', 'neither', 'open'].map((kind) =>
    inHundred(row('standard', kind)[0]),
  )
  says(`${lead} of 100 people get one role named, ${both} get both, ${neither} neither, and for ${open} it stays open`)
  const [alike] = row('people whose roles pull alike get no headline', 'standard')
  says(`whose roles pull exactly alike, ${inHundred(alike)} in 100 get no role named`)

  const [same] = row('the same headline, or none, as the full form', 'standard')
  says(`Both name the same role, or both none, for ${inHundred(same)} in 100 people`)
  expect(row('headline opposite to that of the full form', 'standard')[0]).toBeLessThan(0.001)
  expect(EVIDENCE).toContain(
    'saves about a third of the time that a random order takes, and nothing against the fixed order',
  )
  expect(EVIDENCE.split('\n').filter((line) => line.includes('2000')).length).toBeGreaterThan(10)
})

test('how many questions a form has is what the bank says', () => {
  const { lengths } = builtInBank()
  const [quick, standard] = [lengths.quick, lengths.standard].map((one) =>
    one.adaptive ? { middle: (one.minimum + one.maximum) / 2, most: one.maximum } : null,
  )
  const full = lengths.full.adaptive ? 0 : lengths.full.items.length
  says(`about ${quick?.middle} questions; \`standard\` about ${standard?.middle}, \`full\` ${full}`)
  says(`asks at most ${standard?.most} questions where the full one asks ${full}`)
})

test('a role is named from the chance on that it says', () => {
  const { outcome } = builtInBank()
  says(`a role is named only when its chance is ${inHundred(outcome.lead)} in 100 or more`)
})

test('what it points to is there: files, folders and scripts', () => {
  const linked = [...README.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target)
  const named = [...README.matchAll(/`((?:docs|src|tests|questions)\/[^`]*)`/g)].map(([, path = '']) => path)
  expect(linked).toContain('docs/result.svg')
  expect(named.length).toBeGreaterThan(5)
  expect([...linked, ...named].filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const run = [...README.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(run.length).toBeGreaterThan(0)
  expect(run.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})
