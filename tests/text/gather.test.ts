import { expect, test } from 'vitest'
import type { Problem } from '../../src/errors.ts'
import { gather } from '../../src/text/gather.ts'

function problem(line: number, severity: Problem['severity'] = 'warning'): Problem {
  return { severity, file: 'f', line, column: 1, path: null, code: 'some-code', message: 'Wrong.', mend: 'Mend it.' }
}

test('a thousand problems are kept as they came', () => {
  const list = gather()
  const all = Array.from({ length: 1000 }, (_, k) => problem(k))
  list.add(all.slice(0, 600))
  list.add(all.slice(600))
  expect(list.all()).toEqual(all)
})

test('of more than a thousand the rest is counted, as severe as the worst of them', () => {
  const list = gather()
  list.add(Array.from({ length: 1003 }, (_, k) => problem(k)))
  expect(list.all().length).toBe(1001)
  expect(list.all().at(-1)).toMatchObject({
    code: 'more-problems',
    severity: 'warning',
    message: '3 more problems are not listed.',
  })
  list.add([problem(1004, 'error')])
  expect(list.all().at(-1)).toMatchObject({ severity: 'error', message: '4 more problems are not listed.' })
})
