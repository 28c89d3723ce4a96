// `npm run check:package`: what publint and arethetypeswrong say of the package as npm would publish it. Nothing is fetched.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Packs what is built and gives the path of the tarball.
 * @param {string} folder where it goes @param {string} checkout what is packed @returns {string}
 */
export function pack(folder, checkout = root) {
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: checkout,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const named = JSON.parse(said)
  const [{ filename }] = Array.isArray(named) ? named : Object.values(named)
  return join(folder, filename)
}

/**
 * Every complaint about a tarball, each in one line; none where all is well.
 * @param {string} tarball @returns {Promise<string[]>}
 */
export async function complaints(tarball) {
  const bytes = readFileSync(tarball)
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const { messages, pkg } = await publint({
    pkgDir: 'package',
    pack: { tarball: /** @type {ArrayBuffer} */ (data) },
    strict: true,
  })
  const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(data)))
  const wrong = checked.types === false ? [{ kind: 'no types' }] : checked.problems
  return [
    ...messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`),
    ...wrong.map((problem) => `arethetypeswrong: ${JSON.stringify(problem)}`),
  ]
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = mkdtempSync(join(tmpdir(), 'role-fit-package-'))
  try {
    const found = await complaints(pack(folder))
    for (const line of found) console.error(line)
    console.log(found.length === 0 ? 'publint and arethetypeswrong have nothing to say.' : `${found.length} complaints`)
    process.exitCode = found.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
