// Writes what is committed but follows from the code: docs/schemas/*.schema.json, by which editors complete and check a bank.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'schemas')
const bundle = join(root, 'dist', 'schemas.mjs')

await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['src/commands/document-schemas.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
  },
})
const { DOCUMENT_NAMES, documentSchema } = await import(pathToFileURL(bundle).href)
rmSync(bundle)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const name of DOCUMENT_NAMES)
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(documentSchema(name), null, 2)}\n`)
