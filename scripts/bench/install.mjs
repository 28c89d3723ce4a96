// Installing the tarball, as a ratio to installing the same program with what it is made of as dependencies; and the peers to start.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { pack } from '../check-package.mjs'
import { median } from './median.mjs'
import { cleaned } from './start.mjs'

const ROUNDS = 5
const root = fileURLToPath(new URL('../..', import.meta.url))
/** Outside the repository, and kept: what is compared with. */
const scratch = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'role-fit', 'bench')

const PEERS = { 'create-vite': '9.3.0', '@clack/prompts': '1.9.0' }
const HELLO = "import { intro, outro } from '@clack/prompts'\nintro('hello')\noutro('done')\n"

/**
 * `packages`, `files` and `bytes` are what lies in node_modules; `minimum` and `median` are seconds, with the cache of npm warm.
 * @typedef {{ name: string, packages: number, files: number, bytes: number, minimum: number, median: number, ratio: number }} Installed
 */

/** @param {string} folder @param {readonly string[]} args @returns {boolean} */
function npm(folder, args) {
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=silent']
  const shell = process.platform === 'win32'
  const { status } = spawnSync('npm', ['install', ...options, ...args], {
    cwd: folder,
    env: cleaned(),
    stdio: 'ignore',
    shell,
  })
  return status === 0
}

/** The same program as a package that has its dependencies installed instead of bundled. @param {string} folder */
function unbundled(folder) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lists = readFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  const used = Object.entries(manifest.devDependencies).filter(([name]) => lists.includes(`\n${name} `))
  const { devDependencies, scripts, man, ...rest } = manifest
  // Its own files: each module by itself, and all that is no program.
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/**/*.ts'],
    outdir: join(folder, 'dist'),
    format: 'esm',
    logLevel: 'warning',
  })
  for (const part of ['questions', 'bin', 'README.md', 'LICENSE', 'docs/role-fit.1'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  for (const name of readdirSync(join(root, 'dist')))
    if (!/\.(c?js|d\.ts)$/.test(name)) cpSync(join(root, 'dist', name), join(folder, 'dist', name), { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...rest, dependencies: Object.fromEntries(used) }))
  return pack(folder, folder)
}

/** @param {string} folder @returns {Pick<Installed, 'packages' | 'files' | 'bytes'>} */
function countedIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return {
    packages: paths.filter((path) => /node_modules[\\/](@[^\\/]+[\\/])?[^\\/@]+[\\/]package\.json$/.test(path)).length,
    files: paths.length,
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
  }
}

/** Null where npm does not reach its registry. @returns {Installed[] | null} */
export function measureInstall() {
  const place = mkdtempSync(join(tmpdir(), 'role-fit-install-'))
  try {
    const packages = [
      { name: 'role-fit, bundled', tarball: pack(place) },
      { name: 'role-fit, with its dependencies', tarball: unbundled(join(place, 'unbundled')) },
    ]
    const times = packages.map(() => /** @type {number[]} */ ([]))
    const counts = packages.map(() => ({ packages: 0, files: 0, bytes: 0 }))
    for (let round = 0; round <= ROUNDS; round++)
      for (const [at, { tarball }] of packages.entries()) {
        const folder = join(place, `${at}-${round}`)
        const begin = performance.now()
        if (!npm(folder, ['--prefer-offline', tarball])) return null
        // The first round fills the cache.
        if (round > 0) times[at]?.push((performance.now() - begin) / 1000)
        counts[at] = countedIn(join(folder, 'node_modules'))
        rmSync(folder, { recursive: true })
      }
    const base = Math.min(...(times[1] ?? []))
    return packages.map(({ name }, at) => ({
      name,
      ...(counts[at] ?? { packages: 0, files: 0, bytes: 0 }),
      minimum: Math.min(...(times[at] ?? [])),
      median: median(times[at] ?? []),
      ratio: Math.min(...(times[at] ?? [])) / base,
    }))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/**
 * Other programs to start beside ours, for `measureStart`; none where npm does not reach its registry.
 * @returns {import('./start.mjs').Start[]}
 */
export function peers() {
  const wanted = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`)
  const modules = join(scratch, 'node_modules')
  if (!Object.keys(PEERS).every((name) => existsSync(join(modules, name))) && !npm(scratch, wanted)) return []
  const hello = join(scratch, 'hello.mjs')
  writeFileSync(hello, HELLO)
  return [
    { name: 'create-vite --help', args: [join(modules, 'create-vite', 'index.js'), '--help'] },
    { name: '@clack/prompts, intro and outro', args: [hello] },
  ]
}
