import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sinkTo } from '../../src/io/write-files.ts'
import { terminal } from '../../src/text/safe/terminal.ts'
import { aFolder } from '../world.ts'

test('a file has its name only when it is finished', () => {
  const folder = aFolder()
  const path = join(folder, 'out.txt')
  const sink = sinkTo(path)
  sink.put(terminal`one `)
  expect(readdirSync(folder)).not.toContain('out.txt')
  sink.put(terminal`two`)
  sink.finish()
  expect(readdirSync(folder)).toEqual(['out.txt'])
  expect(readFileSync(path, 'utf8')).toBe('one two')
})

test('what is given up leaves nothing behind, and the old file as it was', () => {
  const folder = aFolder()
  const path = join(folder, 'out.txt')
  writeFileSync(path, 'old')
  const sink = sinkTo(path)
  sink.put(terminal`new`)
  sink.abandon()
  expect(readdirSync(folder)).toEqual(['out.txt'])
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('through a link the file it leads to is replaced', () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'real.txt'), 'old')
  symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'))
  const sink = sinkTo(join(folder, 'link.txt'))
  sink.put(terminal`new`)
  sink.finish()
  expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new')
})

test('a device is written directly', () => {
  const sink = sinkTo('/dev/null')
  sink.put(terminal`gone`)
  sink.finish()
  // As after a failure: what was closed is not closed again.
  sink.abandon()
  const given = sinkTo('/dev/null')
  given.abandon()
})

test('what killed processes left of this file goes after a week; other names, newer files and folders stay', () => {
  const folder = aFolder()
  const [old, fresh] = ['.out.txt.0123456789ab.role-fit-tmp', '.out.txt.0123456789ac.role-fit-tmp']
  const stay = ['.out.txt.0123456789ad.other', '.out.txt.notes.role-fit-tmp', '.out.txt.0123456789ae.role-fit-tmp']
  for (const name of [old, fresh, ...stay.slice(0, 2)]) writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, String(stay[2])))
  const long = new Date(Date.now() - (7 * 24 + 1) * 60 * 60 * 1000)
  for (const name of [old, ...stay]) utimesSync(join(folder, name), long, long)
  sinkTo(join(folder, 'out.txt')).finish()
  expect(readdirSync(folder).sort()).toEqual([fresh, ...stay, 'out.txt'].sort())
})

test('a folder in its place, or none around it, is exit 6 at once', () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'out'))
  expect(() => sinkTo(join(folder, 'out'))).toThrow(/folder/)
  expect(() => sinkTo(join(folder, 'none', 'out.txt'))).toThrow(/no such file or folder/)
})
