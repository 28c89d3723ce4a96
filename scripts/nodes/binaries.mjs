// A line of Node enters; the path of its newest binary leaves, or a sentence that says why there is none.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What package.json promises: 20.19 and later, in the lines that are maintained. */
export const LINES = [20, 22, 24, 26]

/** Kept between runs, outside the repository: a binary takes a hundred megabytes. */
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'role-fit', 'nodes')

/** @param {number} line @returns {{ line: number, version: string, binary: string } | string} */
export function binaryOf(line) {
  const folder = join(cache, String(line))
  const binary = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const known = versionOf(binary)
  if (known !== null) return { line, version: known, binary }
  const trouble = installed(folder, line)
  const version = versionOf(binary)
  if (version !== null) return { line, version, binary }
  return `the package node@${line} could not be installed (${trouble}). Mend: run this once where npm reaches its registry.`
}

/** @param {string} folder @param {number} line */
function installed(folder, line) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n')
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--fetch-retries=1', '--loglevel=error']
  const { status, stderr } = spawnSync('npm', ['install', ...options, `node@${line}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 100_000,
    shell: process.platform === 'win32',
  })
  const told = stderr?.split('\n').find((text) => /error/i.test(text))
  return status === 0 ? 'npm installed no binary' : (told ?? `npm ended with ${status}`)
}

/** @param {string} binary */
function versionOf(binary) {
  if (!existsSync(binary)) return null
  const { status, stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim().slice(1) : null
}
