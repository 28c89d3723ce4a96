/** What whole files and the output do where the system refuses something, call by call. */
import fs, { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isFileName, isThere, readBytes, readFileBytes, readFolder } from '../../src/io/files.ts'
import { writeNow, writeOut } from '../../src/io/output.ts'
import { requireWritable, syncFolder, writeAll, writeWhole } from '../../src/io/write-files.ts'
import { terminal } from '../../src/text/safe/terminal.ts'
import { aFolder, failureOf, namesIn } from './temporary.ts'

afterEach(() => void vi.restoreAllMocks())

function refuse(name: 'fsyncSync' | 'openSync', code: string) {
  vi.spyOn(fs, name).mockImplementation(failing(code))
}

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code })
  }
}

describe('files', () => {
  test('that grow while they are read are too large all the same', () => {
    const path = join(aFolder(), 'a')
    writeFileSync(path, '123')
    vi.spyOn(fs, 'readFileSync').mockReturnValue(Buffer.from('123456'))
    expect(failureOf(() => readFileBytes(path, 5))).toBe('5 too-large')
  })

  test('that are far too large are told their limit in MiB', () => {
    const path = join(aFolder(), 'a')
    writeFileSync(path, Buffer.alloc((1 << 20) + 1))
    expect(() => readFileBytes(path, 1 << 20)).toThrow('more than 1 MiB.')
  })

  test('whose standard input fails name it', async () => {
    async function* broken() {
      yield 'a'
      failing('EIO')()
    }
    await expect(readBytes('-', 9, broken())).rejects.toMatchObject({
      exitCode: 6,
      problems: [{ file: 'stdin' }],
    })
  })

  test('of which the system cannot say whether they are there are not absent', () => {
    const file = join(aFolder(), 'file')
    writeFileSync(file, '')
    expect(isThere(file)).toBe(true)
    expect(isThere(`${file}s`)).toBe(false)
    vi.spyOn(fs, 'statSync').mockImplementation(failing('EIO'))
    expect(failureOf(() => isThere(file))).toBe('6 device-failed')
  })

  test('are what looks like a path or is there', () => {
    expect(['-', 'a/b', 'a\\b', 'a.json', 'package.json'].map(isFileName)).toEqual(Array(5).fill(true))
    expect(isFileName('2026-11-21-k7qm')).toBe(false)
  })

  test('with a failure that has no words yet are told the name that the system has for it', () => {
    vi.spyOn(fs, 'statSync').mockImplementation(failing('EXDEV'))
    expect(() => isThere('a')).toThrow('The operation failed (EXDEV).')
  })

  test('are never written by a system that writes nothing and reports nothing', () => {
    vi.spyOn(fs, 'writeSync').mockReturnValue(0)
    expect(() => writeAll(1, Uint8Array.of(1))).toThrow('nothing was written')
  })

  test('in a bank whose folder cannot be listed are not half a bank', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'bank.yaml'), '')
    writeFileSync(join(folder, 'roles'), '')
    expect(failureOf(() => readFolder(folder, 9, 9))).toBe('6 not-a-folder')
  })

  test('that can be written are known before, and those that cannot', () => {
    const folder = aFolder()
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const path of [file, join(folder, 'new'), '/dev/null']) requireWritable(path)
    expect(failureOf(() => requireWritable(folder))).toBe('6 is-a-directory')
    expect(failureOf(() => requireWritable(join(folder, 'none', 'new')))).toBe('6 not-found')
  })
})

test('a folder that some file systems cannot sync is no failure, and one that failed is', () => {
  const folder = aFolder()
  for (const code of ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']) {
    refuse('fsyncSync', code)
    syncFolder(folder)
    refuse('openSync', code)
    syncFolder(folder)
    vi.restoreAllMocks()
  }
  refuse('fsyncSync', 'EIO')
  expect(() => syncFolder(folder)).toThrow('EIO')
})

describe('a stream', () => {
  const broken = (fd: number | undefined, error: Error) =>
    Object.assign(new Writable({ write: (_, __, done) => done(error) }), fd === undefined ? {} : { fd })

  test('whose failure has no name is still a failure, and standard output is named', async () => {
    await expect(writeOut(broken(9, new Error('odd')), terminal`x`)).rejects.toThrow('odd')
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    await expect(writeOut(broken(1, full), terminal`x`)).rejects.toMatchObject({
      problems: [{ file: 'standard output', message: 'The disk is full (ENOSPC).' }],
    })
    await expect(writeOut(broken(undefined, full), terminal`x`)).rejects.toMatchObject({
      problems: [{ file: 'output' }],
    })
    await writeOut(broken(2, full), terminal`x`)
    await writeOut(broken(9, full), terminal``)
  })

  test('takes at once what cannot wait', () => {
    const said: string[] = []
    const stream = new Writable({ write: (chunk, _, done) => done(void said.push(String(chunk))) })
    writeNow(stream, terminal`bye`, '\r\n')
    expect(said).toEqual(['bye\r\n'])
  })
})

test('a file that is a link to nothing yet is made where the link leads', () => {
  const folder = aFolder()
  fs.symlinkSync('target', join(folder, 'link'))
  writeWhole(join(folder, 'link'), terminal`x`)
  expect(namesIn(folder)).toContain('link')
})
