/** The questions line by line, in a world in memory: what is typed comes from a pipe. */
import { describe, expect, test } from 'vitest'
import { resultSchema } from '../../src/result/schema.ts'
import { aHome, type Ran, runCommand } from '../world.ts'
import { answersIn, eventsIn } from './kept.ts'
import { sameAnswer } from './typist.ts'

const QUICK = ['-', '--length', 'quick', '--seed', '5']

/** A quick sitting by somebody who types, and the lines that were typed. */
async function aSitting(args: readonly string[] = []) {
  const person = sameAnswer({ label: 'Zoe' })
  const ran = await runCommand([...QUICK, ...args], { typing: person.typing })
  expect(ran.code).toBe(0)
  return { ...ran, lines: person.lines, heard: person.heard }
}

/** The same by a here-document. */
function fromText(text: string, args: readonly string[] = [], home = aHome()): Promise<Ran> {
  return runCommand([...QUICK, ...args], { stdin: text, home })
}

/** Everything of a result that answers alone decide. */
function decided(stdout: string) {
  const { sheet, quality, ...rest } = resultSchema.parse(JSON.parse(stdout))
  return { ...rest, answers: sheet.answers, order: sheet.session?.order, answered: quality.answered }
}

describe('a whole quick sitting', () => {
  test('has no escape byte, says the keys once, each answer in words, and a result in sentences', async () => {
    const { stdout, stderr, heard, lines } = await aSitting()
    expect(stdout + stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
    expect(stderr.match(/w why we ask/g)).toHaveLength(1)
    expect(stderr.match(/^Question \d+ /gm)?.length).toBeGreaterThanOrEqual(16)
    const asked = heard.map((said, k) => ({ said: heard[k + 1] ?? '', prompt: said, line: lines[k] }))
    for (const { said, line } of asked.filter(({ prompt }) => /(Answer|most|least): $/.test(prompt)))
      expect(said).toMatch(new RegExp(`^\\n${line}: \\S`))
    expect(stdout).toContain('Result for Zoe')
    expect(stdout).not.toMatch(/\|[-=]|:=/)
    expect(stdout).toMatch(/^Chance that .* in 100/m)
  })

  test('asks again for a label that is too long', async () => {
    const long = 'x'.repeat(201)
    let labels = 0
    const { typing } = sameAnswer({ label: 'Zoe' })
    const ran = await runCommand([...QUICK, '--json'], {
      typing: (said) => {
        const line = typing(said)
        if (line !== 'Zoe') return line
        labels += 1
        return labels === 1 ? long : line
      },
    })
    expect(ran.stderr).toContain('That has 201 characters, and 200 is the most.')
    expect(JSON.parse(ran.stdout).about).toBe('Zoe')
  })

  test('gives the same result by a here-document, with Windows line ends, and where the last line has no end', async () => {
    const { lines, stdout } = await aSitting(['--json'])
    const expected = decided(stdout)
    expect(expected.about).toBe('Zoe')
    for (const text of [`${lines.join('\n')}\n`, `${lines.join('\r\n')}\r\n`, lines.join('\n')]) {
      const ran = await fromText(text, ['--json'])
      expect(ran.code).toBe(0)
      expect(decided(ran.stdout)).toEqual(expected)
      expect(ran.stderr).not.toContain('\x1b')
    }
  })

  test('gives the result also where the lines end after the last question', async () => {
    const { lines, stdout, heard } = await aSitting(['--json'])
    const items = heard.findIndex((said) => said.includes('Enter to go on'))
    const { lean, outcome, order } = decided(stdout)
    for (const count of [items, items + 1, items + 2, items + 3]) {
      const ran = await fromText(`${lines.slice(0, count).join('\n')}\n`, ['--json'])
      expect(ran.code).toBe(0)
      expect(decided(ran.stdout)).toMatchObject({ lean, outcome, order, about: null })
    }
  })
})

test('lines that end too early end with code 3 and everything saved', async () => {
  const home = aHome()
  const { code, stdout, stderr } = await fromText('1\n2\n1\n', [], home)
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
    /^Stopped\. Saved 3 of about 20\. Continue with: role-fit resume$/,
  )
  expect(answersIn(home)).toHaveLength(3)
})

test('whoever called it by npx is told to do so again', async () => {
  const env = { npm_command: 'exec' }
  const { stderr } = await runCommand(QUICK, { stdin: '1\n2\n', env })
  expect(stderr).toMatch(/Continue with: npx role-fit resume\n$/)
  expect((await runCommand(QUICK, { env })).stderr).toMatch(/Begin again with: npx role-fit\n$/)
  expect((await runCommand(['demo'], { env })).stdout).toMatch(/^Next: npx role-fit \| npx role-fit demo --details/m)
  // What npm runs of a package's own scripts finds it by its name.
  const script = { npm_command: 'run-script' }
  expect((await runCommand(['demo'], { env: script })).stdout).toMatch(/^Next: role-fit \| role-fit demo --details/m)
})

test('no line at all leaves nothing behind', async () => {
  const { code, stdout, home } = await runCommand(QUICK)
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect((await runCommand(['history'], { home })).stdout).toBe('Nothing is saved.\n')
})

test('what cannot be understood is told with what could be, and changes nothing', async () => {
  const { code, stderr, home } = await fromText('9\n\nx\n1\nq\n')
  expect(code).toBe(3)
  expect(stderr).toContain('"9" is not a number from 1 to 5.')
  expect(stderr).toContain('Type a number from 1 to 5, or h for the other keys.')
  expect(stderr).toContain('"x" is not a number from 1 to 5. Type h for the other keys.')
  expect(answersIn(home)).toHaveLength(1)
})

test('w, l and h say why, the choices and the keys again; b on the first question says that it is the first', async () => {
  const { stderr } = await fromText('w\nl\nh\nb\nq\n')
  const said = stderr.slice(stderr.indexOf('Question 1'))
  expect(said).toMatch(/Why we ask: \S/)
  expect(said.match(/^1: Not at all, 2: /gm)).toHaveLength(2)
  expect(said).toContain('Also: b back, s skip, w why we ask,')
  expect(said).toContain('This is the first question.')
})

test('back says the answer of before, and another one takes its place', async () => {
  const { stderr, home } = await fromText('1\n2\nb\nb\n5\nq\n')
  expect(stderr).toMatch(/Now 2: [\s\S]*Now 1: Not at all/)
  const [first, second, again] = answersIn(home)
  expect(answersIn(home)).toHaveLength(3)
  expect([first?.item, first?.answer, again?.item, again?.answer]).toEqual([first?.item, 1, first?.item, 5])
  expect(second?.item).not.toBe(first?.item)
})

describe('a best-worst set', () => {
  const SMALL = ['--bank', new URL('../fixtures/banks/small', import.meta.url).pathname, '--length', 'full']

  test('takes two lines, b in between takes the first one back, and the same twice is told', async () => {
    const home = aHome()
    const person = sameAnswer()
    const inTheSet = ['3', 'b', '1', '1', '2']
    const { stderr } = await runCommand(['-', ...SMALL, '--seed', '1'], {
      home,
      typing: (said) => (/The (most|least): $/.test(said) ? (inTheSet.shift() ?? null) : person.typing(said)),
    })
    expect(stderr).toContain('1 is your most already. Type another number.')
    expect(stderr.match(/The most: /g)).toHaveLength(2)
    const events = eventsIn(home).filter((event) => 'item' in event && event.item === 'pe-worst')
    expect(events.map(({ type }) => type)).toEqual(['asked', 'answered'])
    expect(inTheSet).toEqual([])
  })
})

describe('the review', () => {
  test('lists the answers, changes one, and says what it did not understand', async () => {
    let reviewed = 0
    const changes = ['l', '99', 'zz', '2', 'b', '']
    const person = sameAnswer()
    const { code, stderr, home } = await runCommand(QUICK, {
      typing: (said) => (/Enter to go on/.test(said) ? (changes[reviewed++] ?? '') : person.typing(said)),
    })
    expect(code).toBe(0)
    expect(stderr).toMatch(/\n1: .*\n2: .*\n3: /)
    expect(stderr).toMatch(/"99" is not a number from 1 to \d+\./)
    expect(stderr).toMatch(/"zz" is not a number from 1 to \d+\./)
    const back = eventsIn(home).flatMap((event) => (event.type === 'back' ? [event.item] : []))
    const order = [...new Set(answersIn(home).map(({ item }) => item))]
    expect(back).toEqual([order[1], order.at(-1)])
  })

  test('q there saves, and resume comes back to it', async () => {
    const person = sameAnswer()
    const ask = (said: string) => (/Enter to go on/.test(said) ? 'q' : person.typing(said))
    const { code, stderr, stdout, home } = await runCommand(QUICK, { typing: ask })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/Saved \d+ of about \d+\. Continue with: role-fit resume\n$/)
    const on = sameAnswer()
    const terminal = { home, terminal: true, typing: on.typing }
    const resumed = await runCommand(['resume', '--accessible', '--json'], terminal)
    expect(resumed.code).toBe(0)
    expect(on.heard[0]).toContain('That was the last question that counts.')
    expect(resultSchema.parse(JSON.parse(resumed.stdout)).quality.answered).toBe(person.lines.length)
  })
})

test('the result is saved, and the journal is finished', async () => {
  const { home } = await aSitting()
  expect(JSON.parse((await runCommand(['show', '--json'], { home })).stdout).about).toBe('Zoe')
  expect(eventsIn(home).at(-1)?.type).toBe('finished')
})
