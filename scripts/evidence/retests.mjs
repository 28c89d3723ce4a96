// How often two sittings show a change that is there, and one that is not. Also alone, for a quick look:
//   node scripts/evidence/retests.mjs [--people 400] [--seed 20261121]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { table } from './table.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

const PLANS = /** @type {const} */ ([
  ['nothing changed', { change: 0, way: 'either' }],
  ['a change by 1.5 SDs, inwards', { change: 1.5, way: 'inwards' }],
  ['a change by 1.5 SDs, either way', { change: 1.5, way: 'either' }],
])

/** The section of the page. @param {number} people @param {number} seed */
export async function retests(people, seed) {
  const folder = mkdtempSync(join(tmpdir(), 'role-fit-retests-'))
  try {
    const bundle = join(folder, 'retests.mjs')
    await build({
      stdin: {
        contents: `export { countRetests } from './src/study/simulate/retests.ts'
export { builtInBank } from './src/bank/built-in.ts'
export { modelOf } from './src/measure/model.ts'`,
        resolveDir: root,
        loader: 'ts',
      },
      outfile: bundle,
      alias: { '#bank': join(root, 'dist', 'bank.js'), '#claims': join(root, 'dist', 'claims.js') },
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
    })
    /** @type {typeof import('../../src/study/simulate/retests.ts') & typeof import('../../src/bank/built-in.ts') & typeof import('../../src/measure/model.ts')} */
    const { countRetests, builtInBank, modelOf } = await import(pathToFileURL(bundle).href)
    const model = modelOf(builtInBank())
    const rows = /** @type {const} */ (['standard', 'full']).flatMap((length) =>
      PLANS.map(([what, plan]) => {
        const { found, items } = countRetests(model, { length, ...plan }, people, seed)
        const share = found / people
        const error = Math.sqrt((share * (1 - share)) / people)
        return [`${length}, ${what}`, share.toFixed(3), error.toFixed(3), items.toFixed(1)]
      }),
    )
    return `## What a retest shows

Share of ${people} simulated people whose lean a retest calls changed, for itself (|z| > 1.96). The second sitting begins with the questions of the first, as \`role-fit take --retest\` does. Changes are in SDs of the lean's prior. Inwards is towards the middle and past it; either way takes half of the people further out, where answers tell less.

${table(['form', 'called changed', 'se', 'questions'], rows)}

Made by \`node scripts/evidence/retests.mjs --people ${people} --seed ${seed}\`.`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { people: { type: 'string', default: '400' }, seed: { type: 'string', default: '20261121' } },
  })
  console.log(await retests(Number(values.people), Number(values.seed)))
}
