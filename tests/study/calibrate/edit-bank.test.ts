import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseBank } from '../../../src/bank/parse-bank.ts'
import type { Bank } from '../../../src/bank/types.ts'
import { editedBank, nextVersion } from '../../../src/study/calibrate/edit-bank.ts'
import type { CalibratedItem, Calibration } from '../../../src/study/calibrate/types.ts'
import { ascendingThresholds } from '../../../src/study/calibrate/writable.ts'

const FOLDER = 'tests/fixtures/banks/small'

function filesOf(change: (text: string) => string = (text) => text): Record<string, Uint8Array> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(
    names.map((name) => [name, new TextEncoder().encode(change(readFileSync(join(FOLDER, name), 'utf8')))]),
  )
}

function bankOf(files: Readonly<Record<string, Uint8Array>>): Bank {
  const { bank, problems } = parseBank(files, '')
  expect(problems).toEqual([])
  return bank as Bank
}

const moved = (threshold: number) => Math.round((threshold + 0.125) * 1000) / 1000
const number = (estimate: number) => ({ expert: 1, estimate, standardError: 0.1 })

function calibrated(bank: Bank): Calibration {
  const items = bank.items.map((item): CalibratedItem => {
    const graded = 'thresholds' in item
    return {
      ...{ id: item.id, dimension: item.dimension, kind: item.kind, answered: 40, kept: null, unused: [] },
      factor: number(1.5),
      discrimination: graded ? number(Math.round(item.discrimination * 1500) / 1000) : null,
      thresholds: graded ? item.thresholds.map((one) => number(moved(one))) : null,
      intercepts: graded ? null : item.options.map((option, o) => number(o === 0 ? option.intercept : 0.25)),
    }
  })
  return { people: 40, observers: 0, blank: 0, joint: true, scale: 1, blocks: [], items, heldOut: null }
}

test.each([
  ['as it is', (text: string) => text],
  ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text: string) => `\ufeff${text}`],
])('a bank %s comes back with the new numbers, and every line of text as it was', (_, change) => {
  const files = filesOf(change)
  const bank = bankOf(files)
  const out = editedBank(files, bank, calibrated(bank), '2026-11-21')
  const fitted = bankOf(out)
  expect(fitted.calibration).toEqual({ fitted: { people: 40, date: '2026-11-21' } })
  expect(fitted.version).toBe('1.1.0')
  bank.items.forEach((item, i) => {
    const now = fitted.items[i]
    const scaled = (loadings: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(loadings).map(([role, one]) => [role, Math.round(one * 1500) / 1000]))
    if ('thresholds' in item) {
      expect(now).toEqual({
        ...item,
        loadings: scaled(item.loadings),
        discrimination: Math.round(item.discrimination * 1500) / 1000,
        thresholds: item.thresholds.map(moved),
      })
    } else {
      expect(now).toEqual({
        ...item,
        options: item.options.map((option, o) => ({
          ...option,
          loadings: scaled(option.loadings),
          intercept: o === 0 ? option.intercept : 0.25,
        })),
      })
    }
  })
  const lines = (bytes: Uint8Array | undefined) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n')
  for (const name of Object.keys(files)) {
    const kept = new Set(lines(out[name]))
    const lost = lines(files[name]).filter((line) => !kept.has(line))
    // Only lines that hold a number which changed.
    expect(
      lost.filter((line) => !/discrimination|thresholds|facets|version|calibration|intercept|id: [a-d]/.test(line)),
    ).toEqual([])
    if (name.includes('/')) expect(out[name]).toEqual(files[name])
  }
})

test('a bank that was calibrated before gets the new people and date', () => {
  const files = filesOf((text) =>
    text.replace('calibration: expert', 'calibration:\n  fitted:\n    people: 31\n    date: 2025-01-02'),
  )
  const bank = bankOf(files)
  expect(bankOf(editedBank(files, bank, calibrated(bank), '2026-11-21')).calibration).toEqual({
    fitted: { people: 40, date: '2026-11-21' },
  })
})

test('the middle number of the version grows', () => {
  expect(['1.2.3', '0.1.0', '2.0.0-beta.1'].map(nextVersion)).toEqual(['1.3.0', '0.2.0', '2.1.0'])
})

test('thresholds that would become one by rounding stay apart', () => {
  expect(ascendingThresholds([0.1, 0.1001, 0.1002])).toEqual([0.1, 0.101, 0.102])
  expect(ascendingThresholds([-12, 9.9999, 11])).toEqual([-10, 9.999, 10])
})
