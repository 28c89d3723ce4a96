// Writes docs/evidence.md from runs of the built program on the built-in bank. Takes about ten minutes on two cores.
//   npm run evidence                     2,000 people, the seed of the page as it is
//   npm run evidence -- --people 200     a quick look, printed instead of written
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ablation } from './evidence/ablation.mjs'
import { gates } from './evidence/gates.mjs'
import { honesty } from './evidence/honesty.mjs'
import { recovery } from './evidence/recovery.mjs'
import { retests } from './evidence/retests.mjs'

const { values } = parseArgs({
  options: { people: { type: 'string', default: '2000' }, seed: { type: 'string', default: '20261121' } },
})
const root = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** One run of the program; its document and the command that makes it again. @param {...string} options */
function simulated(...options) {
  const args = ['simulate', '--people', values.people, '--seed', values.seed, ...options]
  console.error(`role-fit ${args.join(' ')}`)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [root('bin/role-fit.js'), ...args, '--json', '--quiet'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (status !== 0) throw new Error(stderr)
  return {
    document: /** @type {import('../src/study/simulate/types.ts').Simulation} */ (JSON.parse(stdout)),
    command: `role-fit ${args.join(' ')}`,
  }
}

const own = simulated('--length', 'all')
const missed = simulated('--length', 'all', '--miss')
const { bank, people } = own.document
const known = readFileSync(root('scripts/evidence/known.md'), 'utf8')
const choosing = readFileSync(root('scripts/evidence/choosing.md'), 'utf8')
const page = [
  '# What is known about the numbers, and what is not',
  `Made by \`npm run evidence\` for the bank ${bank.id} ${bank.version} (calibration: ${JSON.stringify(bank.calibration)}), with ${people} simulated people a table. Each table says the command that makes it again.`,
  known.trim(),
  ablation(own),
  choosing.trim(),
  gates(own),
  honesty(own, missed),
  recovery(own, missed),
  await retests(Number(values.people), Number(values.seed)),
].join('\n\n')

if (values.people === '2000') {
  writeFileSync(root('docs/evidence.md'), `${page}\n`)
  console.error('Written to docs/evidence.md.')
} else console.log(page)
