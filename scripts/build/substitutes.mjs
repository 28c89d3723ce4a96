// What the program imports enters; for a few names, something that starts faster and does the same takes their place.

/** Compiled data, which stays in files of its own: JSON.parse of a file is faster than anything inside a program. */
export const DATA = {
  bank: 'COMPILED_BANK',
  claims: 'COMPILED_CLAIMS',
  sample: 'COMPILED_SAMPLE',
  schemas: 'COMPILED_SCHEMAS',
}

/** Compressed, the bank takes a sixth of the room in a package and a twentieth of a bare start more to read. */
const READ = `import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
const read = (name) => JSON.parse(brotliDecompressSync(readFileSync(__dirname + '/' + name)).toString())
`

/** @type {Record<string, string>} */
const TEXTS = {
  '#bank': `${READ}export const ${DATA.bank} = read('bank.json.br')`,
  '#claims': `${READ}export const ${DATA.claims} = read('claims.json.br')`,
  '#sample': `${READ}export const ${DATA.sample} = read('sample.json.br')`,
  '#schemas': `${READ}export const ${DATA.schemas} = read('schemas.json.br')`,
  // Chalk's own look at the terminal, which loads node:tty; src/io/terminal.ts decides on colours.
  '#supports-color': 'export default { stdout: false, stderr: false }',
  // Commander would start commands that are files of their own; there are none, and node:child_process loads node:net.
  'node:child_process': "exports.spawn = (...args) => require('child_process').spawn(...args)",
  // Digests are wanted when something is saved or read again, not when the first question is shown.
  'node:crypto': "export const createHash = (name) => require('crypto').createHash(name)",
}

/** @type {import('esbuild').Plugin} */
export const substitutes = {
  name: 'substitutes',
  setup(build) {
    const filter = /.*/
    build.onResolve({ filter: /^#(bank|claims|sample|schemas|supports-color)$/ }, ({ path }) => ({
      path,
      namespace: 'instead',
    }))
    build.onResolve({ filter: /^node:crypto$/ }, ({ path }) => ({ path, namespace: 'instead' }))
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'instead' } : null,
    )
    build.onLoad({ filter, namespace: 'instead' }, ({ path }) => ({ contents: TEXTS[path] ?? '' }))
    build.onResolve({ filter, namespace: 'instead' }, ({ path }) => ({ path, external: true }))
  },
}
