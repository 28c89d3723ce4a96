import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { ROOT } from './checkout.ts'

interface Packed {
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

const MOST_BYTES = 1_500_000

function packed(): Packed {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore']
  const said = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio, shell: process.platform === 'win32' })
  return Object.values(JSON.parse(said) as Record<string, Packed>)[0] as Packed
}

const { files, unpackedSize } = packed()
const paths = files.map(({ path }) => path)
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const notices = readFileSync(join(ROOT, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8')

test('everything in the package has a purpose there, and what a user runs is in it', () => {
  const known = [
    /^(LICENSE|README\.md|package\.json|docs\/role-fit\.1)$/,
    /^bin\/(role-fit\.js|package\.json)$/,
    /^dist\/[\w-]+\.cjs$/,
    /^dist\/(index\.js|index\.d\.ts|index\.d\.cts)$/,
    /^dist\/(bank\.json\.br|claims\.json\.br|sample\.json\.br|schemas\.json\.br|help\.txt|version\.txt|THIRD-PARTY-NOTICES\.txt)$/,
    /^(questions|dist\/starter)\/([\w-]+\/)*[\w-]+\.yaml$/,
  ]
  expect(paths.filter((path) => !known.some((pattern) => pattern.test(path)))).toEqual([])
  expect(paths).toEqual(
    expect.arrayContaining(['bin/role-fit.js', 'bin/package.json', 'dist/load.cjs', 'dist/index.js']),
  )
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'dist/THIRD-PARTY-NOTICES.txt', 'questions/bank.yaml']))
})

test('it takes at most 1.5 MB, and its files hold no paths of the machine that built it', () => {
  expect(unpackedSize).toBeLessThan(MOST_BYTES)
  const telling = paths.filter((path) => readFileSync(join(ROOT, path), 'utf8').includes(ROOT.replace(/[\\/]$/, '')))
  expect(telling).toEqual([])
})

test('nothing is installed or run behind it', () => {
  expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual(['devDependencies'])
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([])
  const needed = paths
    .filter((path) => /^(bin|dist)\/.*\.c?js$/.test(path))
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)])
    .map((match) => match[1] as string)
    .filter((name) => /^[a-z@][^/]*(\/|$)/.test(name))
  const own = new Set(process.getBuiltinModule('node:module').builtinModules)
  expect(needed.filter((name) => !own.has(name.replace(/^node:/, '')) && !isPart(name))).toEqual([])
})

/** Inside the bundle, parts ask for each other by name. */
function isPart(name: string): boolean {
  return readFileSync(join(ROOT, 'dist', 'load.cjs'), 'utf8').includes(`${JSON.stringify(name).slice(1, -1)}`)
}

test('the notices name exactly the packages whose code is in the program, each with its licence', async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli.ts', 'src/index.ts', 'src/io/worker.ts'],
    outdir: 'nowhere',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    external: ['#bank', '#claims', '#sample', '#schemas'],
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
  const names = used.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [])
  const [, ...told] = notices.split(`${'-'.repeat(80)}\n`)
  expect(told.map((notice) => notice.split(' ')[0])).toEqual([...new Set(names)].sort())
  const incomplete = told.filter((notice) => !/copyright/i.test(notice) || !/warrant/i.test(notice))
  expect(incomplete.map((notice) => notice.split('\n')[0])).toEqual([])
})

test('the licence of role-fit itself is named in the manifest and in the package', () => {
  expect(manifest.license).toBe('MIT')
  expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toContain('Permission is hereby granted, free of charge')
})
