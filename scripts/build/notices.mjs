// What esbuild put into the program enters; the names and licences of all packages that it is from leave, as one text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const RULE = '-'.repeat(80)

/**
 * The folders of the packages whose code is in the program, sorted.
 * @param {import('esbuild').Metafile} metafile @returns {string[]}
 */
function bundledPackages({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [])
  return [...new Set(folders)].sort()
}

/** Throws where a package has no licence in it. @param {string} root @param {import('esbuild').Metafile} metafile */
export function notices(root, metafile) {
  const parts = bundledPackages(metafile).map((folder) => noticeOf(join(root, folder)))
  return [`role-fit contains code of these packages, each under its own licence.\n`, ...parts].join(`\n${RULE}\n`)
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
  if (files.length === 0) throw new Error(`${name} has no licence that could be shipped with it.`)
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`
}
