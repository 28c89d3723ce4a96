// Builds dist/: the bank compiled to validated JSON, then one bundle of ES modules that load each other when needed.
// --lenient: end quietly where esbuild is not installed (npm runs `prepare` there too). --force: even if nothing changed.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

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
  const single = ['package.json', 'package-lock.json', 'scripts/build.mjs'].map((name) => join(root, name))
  for (const file of [...filesUnder('src'), ...filesUnder('questions'), ...single])
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
  // Some libraries are CommonJS and ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
  },
}

/**
 * Reads questions/ with the program's own loader and refuses a bank that has any problem.
 * @param {typeof import('esbuild')} esbuild @param {string} out
 */
async function compileBank(esbuild, out) {
  const loader = join(out, 'loader.mjs')
  await esbuild.build({ ...common, entryPoints: ['scripts/bank-loader.ts'], outfile: loader })
  const { compile } = await import(pathToFileURL(loader).href)
  /** @type {Record<string, Uint8Array>} */
  const files = {}
  for (const file of filesUnder('questions')) files[file.slice(root.length + 'questions/'.length)] = readFileSync(file)
  const { bank, claims, problems } = compile(files)
  if (problems.length > 0) throw new Error(['The built-in bank has problems:', ...problems].join('\n'))
  rmSync(loader)
  writeModule(out, 'bank', 'COMPILED_BANK', bank)
  writeModule(out, 'claims', 'COMPILED_CLAIMS', claims)
}

/** As text for JSON.parse, which engines read faster than a literal. @param {string} out @param {string} name @param {string} constant @param {unknown} value */
function writeModule(out, name, constant, value) {
  writeFileSync(
    join(out, `${name}.js`),
    `export const ${constant} = JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`,
  )
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
    await esbuild.build({
      ...common,
      entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', worker: 'src/io/worker.ts' },
      outdir: out,
      splitting: true,
      minifySyntax: true,
      // Whichever dist is in place, the bundle holds the bank that was just compiled.
      alias: { '#bank': join(out, 'bank.js'), '#claims': join(out, 'claims.js') },
    })
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
