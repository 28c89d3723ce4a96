// Builds dist/: the bank compiled to validated JSON, then the program in a few files that load each other when needed.
// --lenient: end quietly where esbuild is not installed (npm runs `prepare` there too). --force: even if nothing changed.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { notices } from './build/notices.mjs'
import { bundle } from './build/parts.mjs'
import { recorded } from './build/recorded.mjs'
import { DATA } from './build/substitutes.mjs'
import { buildLibrary } from './build-library.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const stamp = join(dist, '.inputs')

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** One hash over everything that the build reads. */
function inputs() {
  const hash = createHash('sha256')
  const single = ['package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/build-library.mjs'].map((name) =>
    join(root, name),
  )
  for (const file of [...['src', 'questions', 'scripts/build'].flatMap(filesUnder), ...single])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** @returns {Promise<typeof import('esbuild') | null>} */
async function bundler() {
  try {
    return await import('esbuild')
  } catch (cause) {
    if (process.argv.includes('--lenient')) return null
    throw new Error('esbuild is not installed. Run npm ci first.', { cause })
  }
}

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  charset: 'utf8',
  logLevel: 'warning',
  // So that what is built is the same wherever node_modules is.
  preserveSymlinks: true,
}

/**
 * Reads questions/ with the program's own loader and refuses a bank that has any problem.
 * @param {typeof import('esbuild')} esbuild @param {string} out
 */
async function compileBank(esbuild, out) {
  const loader = join(out, 'loader.mjs')
  // Some libraries are CommonJS and ask for Node's own modules by require.
  const banner = {
    js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
  }
  await esbuild.build({ ...common, banner, entryPoints: ['scripts/bank-loader.ts'], outfile: loader })
  const { compile } = await import(pathToFileURL(loader).href)
  /** @type {Record<string, Uint8Array>} */
  const files = {}
  for (const file of filesUnder('questions')) files[file.slice(root.length + 'questions/'.length)] = readFileSync(file)
  const { problems, ...data } = compile(files)
  if (problems.length > 0) throw new Error(['The built-in bank has problems:', ...problems].join('\n'))
  rmSync(loader)
  for (const [name, constant] of Object.entries(DATA)) writeData(out, name, constant, data[name])
}

/**
 * As JSON for the program, and as a module for tests, which import the sources.
 * @param {string} out @param {string} name @param {string} constant @param {unknown} value
 */
function writeData(out, name, constant, value) {
  const text = JSON.stringify(value)
  writeFileSync(join(out, `${name}.json.br`), brotliCompressSync(text))
  writeFileSync(join(out, `${name}.js`), `export const ${constant} = JSON.parse(${JSON.stringify(text)})\n`)
  writeFileSync(join(out, `${name}.d.ts`), `export declare const ${constant}: unknown\n`)
}

async function build() {
  const wanted = inputs()
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (known === wanted && !process.argv.includes('--force')) return
  const esbuild = await bundler()
  if (esbuild === null) return
  const out = join(root, `dist.${process.pid}`)
  mkdirSync(out, { recursive: true })
  try {
    await compileBank(esbuild, out)
    const { files, metafile } = await bundle(esbuild, common)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text)
    writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), notices(root, metafile))
    for (const [name, text] of Object.entries(await recorded(out))) writeFileSync(join(out, name), text)
    // The library: for require, and its types.
    buildLibrary(root, out)
    // With what role-fit new starts a bank: real files, read when they are wanted.
    cpSync(join(root, 'src', 'starter'), join(out, 'starter'), { recursive: true })
    writeFileSync(join(out, '.inputs'), wanted)
    const old = `${out}.old`
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(out, dist)
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

await build()
