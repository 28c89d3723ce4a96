import { chmodSync, chownSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ensureFolder, folderExists } from '../../src/io/store/folder.ts'
import { aFolder, aStore, failureOf, modeOf, withUmask } from './temporary.ts'

const windows = process.platform === 'win32'
const asRoot = process.getuid?.() === 0

describe.skipIf(windows)('a folder of the store', () => {
  test.each([0o000, 0o022, 0o077])(
    'is made for its owner alone, with all above it, whatever the umask (%o)',
    (mask) => {
      const path = join(aFolder(), 'state', 'role-fit', 'journals')
      withUmask(mask, () => ensureFolder(path))
      expect([modeOf(path), modeOf(dirname(path)), modeOf(dirname(dirname(path)))]).toEqual(['700', '700', '700'])
    },
  )

  test('is not made by asking whether it is there', () => {
    const { journals } = aStore()
    expect(folderExists(journals)).toBe(false)
    expect(existsSync(dirname(journals))).toBe(false)
  })

  test('that others may read is closed to them', () => {
    const { journals } = aStore()
    ensureFolder(journals)
    chmodSync(journals, 0o755)
    expect(folderExists(journals)).toBe(true)
    expect(modeOf(journals)).toBe('700')
  })

  test.each([0o777, 0o770, 0o702])('that others may write is refused (%o)', (mode) => {
    const { journals } = aStore()
    ensureFolder(journals)
    chmodSync(journals, mode)
    expect(failureOf(() => ensureFolder(journals))).toBe('6 unsafe-folder')
    chmodSync(journals, 0o700)
    chmodSync(dirname(journals), mode)
    expect(failureOf(() => folderExists(journals))).toBe('6 unsafe-folder')
  })

  test('that is a link or a file is refused', () => {
    const { journals, results } = aStore()
    ensureFolder(journals)
    symlinkSync(aFolder(), results)
    expect(failureOf(() => ensureFolder(results))).toBe('6 unsafe-folder')
    writeFileSync(join(journals, 'file'), '')
    expect(failureOf(() => ensureFolder(join(journals, 'file')))).toBe('6 unsafe-folder')
  })

  test('inside a link is refused', () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'real'))
    symlinkSync('real', join(folder, 'role-fit'))
    expect(failureOf(() => ensureFolder(join(folder, 'role-fit', 'journals')))).toBe('6 unsafe-folder')
  })

  test.skipIf(!asRoot)('that belongs to somebody else is refused', () => {
    const { journals } = aStore()
    ensureFolder(journals)
    chownSync(journals, 65534, 65534)
    expect(failureOf(() => ensureFolder(journals))).toBe('6 unsafe-folder')
  })

  test('that cannot be made names the true cause and the ways out', () => {
    const file = join(aFolder(), 'file')
    writeFileSync(file, '')
    expect(failureOf(() => ensureFolder(join(file, 'role-fit', 'journals')))).toBe('6 not-a-folder')
    expect(() => ensureFolder(join(file, 'role-fit', 'journals'))).toThrow(/file.*ENOTDIR/)
  })
})
