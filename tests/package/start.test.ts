import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMPILED_SAMPLE } from '#sample'
import { COMPILED_SCHEMAS } from '#schemas'
import { builtInBank } from '../../src/bank/built-in.ts'
import { DOCUMENT_NAMES, documentSchema } from '../../src/commands/document-schemas.ts'
import { sampleSession } from '../../src/commands/sample.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { runCommand } from '../world.ts'
import { aPlace, ROOT } from './checkout.ts'

const BIN = join(ROOT, 'bin', 'role-fit.js')

function roleFit(args: readonly string[], bin = BIN) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

/** A copy of what was built that may be damaged. */
function aCopy(...without: readonly string[]): string {
  const folder = aPlace()
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  for (const name of without) rmSync(join(folder, name), { recursive: true })
  return join(folder, 'bin', 'role-fit.js')
}

describe('what the build recorded', () => {
  test.each(['--version', '--help', '-h'])('for %s is what the program prints', async (argument) => {
    const { code, stdout } = await runCommand([argument])
    expect(roleFit([argument])).toEqual({ code, stdout, stderr: '' })
  })

  test('is not needed: without it the program itself answers', () => {
    const bin = aCopy('dist/version.txt', 'dist/help.txt')
    for (const argument of ['--version', '--help']) expect(roleFit([argument], bin)).toEqual(roleFit([argument]))
  })

  test('is needed alone: without the program it still answers', () => {
    const bin = aCopy('dist/load.cjs')
    expect(roleFit(['--version'], bin)).toEqual(roleFit(['--version']))
  })

  test('for demo is what the engine makes of the sample session', () => {
    const bank = builtInBank()
    expect(COMPILED_SAMPLE).toEqual(JSON.parse(JSON.stringify(evaluate(bank, sampleSession(bank)))))
  })

  test('for schema and new is what the checks of every document say', () => {
    const schemas = Object.fromEntries(DOCUMENT_NAMES.map((name) => [name, documentSchema(name)]))
    expect(COMPILED_SCHEMAS).toEqual(JSON.parse(JSON.stringify(schemas)))
  })

  test.skipIf(process.platform !== 'linux')('is not lost on a full disk without a word', () => {
    const full = openSync('/dev/full', 'w')
    const stdio: [string, number, string] = ['ignore', full, 'pipe']
    const { status, stderr } = spawnSync(process.execPath, [BIN, '--help'], { stdio: stdio as never, encoding: 'utf8' })
    closeSync(full)
    expect(status).toBe(6)
    expect(stderr).toMatch(/^standard output.*disk-full/)
  })
})

describe('a program that is not whole says so', () => {
  test('before it was built', () => {
    const bin = aCopy('dist')
    expect(roleFit(['demo'], bin)).toEqual({
      code: 6,
      stdout: '',
      stderr: expect.stringMatching(/^role-fit is not built yet\. Mend: /),
    })
  })

  test('with files missing', () => {
    const bin = aCopy('dist')
    mkdirSync(join(bin, '..', '..', 'dist'))
    expect(roleFit(['demo'], bin)).toEqual({
      code: 6,
      stdout: '',
      stderr: expect.stringMatching(/^role-fit is only half built\. Mend: /),
    })
  })
})

/** Loaded before the program: when it asks for a file of this name, no more files may be opened. */
const greedy = (name: string) => `
const module_ = require('node:module')
const { openSync } = require('node:fs')
const load = module_._load
module_._load = function (request, ...rest) {
  if (request.endsWith(${JSON.stringify(name)})) try { for (;;) openSync('/dev/null') } catch {}
  return load.call(this, request, ...rest)
}`

test.skipIf(process.platform === 'win32').each(['load.cjs', 'cli.cjs', 'result.cjs'])(
  'where no more files may be opened from %s on, the program says so, without a stack trace',
  (name) => {
    const preload = join(aPlace(), 'greedy.cjs')
    writeFileSync(preload, greedy(name))
    const command = 'ulimit -n 64; exec "$0" --require "$1" "$2" demo'
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, preload, BIN], {
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 6, stdout: '' })
    expect(stderr).toMatch(/^too-many-open.+Mend: raise the limit, as in ulimit -n 256\.\n$/i)
  },
)
