import { expect, test } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { allTexts } from '../../src/check/texts.ts'
import { readText } from '../../src/text/read.ts'
import { valueIn } from '../../src/text/value-in.ts'
import { edited, smallBank } from '../bank/small-bank.ts'

const files = smallBank()

test('every text stands in the files where it is said to stand', () => {
  const { bank, whereabouts } = parseBank(files, '')
  // What the author left out has a default, which stands nowhere.
  const texts = allTexts(bank!)
  const standing = texts.filter(({ part, inner, text }) => {
    const { file, path } = whereabouts(part, inner)
    return valueIn(readText(files[file as string] as string, '').value, path) === text
  })
  expect(texts.filter((text) => !standing.includes(text)).map(({ part, inner }) => [part.id, inner])).toEqual([])
  expect(standing.length).toBeGreaterThan(60)
})

test.each([
  ['bank.yaml', 'Not at all'],
  ['bank.yaml', 'In a club'],
  ['horizon.yaml', 'Long range'],
  ['horizon.yaml', 'Plan two weeks.'],
  ['paths/moves.yaml', 'Build alone.'],
  ['paths/moves.yaml', 'Mind the saw.'],
  ['roles/maker.yaml', 'Maker'],
])('%s: %j is among them', (file, text) => {
  const { bank } = parseBank(edited(files, file, text, 'Another text'), '')
  const isTitle = text === 'Maker'
  expect(allTexts(bank!).some((one) => one.text === 'Another text')).toBe(!isTitle)
})
