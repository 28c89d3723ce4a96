// Nothing enters; a bundle of the functions of src/ that the comparison uses leaves, in a folder that `remove` takes away.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** @returns {Promise<{ bundle: string, remove: () => void }>} */
export async function bundled() {
  const { build } = await import('esbuild')
  const folder = mkdtempSync(join(tmpdir(), 'role-fit-choosing-'))
  const parts = {
    'bank/built-in': 'builtInBank',
    'choose/candidates': 'candidates',
    'choose/look-ahead': 'lookAhead, expectedFall',
    'choose/next-item': 'bestItem, secondsOf',
    'choose/stopping': 'stopReason',
    'fit/composites': 'dimensionLeanFunctional, leanFunctional, levelFunctional',
    'fit/outcome': 'outcomeOf',
    'fit/role-fit': 'fitOf',
    'measure/axis': 'along, quadraticAlong',
    'measure/gaussian': 'absorb, emptySite, project, shrinkage',
    'measure/grid': 'gridFor',
    'measure/item-likelihood': 'answerCode',
    'measure/model': 'modelOf',
    'measure/posterior': 'sweep',
    'numbers/matrix': 'inverse, times',
    'numbers/normal': 'normalCdf',
    'numbers/random': 'mix32',
    'session/live': 'record, startSession',
    'study/simulate/answers': 'answerAt',
    'study/simulate/orders': 'bestFirstOrder',
    'study/simulate/respondent': 'drawRespondent',
  }
  const bundle = join(folder, 'kit.mjs')
  await build({
    stdin: {
      contents: Object.entries(parts)
        .map(([file, names]) => `export { ${names} } from './src/${file}.ts'`)
        .join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile: bundle,
    alias: { '#bank': join(root, 'dist', 'bank.js'), '#claims': join(root, 'dist', 'claims.js') },
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  return { bundle: pathToFileURL(bundle).href, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
