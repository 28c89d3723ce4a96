// Writes what is committed but follows from the code: docs/schemas/*.schema.json, by which editors complete and check a bank,
// docs/role-fit.1, the page for man, and docs/result.svg, the picture in the README.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { picture } from './picture.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'schemas')
/** The day of this version, as the page for man has it; the clock's would make another page each day. */
const DAY = '2026-11-21'

/** @param {string} entry */
async function bundled(entry) {
  const bundle = join(root, 'dist', `${basename(entry, '.ts')}.${process.pid}.mjs`)
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    // Loaded by what generates nothing.
    external: ['#bank', '#claims'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
    },
  })
  try {
    return await import(pathToFileURL(bundle).href)
  } finally {
    rmSync(bundle)
  }
}

const { DOCUMENT_NAMES, documentSchema } = await bundled('src/commands/document-schemas.ts')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const name of DOCUMENT_NAMES)
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(documentSchema(name), null, 2)}\n`)

const { generatedManPage } = await bundled('scripts/man-page.ts')
writeFileSync(join(root, 'docs', 'role-fit.1'), generatedManPage(DAY))

writeFileSync(join(root, 'docs', 'result.svg'), await picture())
