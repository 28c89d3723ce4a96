import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { complaints } from '../../scripts/check-package.mjs'
import { compiled, packed, runProgram } from './packed.ts'
import { exampleProgram, inCommonJs } from './readme.ts'

const here = packed()
const program = exampleProgram()

const NAMES = [
  'builtInBank',
  'compare',
  'evaluate',
  'nextItem',
  'parseBank',
  'parseSheet',
  'posterior',
  'record',
  'render',
  'startSession',
]

test('publint and arethetypeswrong have nothing to say of the package', async () => {
  expect(await complaints(here.tarball)).toEqual([])
})

test('both speak up where CommonJS is given the types of ES modules', async () => {
  const folder = join(here.folder, 'wrong')
  cpSync(join(here.folder, 'node_modules', 'role-fit'), join(folder, 'package'), { recursive: true })
  const manifest = join(folder, 'package', 'package.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll('index.d.cts', 'index.d.ts'))
  spawnSync('tar', ['-czf', 'wrong.tgz', 'package'], { cwd: folder })
  const found = await complaints(join(folder, 'wrong.tgz'))
  expect(found).toEqual([
    expect.stringMatching(/^publint: .*types/),
    expect.stringMatching(/^arethetypeswrong: .*FalseESM/),
  ])
})

test('an ES module and CommonJS get the same functions, and nothing else', () => {
  const listed = `${JSON.stringify(NAMES)}\n`
  const esm = "import * as library from 'role-fit'\nconsole.log(JSON.stringify(Object.keys(library).sort()))"
  expect(runProgram(here, 'names.mjs', esm)).toEqual({ code: 0, stdout: listed, stderr: '' })
  const both =
    "const library = require('role-fit')\nconsole.log(JSON.stringify(Object.keys(library).sort()))\n" +
    "import('role-fit').then((module) => process.exitCode = module.builtInBank() === library.builtInBank() ? 0 : 1)"
  expect(runProgram(here, 'names.cjs', both)).toEqual({ code: 0, stdout: listed, stderr: '' })
})

test('the program in the README runs as an ES module', () => {
  const { code, stdout, stderr } = runProgram(here, 'example.mjs', program)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^Your answers do not settle it yet/)
  expect(stdout).toMatch(/^settled: lead product-manager, lean \d\.\d+ \[\d\.\d+, \d\.\d+\]\n$/m)
})

test('the same program in CommonJS prints the same', () => {
  const commonJs = inCommonJs(program)
  expect(commonJs).toMatch(/^const \{ [\w, ]+ \} = require\('role-fit'\)$/m)
  expect(runProgram(here, 'example.cjs', commonJs)).toEqual(runProgram(here, 'example.mjs', program))
})

test('the program in the README compiles, and so do the types that it imports, without those of Node', () => {
  const nothing = { code: 0, stdout: '', stderr: '' }
  expect(compiled(here, 'example.mts', program)).toEqual(nothing)
  expect(
    compiled(
      here,
      'example.cts',
      program.replace(/^import (.*) from ('.*')$/m, 'import library = require($2)\nconst $1 = library'),
    ),
  ).toEqual(nothing)
})

test('a mistake does not compile', () => {
  const { stdout } = compiled(
    here,
    'mistake.mts',
    "import { builtInBank, render } from 'role-fit'\nrender(builtInBank(), 'text')\n",
  )
  expect(stdout).toMatch(/^mistake\.mts\(2,8\): error TS\d+: /)
})

test('an ES module is given the same types, and they import nothing else', () => {
  const read = (name: string) => readFileSync(join(here.folder, 'node_modules', 'role-fit', 'dist', name), 'utf8')
  expect(read('index.d.ts')).toBe("export * from './index.cjs'\n")
  expect(read('index.d.cts')).not.toMatch(/^\s*import\b|\bfrom '/m)
})
