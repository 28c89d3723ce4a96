// Other programs that turn answers into scores, on the sheets of the batch, in one process, warm. What differs is said with the figures.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { library } from './built.mjs'
import { bundled, sheetFile } from './sheets.mjs'

const PEOPLE = 300
const ROUNDS = 7
/** jsCAT asks for optimization-js by a GitHub address; the registry has the same. */
const PACKAGE = {
  private: true,
  dependencies: { '@bdelab/jscat': '5.2.3', '@bigfive-org/score': '1.2.2' },
  overrides: { 'optimization-js': '1.5.0' },
}

/** What stands beside the figures. */
export const DIFFERENCES = [
  'jsCAT estimates one trait at a time from answers in two categories (here: upper half or not) by a two-parameter model on 81 nodes, one Cat a facet; role-fit estimates 27 traits together from all categories. Ratios are to these estimates; its whole result (chances, evidence, paths, how many more items would settle it) is a line of its own.',
  '@bigfive-org/score adds up points: no model, no uncertainty.',
]

/** @typedef {{ name: string, microseconds: number, ratio: number, goal: number | null }} PeerFigure */

/** Null where npm does not reach its registry. @param {string} scratch @returns {Promise<PeerFigure[] | null>} */
export async function measurePeers(scratch) {
  const place = join(scratch, 'peers')
  const modules = join(place, 'node_modules')
  if (!fs.existsSync(join(modules, '@bdelab', 'jscat'))) {
    fs.mkdirSync(place, { recursive: true })
    fs.writeFileSync(join(place, 'package.json'), JSON.stringify(PACKAGE))
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: place,
      stdio: 'ignore',
    })
    if (status !== 0) return null
  }
  const sheets = fs
    .readFileSync(await sheetFile(scratch, PEOPLE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).answers)
  const runs = [...(await ownRuns(scratch)), await catRun(modules), await sumRun(modules)]
  const times = runs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, { run }] of runs.entries()) {
      const begin = process.cpuUsage()
      for (const answers of sheets) run(answers)
      const { user, system } = process.cpuUsage(begin)
      times[at] = Math.min(times[at] ?? Number.NaN, (user + system) / PEOPLE)
    }
  const [own = Number.NaN] = times
  return runs.map(({ name, goal }, at) => ({
    name,
    microseconds: times[at] ?? Number.NaN,
    ratio: (times[at] ?? Number.NaN) / own,
    goal,
  }))
}

/** @typedef {Record<string, any>} Answers */
/** @typedef {{ name: string, goal: number | null, run: (answers: Answers) => unknown }} Run */

/** Estimates alone, as the peers give them, then the whole result. @param {string} scratch @returns {Promise<Run[]>} */
async function ownRuns(scratch) {
  /** @type {typeof import('./estimates.ts')} */
  const { estimates } = await bundled(scratch, 'estimates')
  const bank = library.builtInBank()
  const result = (/** @type {Answers} */ answers) => {
    let session = library.startSession(bank, { length: 'full' })
    for (const item in answers)
      session = library.record(session, { type: 'answered', item, answer: answers[item], seconds: null })
    return JSON.stringify(library.evaluate(bank, session))
  }
  return [
    { name: 'role-fit: estimates of all traits', goal: null, run: (answers) => estimates(bank, answers) },
    { name: 'role-fit: answers to a whole result as JSON', goal: null, run: result },
  ]
}

/** Item by item: the facet that it speaks for most, and how an answer becomes right or wrong. */
function dichotomies() {
  const bank = library.builtInBank()
  return new Map(
    bank.items.map((item) => {
      const loadings =
        'scale' in item
          ? item.loadings
          : (item.options.find(({ loadings }) => Object.keys(loadings).length > 0)?.loadings ?? {})
      const role = Object.keys(loadings)[0] ?? ''
      const first = 'scale' in item ? null : item.options[0]?.id
      const isHigh = (/** @type {any} */ answer) => ('scale' in item ? answer > 3 : (answer.best ?? answer) === first)
      return [item.id, { facet: `${item.dimension} ${role}`, a: loadings[role] ?? 1, isHigh }]
    }),
  )
}

/** @param {string} modules @returns {Promise<Run>} */
async function catRun(modules) {
  const { Cat } = await loaded(join(modules, '@bdelab', 'jscat'))
  const items = dichotomies()
  const run = (/** @type {Answers} */ answers) => {
    /** @type {Map<string, { zetas: object[], right: number[] }>} */
    const facets = new Map()
    for (const id in answers) {
      const item = items.get(id)
      if (item === undefined) continue
      const own = facets.get(item.facet) ?? { zetas: [], right: [] }
      facets.set(item.facet, own)
      own.zetas.push({ a: item.a, b: 0, c: 0, d: 1 })
      own.right.push(item.isHigh(answers[id]) ? 1 : 0)
    }
    return [...facets.values()].map(({ zetas, right }) => {
      const cat = new Cat({ method: 'EAP', minTheta: -4, maxTheta: 4 })
      cat.updateAbilityEstimate(zetas, right)
      return cat.theta
    })
  }
  return { name: 'jsCAT 5.2.3: EAP a facet', goal: 15, run }
}

/** @param {string} modules @returns {Promise<Run>} */
async function sumRun(modules) {
  const score = await loaded(join(modules, '@bigfive-org', 'score'))
  const items = dichotomies()
  const run = (/** @type {Answers} */ answers) =>
    (score.default ?? score)({
      answers: Object.keys(answers).map((id) => ({
        domain: items.get(id)?.facet,
        facet: '1',
        score: String(items.get(id)?.isHigh(answers[id]) ? 5 : 1),
      })),
    })
  return { name: '@bigfive-org/score 1.2.2: sums', goal: null, run }
}

/** A package by its own entry, CommonJS or not. @param {string} folder */
async function loaded(folder) {
  const { main = 'index.js' } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8'))
  return import(pathToFileURL(join(folder, main)).href)
}
