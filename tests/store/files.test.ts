import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RoleFitError } from '../../src/errors.ts'
import { fileFailure, readBytes, readFileBytes, readFolder } from '../../src/io/files.ts'
import { writeWhole } from '../../src/io/write-files.ts'
import { terminal } from '../../src/text/safe/terminal.ts'
import { aFolder, failureOf, modeOf, namesIn, withUmask } from './temporary.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const asRoot = process.getuid?.() === 0

async function* parts(...list: readonly (string | Uint8Array)[]) {
  yield* list
}

describe('reading', () => {
  test('gives the bytes of a file, and standard input for - alone', async () => {
    const path = join(aFolder(), 'a.yaml')
    writeFileSync(path, 'answers: {}')
    expect(text(await readBytes(path, 100, parts('not this')))).toBe('answers: {}')
    expect(text(await readBytes('-', 100, parts('ans', new TextEncoder().encode('wers'))))).toBe('answers')
  })

  test('stops at the limit, which is wrong content and not a wrong file', async () => {
    const path = join(aFolder(), 'a')
    writeFileSync(path, '12345')
    expect(text(readFileBytes(path, 5))).toBe('12345')
    expect(failureOf(() => readFileBytes(path, 4))).toBe('5 too-large')
    await expect(readBytes('-', 4, parts('123', '45'))).rejects.toMatchObject({ exitCode: 5 })
  })

  test('stops reading standard input where the limit is passed', async () => {
    let given = 0
    async function* endless() {
      for (;;) {
        given += 1
        yield new Uint8Array(100)
      }
    }
    await expect(readBytes('-', 1000, endless())).rejects.toThrow('more than 1000 bytes')
    expect(given).toBe(11)
  })

  test('names the true cause and a mend', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), '')
    symlinkSync('loop', join(folder, 'loop'))
    expect(failureOf(() => readFileBytes(join(folder, 'none'), 9))).toBe('6 not-found')
    expect(failureOf(() => readFileBytes(folder, 9))).toBe('6 is-a-directory')
    expect(failureOf(() => readFileBytes(join(folder, 'file', 'in'), 9))).toBe('6 not-a-folder')
    expect(failureOf(() => readFileBytes(join(folder, 'loop'), 9))).toBe('6 link-loop')
    expect(failureOf(() => readFileBytes(join(folder, 'x'.repeat(300)), 9))).toBe('6 name-too-long')
    try {
      readFileBytes(join(folder, 'none'), 9)
    } catch (error) {
      const [problem] = (error as RoleFitError).problems
      expect(problem!.message).toBe('There is no such file or folder (ENOENT).')
      expect(problem!.file).toBe(join(folder, 'none'))
      expect(problem!.mend).not.toBe('')
    }
  })

  test.skipIf(asRoot)('says so where the file may not be read', () => {
    const path = join(aFolder(), 'secret')
    writeFileSync(path, 'x')
    chmodSync(path, 0)
    expect(failureOf(() => readFileBytes(path, 9))).toBe('6 not-permitted')
  })

  test.skipIf(process.platform === 'win32')('refuses a pipe and a device at once, without waiting for a writer', () => {
    const path = join(aFolder(), 'pipe')
    execFileSync('mkfifo', [path])
    expect(failureOf(() => readFileBytes(path, 9))).toBe('6 not-a-file')
    expect(failureOf(() => readFileBytes('/dev/null', 9))).toBe('6 not-a-file')
  })

  test('leaves whatever is not an error of the system as it is', () => {
    const bug = new TypeError('a bug')
    expect(fileFailure('a', bug)).toBe(bug)
    expect(fileFailure('a', 'ENOENT')).toBe('ENOENT')
    const argument = Object.assign(new TypeError('a bug'), { code: 'ERR_INVALID_ARG_TYPE' })
    expect(fileFailure('a', argument)).toBe(argument)
  })
})

describe('the folder of a bank', () => {
  test('gives its YAML files at the top, in roles and in paths, by sorted path', () => {
    const folder = aFolder()
    for (const name of ['roles', 'paths', 'notes']) mkdirSync(join(folder, name))
    for (const name of [
      'bank.yaml',
      'a.yaml',
      'a.txt',
      '.hidden.yaml',
      'roles/r.yaml',
      'paths/p.yaml',
      'notes/n.yaml',
    ]) {
      writeFileSync(join(folder, name), name)
    }
    const found = readFolder(folder, 100, 10)
    expect(Object.keys(found)).toEqual(['a.yaml', 'bank.yaml', 'paths/p.yaml', 'roles/r.yaml'])
    expect(text(found['roles/r.yaml']!)).toBe('roles/r.yaml')
  })

  test('need have neither roles nor paths, and must be a folder', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'bank.yaml'), '')
    expect(Object.keys(readFolder(folder, 100, 10))).toEqual(['bank.yaml'])
    expect(failureOf(() => readFolder(join(folder, 'none'), 100, 10))).toBe('6 not-found')
    expect(failureOf(() => readFolder(join(folder, 'bank.yaml'), 100, 10))).toBe('6 not-a-folder')
  })

  test('is refused with too many files or one that is too large', () => {
    const folder = aFolder()
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.yaml`), '12345')
    expect(failureOf(() => readFolder(folder, 100, 2))).toBe('5 too-many-files')
    expect(failureOf(() => readFolder(folder, 4, 3))).toBe('5 too-large')
  })
})

describe('writing', () => {
  test('puts the whole text in place and leaves nothing beside it', () => {
    const folder = aFolder()
    const path = join(folder, 'me.html')
    writeWhole(path, terminal`one`)
    writeWhole(path, terminal`twö`)
    expect(readFileSync(path, 'utf8')).toBe('twö')
    expect(namesIn(folder)).toEqual(['me.html'])
  })

  test.each([0o000, 0o022, 0o777])('makes a private file whatever the umask (%o)', (mask) => {
    const path = join(aFolder(), 'a')
    withUmask(mask, () => writeWhole(path, terminal`x`))
    expect(modeOf(path)).toBe('600')
  })

  test('keeps the permissions of the file that it replaces', () => {
    const path = join(aFolder(), 'a')
    writeFileSync(path, 'old')
    chmodSync(path, 0o644)
    writeWhole(path, terminal`new`)
    expect(modeOf(path)).toBe('644')
  })

  test('replaces the file that a link leads to, not the link', () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'elsewhere'))
    writeFileSync(join(folder, 'elsewhere', 'target'), 'old')
    symlinkSync(join('elsewhere', 'target'), join(folder, 'link'))
    writeWhole(join(folder, 'link'), terminal`new`)
    expect(readlinkSync(join(folder, 'link'))).toBe(join('elsewhere', 'target'))
    expect(readFileSync(join(folder, 'elsewhere', 'target'), 'utf8')).toBe('new')
  })

  test('has room for a name of the greatest length', () => {
    const path = join(aFolder(), 'x'.repeat(255))
    writeWhole(path, terminal`x`)
    expect(readFileSync(path, 'utf8')).toBe('x')
  })

  test('names the true cause where it fails, and leaves no temporary file', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), 'old')
    expect(failureOf(() => writeWhole(folder, terminal`x`))).toBe('6 is-a-directory')
    expect(failureOf(() => writeWhole(join(folder, 'none', terminal`a`), terminal`x`))).toBe('6 not-found')
    expect(failureOf(() => writeWhole(join(folder, 'file', terminal`a`), terminal`x`))).toBe('6 not-a-folder')
    expect(namesIn(folder)).toEqual(['file'])
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old')
  })

  test.skipIf(!existsSync('/dev/full'))('goes straight to a device, which stays one', () => {
    expect(failureOf(() => writeWhole('/dev/full', terminal`x`))).toBe('6 disk-full')
    writeWhole('/dev/null', terminal`x`)
    expect(failureOf(() => readFileBytes('/dev/null', 9))).toBe('6 not-a-file')
  })
})
