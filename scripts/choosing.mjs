// Tries to make adaptive choice beat one fixed order: the same simulated people and answers, several ways to choose what comes next.
// node scripts/choosing.mjs [--people 500] [--seed 1] [--seconds 219,329,439] [--ways 9] [--workers 2]
// Prints Markdown tables. The product's own choice is in src/choose; the other ways live here alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/**
 * @typedef {import('../src/bank/types.ts').Item} Item
 * @typedef {import('../src/session/types.ts').Session} Session
 * @typedef {import('../src/measure/model.ts').Model} Model
 * @typedef {import('../src/measure/model.ts').Measured} Measured
 * @typedef {import('../src/measure/axis.ts').Axis} Axis
 * @typedef {import('../src/measure/gaussian.ts').Gaussian} Gaussian
 * @typedef {import('../src/measure/likelihood.ts').Likelihood} Likelihood
 * @typedef {import('../src/fit/role-fit.ts').Fit} Fit
 * @typedef {import('../src/study/simulate/respondent.ts').Respondent} Respondent
 * @typedef {Pick<typeof import('../src/bank/built-in.ts'), 'builtInBank'>
 *   & Pick<typeof import('../src/choose/candidates.ts'), 'candidates'>
 *   & Pick<typeof import('../src/choose/look-ahead.ts'), 'lookAhead' | 'expectedFall'>
 *   & Pick<typeof import('../src/choose/next-item.ts'), 'bestItem' | 'secondsOf'>
 *   & Pick<typeof import('../src/choose/stopping.ts'), 'stopReason'>
 *   & Pick<typeof import('../src/fit/composites.ts'), 'dimensionLeanFunctional' | 'leanFunctional' | 'levelFunctional'>
 *   & Pick<typeof import('../src/fit/outcome.ts'), 'outcomeOf'>
 *   & Pick<typeof import('../src/fit/role-fit.ts'), 'fitOf'>
 *   & Pick<typeof import('../src/measure/axis.ts'), 'along' | 'quadraticAlong'>
 *   & Pick<typeof import('../src/measure/gaussian.ts'), 'absorb' | 'emptySite' | 'project' | 'shrinkage'>
 *   & Pick<typeof import('../src/measure/grid.ts'), 'gridFor'>
 *   & Pick<typeof import('../src/measure/item-likelihood.ts'), 'answerCode'>
 *   & Pick<typeof import('../src/measure/model.ts'), 'modelOf'>
 *   & Pick<typeof import('../src/measure/posterior.ts'), 'sweep'>
 *   & Pick<typeof import('../src/numbers/matrix.ts'), 'inverse' | 'times'>
 *   & Pick<typeof import('../src/numbers/normal.ts'), 'normalCdf'>
 *   & Pick<typeof import('../src/numbers/random.ts'), 'mix32'>
 *   & Pick<typeof import('../src/session/live.ts'), 'record' | 'startSession'>
 *   & Pick<typeof import('../src/study/simulate/answers.ts'), 'answerAt'>
 *   & Pick<typeof import('../src/study/simulate/orders.ts'), 'bestFirstOrder'>
 *   & Pick<typeof import('../src/study/simulate/respondent.ts'), 'drawRespondent'>} Kit
 * @typedef {{ model: Model, session: Session, measured: Measured, fit: Fit }} Known
 * @typedef {{ axis: Axis, share: number }} Goal
 * @typedef {{ lean: number, level: number, dimensions: number, weigh: (dimension: number, known: Known) => number }} Shares
 * @typedef {(known: Known) => Item | null} Choose
 * @typedef {{ seconds: number, error: number, lean: number, level: number, dimensions: number, isRight: boolean }} Look
 *   error: the shipped standard error of the lean; lean, level, dimensions: absolute errors against the truth.
 * @typedef {Look & { items: number, reason: string, headline: boolean }} End
 * @typedef {{ same: number, worth: number, own: number, among: number }} Step same: whether the adaptive choice is the fixed
 *   order's; own: what the adaptive rule scores the order's at, worth: of its best; among: SD / mean of all candidates' scores.
 * @typedef {{ looks: Look[], curve: [number, number][], end: End, asked: string[] }} Run
 * @typedef {{ runs: Run[], steps: Step[] }} Person one run a way
 * @typedef {{ bundle: string, seed: number, seconds: number[], ways: number, from: number, step: number, people: number }} Order
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const WAYS = /** @type {const} */ ([
  'fixed: best first',
  'adaptive (the product)',
  'two steps ahead',
  'chance of the wrong role',
  'squared doubt of the role',
  'dimensions by weight x SD',
  'dimensions by weight x SD x doubt',
  'lean alone',
  'fixed: lean alone',
])
/** Scores nearer to each other than this are ties, as in the product. */
const TIE = 1e-9
/** How many of the best single items the pairs of two steps begin with. */
const SHORTLIST = 12
/** Gauss-Hermite nodes per axis for sums over answers. */
const NODES = [15, 7, 5]
/** How far beyond the last look a run goes on, so that a slower way still gets to the same error. */
const BEYOND = 1.25

/** @returns {Promise<{ bundle: string, remove: () => void }>} */
async function bundled() {
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

/** @param {Kit} kit */
function waysOf(kit) {
  const model = kit.modelOf(kit.builtInBank())
  const { bank } = model
  const lean = kit.leanFunctional(model, 0, 1)
  const directed = bank.dimensions.flatMap(({ direction }, d) => (direction ? [d] : []))
  const leanOf = new Map(directed.map((d) => [d, kit.dimensionLeanFunctional(model, d, 0, 1).axis]))
  const n = model.traits.count

  /** @param {Item} item */
  const likelihoodOf = (item) => /** @type {Likelihood} */ (model.likelihoods[at(item)])
  /** @param {Item} item */
  const at = (item) => /** @type {number} */ (model.position.get(item.id))
  /** @param {Axis} axis @param {Gaussian} state */
  const varianceOf = (axis, state) => kit.quadraticAlong(axis, state.covariance, n)

  /** What is worth knowing better, each relative to its present variance. @param {Known} known @param {Shares} shares @returns {Goal[]} */
  function goalsOf(known, { lean: ofLean, level, dimensions, weigh }) {
    const weights = directed.map((d) => (dimensions === 0 ? 0 : weigh(d, known)))
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const axes = directed.map((d) => /** @type {Axis} */ (leanOf.get(d)))
    return [
      { axis: lean.axis, share: ofLean },
      { axis: kit.levelFunctional(model).axis, share: level },
      ...axes.map((axis, i) => ({ axis, share: sum === 0 ? 0 : (dimensions * (weights[i] ?? 0)) / sum })),
    ]
      .filter(({ share }) => share > 0)
      .map(({ axis, share }) => ({ axis, share: share / varianceOf(axis, known.measured) }))
  }

  /** Ties by the session's seed, as in the product. @param {Session} session @param {readonly Item[]} items @param {(item: Item) => number} score */
  function best(session, items, score) {
    const scored = items.map((item) => ({ item, score: Math.round(score(item) / kit.secondsOf(bank, item) / TIE) }))
    const top = scored.reduce((most, one) => Math.max(most, one.score), Number.NEGATIVE_INFINITY)
    const ties = scored.filter((one) => one.score === top)
    const turn = kit.mix32((session.seed ?? 0) ^ kit.mix32(session.responses.length)) >>> 0
    return { item: ties[turn % ties.length]?.item ?? null, top: top * TIE }
  }

  /** @param {readonly Goal[]} goals @param {Item} item @param {Measured} measured */
  function gainOf(goals, item, measured) {
    const ahead = kit.lookAhead(likelihoodOf(item), measured)
    return goals.reduce((sum, { axis, share }) => sum + share * kit.expectedFall(ahead, axis), 0)
  }

  /** One step ahead by these goals. @param {Shares} shares @returns {Choose} */
  const byGoals = (shares) => (known) => {
    const goals = goalsOf(known, shares)
    const { session, measured } = known
    return best(session, kit.candidates(bank, session), (item) => gainOf(goals, item, measured)).item
  }

  /** What the goals gain by a normal observation of this precision. @param {readonly Goal[]} goals @param {Likelihood} likelihood @param {Float64Array} precision @param {Gaussian} state */
  function gainBy(goals, { axes }, precision, state) {
    const { spreads, covariance } = kit.project(state, axes)
    const fall = kit.shrinkage(covariance, precision, axes.length)
    return goals.reduce((sum, { axis, share }) => {
      const c = Float64Array.from(spreads, (spread) => kit.along(axis, spread))
      const back = kit.times(fall, c)
      return sum + share * c.reduce((total, value, k) => total + value * /** @type {number} */ (back[k]), 0)
    }, 0)
  }

  /** The state after a normal observation where it was expected; the lower triangle alone is true. @param {Gaussian} state @param {Item} item @param {Measured} measured */
  function expectedAfter(state, item, measured) {
    const likelihood = likelihoodOf(item)
    const { precision } = kit.lookAhead(likelihood, measured)
    const moved = { mean: Float64Array.from(state.mean), covariance: Float64Array.from(state.covariance) }
    const seen = kit.project(moved, likelihood.axes)
    kit.absorb(moved, seen, { precision, shift: kit.times(precision, seen.mean) })
    return moved
  }

  /** @param {Session} session @param {Item} item @param {import('../src/session/types.ts').Answer} answer */
  const answered = (session, item, answer) =>
    kit.record(session, { type: 'answered', item: item.id, answer, seconds: 0 })

  /** The beginning of the pair that tells most per second of both. @type {Choose} */
  function twoSteps(known) {
    const { session, measured } = known
    const goals = goalsOf(known, USUAL)
    const near = kit
      .candidates(bank, session)
      .map((item) => ({ item, gain: gainOf(goals, item, measured), seconds: kit.secondsOf(bank, item) }))
      .sort((a, b) => b.gain / b.seconds - a.gain / a.seconds)
      .slice(0, SHORTLIST)
    let most = Number.NEGATIVE_INFINITY
    /** @type {Item | null} */
    let chosen = null
    for (const { item, gain, seconds } of near) {
      const state = expectedAfter(measured, item, measured)
      const then = kit.candidates(bank, answered(session, item, kit.answerAt(item, 0)))
      const rates = then.map((other) => {
        const likelihood = likelihoodOf(other)
        const more = gainBy(goals, likelihood, kit.lookAhead(likelihood, measured).precision, state)
        return (gain + more) / (seconds + kit.secondsOf(bank, other))
      })
      const rate = rates.length === 0 ? gain / seconds : Math.max(...rates)
      if (rate <= most + TIE) continue
      most = rate
      chosen = item
    }
    return chosen
  }

  /** Answer by answer: how probable it is, and the chance that the first role leads after it. @param {Item} item @param {Known} known */
  function afterEach(item, { measured, fit }) {
    const { axes, answers, logProbability } = likelihoodOf(item)
    const q = axes.length
    const { spreads, mean, covariance } = kit.project(measured, axes)
    const inverse = kit.inverse(covariance, q)
    if (inverse === null) return []
    const c = Float64Array.from(spreads, (spread) => kit.along(lean.axis, spread))
    const slope = kit.times(inverse, c)
    const told = slope.reduce((sum, value, j) => sum + value * /** @type {number} */ (c[j]), 0)
    const rest = varianceOf(lean.axis, measured) - told
    const { size, points, weights } = kit.gridFor(mean, covariance, /** @type {number} */ (NODES[q - 1]))
    const sums = Array.from({ length: answers }, () => ({ mass: 0, one: 0, two: 0 }))
    for (let i = 0; i < size; i++) {
      const z = points.subarray(i * q, i * q + q)
      const moved = slope.reduce((sum, b, j) => sum + b * (Number(z[j]) - Number(mean[j])), 0)
      sums.forEach((sum, k) => {
        const weight = Number(weights[i]) * Math.exp(logProbability(z, k))
        sum.mass += weight
        sum.one += weight * moved
        sum.two += weight * moved * moved
      })
    }
    return sums
      .filter(({ mass }) => mass > 1e-12)
      .map(({ mass, one, two }) => {
        const step = one / mass
        const variance = rest + two / mass - step * step
        return { chance: mass, first: kit.normalCdf((fit.lean.estimate + step) / Math.sqrt(variance)) }
      })
  }

  /**
   * The item that lowers the expected loss most per second; where no answer to any item lowers it, what the product would ask.
   * @param {(first: number) => number} loss of naming the likelier role when the first one leads with this probability @returns {Choose}
   */
  const byLoss = (loss) => (known) => {
    const { item, top } = best(known.session, kit.candidates(bank, known.session), (candidate) => {
      const after = afterEach(candidate, known)
      const now = after.reduce((sum, { chance, first }) => sum + chance * first, 0)
      return loss(now) - after.reduce((sum, { chance, first }) => sum + chance * loss(first), 0)
    })
    return top > TIE ? item : product(known)
  }

  /** Fisher information over the item's axes (axes x axes). @param {Likelihood} likelihood @param {Float64Array} theta */
  function informationAt({ axes, answers, logProbability }, theta) {
    const q = axes.length
    const z = axes.map((axis) => kit.along(axis, theta))
    const out = new Float64Array(q * q)
    const h = 1e-4
    for (let k = 0; k < answers; k++) {
      const probability = Math.exp(logProbability(z, k))
      const slopes = z.map((_, j) => {
        const [up, down] = [h, -h].map((d) =>
          logProbability(
            z.map((value, i) => (i === j ? value + d : value)),
            k,
          ),
        )
        return (Number(up) - Number(down)) / (2 * h)
      })
      for (let j = 0; j < q; j++)
        for (let i = 0; i < q; i++)
          out[j * q + i] = Number(out[j * q + i]) + probability * Number(slopes[j]) * Number(slopes[i])
    }
    return out
  }

  /** @type {Choose} */
  const product = ({ session, measured, fit }) => kit.bestItem(model, session, measured, fit)

  /** One order for everybody by a way to choose, before any answer is known; as `bestFirstOrder`. @param {Shares} shares @returns {number[]} */
  function orderBy(shares) {
    const choose = byGoals(shares)
    const mean = new Float64Array(n)
    /** @type {Measured} */
    let measured = { mean, covariance: model.prior, sites: [], answered: [], converged: true, sweeps: 0 }
    let session = kit.startSession(bank, { seed: 0 })
    /** @type {number[]} */
    const order = []
    for (;;) {
      const item = choose({ model, session, measured, fit: kit.fitOf(model, measured) })
      if (item === null) return order
      order.push(at(item))
      measured = { ...measured, covariance: mirrored(expectedAfter(measured, item, measured).covariance, n) }
      session = answered(session, item, kit.answerAt(item, 0))
    }
  }

  /** @param {readonly number[]} order @returns {Choose} */
  const inOrder =
    (order) =>
    ({ session }) =>
      bank.items[order[session.responses.length] ?? -1] ?? null

  /** What a dimension weighs in the lean. @param {number} d */
  const weightOf = (d) =>
    bank.roles.reduce((sum, _, r) => sum + Math.abs(Number(lean.weights[model.traits.facet(d, r)])), 0) / 2
  /** @param {number} d @param {Known} known */
  const sdOf = (d, { measured }) => Math.sqrt(varianceOf(/** @type {Axis} */ (leanOf.get(d)), measured))
  /** The chance that a dimension's lean goes the other way than its estimate. @param {number} d @param {Known} known */
  const doubtOf = (d, known) =>
    kit.normalCdf(-Math.abs(kit.along(/** @type {Axis} */ (leanOf.get(d)), known.measured.mean)) / sdOf(d, known))

  /** @type {Shares} */
  const USUAL = { lean: 1, level: 0.5, dimensions: 0.5, weigh: () => 1 }
  /** @type {Shares} */
  const LEAN = { lean: 1, level: 0, dimensions: 0, weigh: () => 0 }
  const bestFirst = kit.bestFirstOrder(bank)

  /** @type {Record<typeof WAYS[number], Choose>} */
  const ways = {
    'fixed: best first': inOrder(bestFirst),
    'adaptive (the product)': product,
    'two steps ahead': twoSteps,
    'chance of the wrong role': byLoss((first) => Math.min(first, 1 - first)),
    'squared doubt of the role': byLoss((first) => first * (1 - first)),
    'dimensions by weight x SD': byGoals({ ...USUAL, weigh: (d, known) => weightOf(d) * sdOf(d, known) }),
    'dimensions by weight x SD x doubt': byGoals({
      ...USUAL,
      weigh: (d, known) => weightOf(d) * sdOf(d, known) * doubtOf(d, known),
    }),
    'lean alone': byGoals(LEAN),
    'fixed: lean alone': inOrder(orderBy(LEAN)),
  }

  /** The adaptive choice after the fixed order's questions, held against the order's next. @param {Known} known @param {Item} next @returns {Step} */
  function stepOf(known, next) {
    const goals = goalsOf(known, USUAL)
    const { session, measured } = known
    const items = kit.candidates(bank, session)
    const { item, top } = best(session, items, (one) => gainOf(goals, one, measured))
    /** @param {Item} one */
    const score = (one) => gainOf(goals, one, measured) / kit.secondsOf(bank, one)
    const own = score(next)
    return { same: item?.id === next.id ? 1 : 0, worth: own / top, own, among: variationOf(items.map(score)) }
  }

  return { model, ways, stepOf, informationAt, directed, leanOf, lean }
}

/** Puts the lower triangle in place of the upper one. @param {Float64Array} a @param {number} n */
function mirrored(a, n) {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = Number(a[i * n + j])
  return a
}

/** The work of one thread. @param {Kit} kit @param {readonly number[]} seconds @param {number} count how many of the ways */
function runner(kit, seconds, count) {
  const { model, ways, stepOf, directed, leanOf, lean } = waysOf(kit)
  const { bank } = model
  const until = Number(seconds.at(-1)) * BEYOND
  const level = kit.levelFunctional(model)

  /** The posterior by the product's own sweeps, each from where the last answer left it: the same numbers to 1e-6, in half the time. */
  function estimator() {
    const state = { mean: new Float64Array(model.traits.count), covariance: Float64Array.from(model.prior) }
    /** @type {import('../src/measure/posterior.ts').Observation[]} */
    const observations = []
    /** @type {import('../src/measure/gaussian.ts').Site[]} */
    const sites = []
    /** @type {Item[]} */
    const answered = []
    return {
      /** @param {Item} item @param {import('../src/session/types.ts').Answer} answer */
      add(item, answer) {
        const likelihood = /** @type {Likelihood} */ (model.likelihoods[Number(model.position.get(item.id))])
        observations.push({ likelihood, answer: kit.answerCode(item, answer) })
        sites.push(kit.emptySite(likelihood.axes.length))
        answered.push(item)
        for (let k = 0; k < 50; k++) if (kit.sweep(state, observations, sites, 1) < 1e-6) return
      },
      /** @returns {Measured} */
      known() {
        const covariance = mirrored(Float64Array.from(state.covariance), model.traits.count)
        const mean = Float64Array.from(state.mean)
        return { mean, covariance, sites, answered: [...answered], converged: true, sweeps: 0 }
      },
    }
  }

  /** @param {Known} known @param {Respondent} someone @param {number} spent @returns {Look} */
  function lookAt({ measured, fit }, { theta }, spent) {
    /** @param {Axis} axis */
    const miss = (axis) => Math.abs(kit.along(axis, measured.mean) - kit.along(axis, theta))
    const misses = directed.map((d) => miss(/** @type {Axis} */ (leanOf.get(d))))
    return {
      seconds: spent,
      error: fit.lean.standardError,
      lean: miss(lean.axis),
      level: miss(level.axis),
      dimensions: meanOf(misses),
      isRight: fit.lean.estimate > 0 === kit.along(lean.axis, theta) > 0,
    }
  }

  /** @param {Respondent} someone @param {Choose} choose @param {((known: Known, next: Item) => void) | null} watch @returns {Run} */
  function sit(someone, choose, watch) {
    const estimate = estimator()
    /** @type {Look[]} */
    const looks = []
    /** @type {[number, number][]} */
    const curve = []
    /** @type {End | null} */
    let end = null
    /** @type {string[]} */
    const asked = []
    let session = kit.startSession(bank, { seed: someone.seed, length: 'standard' })
    let spent = 0
    for (;;) {
      const measured = estimate.known()
      const known = { model, session, measured, fit: kit.fitOf(model, measured) }
      const here = lookAt(known, someone, spent)
      curve.push([spent, here.error])
      /** @type {import('../src/session/types.ts').Stopped | null} */
      const reason = end === null ? kit.stopReason(model, session, measured, known.fit) : null
      if (reason !== null) {
        const headline = kit.outcomeOf(known.fit, bank).kind === 'lead'
        end = { ...here, items: session.responses.length, reason, headline }
      }
      const item = choose(known)
      const next = item === null ? Number.POSITIVE_INFINITY : kit.secondsOf(bank, item)
      while (looks.length < seconds.length && spent + next > Number(seconds[looks.length])) looks.push(here)
      if (item === null || (end !== null && spent + next > until))
        return { looks, curve, end: /** @type {End} */ (end), asked }
      if (looks.length <= seconds.length / 2) {
        watch?.(known, item)
        asked.push(item.id)
      }
      const answer = someone.answers[Number(model.position.get(item.id))] ?? null
      if (answer === null) throw new Error('A simulated person answers everything.')
      estimate.add(item, answer)
      session = kit.record(session, { type: 'answered', item: item.id, answer, seconds: 0 })
      spent += next
    }
  }

  /** @param {number} seed @param {number} person @returns {Person} */
  return (seed, person) => {
    const someone = kit.drawRespondent(bank, { seed, person, miss: false, equal: false })
    /** @type {Step[]} */
    const steps = []
    const runs = WAYS.slice(0, count).map((way, w) =>
      sit(someone, ways[way], w === 0 ? (known, next) => steps.push(stepOf(known, next)) : null),
    )
    return { runs, steps }
  }
}

/** @param {readonly number[]} values */
const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
/** @param {readonly number[]} values */
function errorOf(values) {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length)
}
/** SD / mean @param {readonly number[]} values */
const variationOf = (values) => {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) / mean
}
/** @param {readonly number[]} values */
const medianOf = (values) => Number(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)])
/** A mean and its standard error. @param {readonly number[]} values @param {number} [digits] @param {number} [scale] */
const told = (values, digits = 3, scale = 1) =>
  `${(scale * meanOf(values)).toFixed(digits)} (${(scale * errorOf(values)).toFixed(digits)})`
/** @param {readonly (readonly (string | number)[])[]} rows @param {readonly string[]} head */
const table = (head, rows) =>
  [head, head.map((_, k) => (k === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** When the error first came down to `goal`, between items as if it fell evenly; null where it never did. @param {readonly [number, number][]} curve @param {number} goal */
function timeTo(curve, goal) {
  const k = curve.findIndex(([, error]) => error <= goal)
  const [here, before] = [curve[k], curve[k - 1]]
  if (here === undefined) return null
  if (before === undefined) return here[0]
  return before[0] + ((here[0] - before[0]) * (before[1] - goal)) / (before[1] - here[1])
}

/** The error at a time, between items as if it fell evenly. @param {readonly [number, number][]} curve @param {number} time */
function errorAt(curve, time) {
  const k = curve.findIndex(([spent]) => spent >= time)
  const [there, before] = [curve[k], curve[k - 1]]
  if (there === undefined || before === undefined) return Number((there ?? curve.at(-1))?.[1])
  return before[1] + ((there[1] - before[1]) * (time - before[0])) / (there[0] - before[0])
}

/** @param {readonly Person[]} people @param {readonly number[]} seconds */
function report(people, seconds) {
  const names = WAYS.slice(0, people[0]?.runs.length)
  /** @template T @param {number} way @param {(run: Run) => T} what @returns {T[]} */
  const each = (way, what) => people.map(({ runs }) => what(/** @type {Run} */ (runs[way])))
  /** Against the fixed order, person by person. @param {number} way @param {(run: Run) => number} what */
  const against = (way, what) => {
    const base = each(0, what)
    return each(way, what).map((value, i) => value - Number(base[i]))
  }
  const middle = Math.floor(seconds.length / 2)
  const [target, longest] = [Number(seconds[middle]), Number(seconds.at(-1)) * BEYOND]
  const goals = each(0, ({ curve }) => errorAt(curve, target))
  const times = names.map((_, way) =>
    each(way, ({ curve }) => curve).map((curve, i) => timeTo(curve, Number(goals[i]))),
  )
  const filled = times.map((list) => list.map((time) => time ?? longest))
  const base = /** @type {number[]} */ (filled[0])

  for (const [k, amount] of seconds.entries()) {
    /** @param {(look: Look) => number} what @returns {(run: Run) => number} */
    const look = (what) => (run) => what(/** @type {Look} */ (run.looks[k]))
    const right = look(({ isRight }) => (isRight ? 1 : 0))
    const [error, miss] = [look((one) => one.error), look((one) => one.lean)]
    const head = [`after ${amount} s`, 'SE of the lean', 'less than fixed', 'error of the lean', 'less than fixed']
    const rows = names.map((name, way) => [
      name,
      meanOf(each(way, error)).toFixed(3),
      told(against(way, error).map((value) => -value)),
      meanOf(each(way, miss)).toFixed(3),
      told(against(way, miss).map((value) => -value)),
      meanOf(each(way, right)).toFixed(3),
      told(against(way, right)),
      meanOf(
        each(
          way,
          look((one) => one.level),
        ),
      ).toFixed(3),
      meanOf(
        each(
          way,
          look((one) => one.dimensions),
        ),
      ).toFixed(3),
    ])
    const more = ['right role', 'more than fixed', 'error of the level', 'error of dimensions']
    console.log(`\n${table([...head, ...more], rows)}`)
  }
  const saved = names.map((name, way) => {
    const own = /** @type {number[]} */ (filled[way])
    const less = own.map((time, i) => Number(base[i]) - time)
    const never = /** @type {(number | null)[]} */ (times[way]).filter((time) => time === null).length
    const share = (100 * meanOf(less)) / meanOf(base)
    const shareError = (100 * errorOf(less.map((value, i) => value - (share / 100) * Number(base[i])))) / meanOf(base)
    return [name, told(own, 1), medianOf(own).toFixed(0), `${share.toFixed(1)} % (${shareError.toFixed(1)})`, never]
  })
  const to = `seconds to the SE that the fixed order has at ${target} s`
  console.log(`\n${table(['', to, 'median', 'saved', `not within ${longest.toFixed(0)} s`], saved)}`)
  const stopping = names.map((name, way) => {
    const ends = each(way, ({ end }) => end)
    const leads = ends.filter(({ headline }) => headline)
    const less = against(way, ({ end }) => end.seconds).map((value) => -value)
    /** @param {string} reason */
    const share = (reason) => (ends.filter((end) => end.reason === reason).length / ends.length).toFixed(3)
    return [
      name,
      meanOf(ends.map(({ items }) => items)).toFixed(1),
      meanOf(ends.map((end) => end.seconds)).toFixed(1),
      medianOf(ends.map((end) => end.seconds)),
      told(less, 1),
      share('settled'),
      share('futile'),
      told(ends.map(({ isRight }) => (isRight ? 1 : 0))),
      told(ends.map((end) => end.lean)),
      (leads.length / ends.length).toFixed(3),
      told(leads.map(({ isRight }) => (isRight ? 1 : 0))),
    ]
  })
  const columns = ['until it stops', 'items', 'seconds', 'median', 'less than fixed', 'settled', 'futile']
  const correct = ['right role', 'error of the lean', 'headlines', 'right headlines']
  console.log(`\n${table([...columns, ...correct], stopping)}`)

  const shared = people.map(({ runs: [fixed, adaptive] }) => {
    const there = new Set(fixed?.asked)
    const asked = adaptive?.asked ?? []
    return asked.filter((id) => there.has(id)).length / asked.length
  })
  const inPlace = people.map(({ runs: [fixed, adaptive] }) =>
    meanOf((adaptive?.asked ?? []).map((id, i) => (fixed?.asked[i] === id ? 1 : 0))),
  )
  const steps = people.map(({ steps: own }) => own)
  const same = steps.map((own) => meanOf(own.map((step) => step.same)))
  const worth = steps.map((own) => meanOf(own.map((step) => step.worth)))
  const among = steps.map((own) => meanOf(own.map((step) => step.among)))
  const length = Math.min(...steps.map((own) => own.length))
  const between = Array.from({ length }, (_, k) => variationOf(steps.map((own) => Number(own[k]?.own))))
  const poor = steps.map((own) => meanOf(own.map((step) => (step.worth < 0.9 ? 1 : 0))))
  console.log(`
After the fixed order's own questions up to ${target} s, the adaptive rule's next item is the order's in ${told(same, 1, 100)} % of
steps; by the adaptive rule's own score the order's next item is worth ${told(worth, 1, 100)} % of its best one, and less than
90 % in ${told(poor, 1, 100)} % of steps. In its own sitting the adaptive rule asks the order's item in the order's place in
${told(inPlace, 1, 100)} % of places, and ${told(shared, 1, 100)} % of its items are among those that the order asks in that time.
How much the order's next item is expected to tell varies by ${(100 * meanOf(between)).toFixed(1)} % (SD) from person to person, and by ${told(among, 1, 100)} % from one
allowed item to another for the same person.`)
}

/** How far the items' information varies with where a person stands, -1.5 to 1.5 SDs along each item's own direction. @param {Kit} kit */
function reportInformation(kit) {
  const { model, informationAt, lean } = waysOf(kit)
  const places = Array.from({ length: 31 }, (_, i) => (i - 15) / 10)
  const rows = model.bank.items.map((item, i) => {
    const likelihood = /** @type {Likelihood} */ (model.likelihoods[i])
    const { spreads, covariance } = kit.project(
      { mean: new Float64Array(model.traits.count), covariance: model.prior },
      likelihood.axes,
    )
    const q = spreads.length
    const c = Float64Array.from(spreads, (spread) => kit.along(lean.axis, spread))
    // One axis: that one. Several: the direction over them that tells most about the lean.
    const way = q === 1 ? Float64Array.of(1) : kit.times(/** @type {Float64Array} */ (kit.inverse(covariance, q)), c)
    const back = kit.times(covariance, way)
    const sd = Math.sqrt(way.reduce((sum, value, j) => sum + value * Number(back[j]), 0))
    const information = places.map((place) => {
      const theta = new Float64Array(model.traits.count)
      spreads.forEach((spread, j) => {
        spread.forEach((value, t) => {
          theta[t] = Number(theta[t]) + (place * Number(way[j]) * value) / sd
        })
      })
      const precise = kit.times(informationAt(likelihood, theta), way)
      return way.reduce((sum, value, j) => sum + value * Number(precise[j]), 0)
    })
    const least = Math.min(...information) / Math.max(...information)
    return { kind: item.kind, least, spread: variationOf(information) }
  })
  const kinds = [...new Set(rows.map(({ kind }) => kind)), 'all']
  const of = kinds.map((kind) => {
    const own = rows.filter((row) => kind === 'all' || row.kind === kind)
    const [least, spread] = [own.map((row) => row.least), own.map((row) => row.spread)]
    return [kind, own.length, meanOf(least).toFixed(2), Math.min(...least).toFixed(2), meanOf(spread).toFixed(2)]
  })
  const head = ['information from -1.5 to 1.5 SDs', 'items', 'least / most, mean', 'lowest', 'SD / mean']
  console.log(`\n${table(head, of)}`)
}

async function main() {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '219,329,439' },
      ways: { type: 'string', default: String(WAYS.length) },
      workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    },
  })
  const [people, seed, workers] = [Number(values.people), Number(values.seed), Number(values.workers)]
  const seconds = values.seconds.split(',').map(Number)
  const { bundle, remove } = await bundled()
  try {
    /** @type {Person[]} */
    const all = []
    let done = 0
    await Promise.all(
      Array.from({ length: workers }, (_, from) => {
        /** @type {Order} */
        const order = { bundle, seed, seconds, ways: Number(values.ways), from, step: workers, people }
        const worker = new Worker(fileURLToPath(import.meta.url), { workerData: order })
        worker.on('message', ([at, person]) => {
          all[at] = person
          done++
          if (done % 50 === 0) process.stderr.write(`${done} of ${people} people\n`)
        })
        return new Promise((resolve, reject) => worker.on('error', reject).on('exit', resolve))
      }),
    )
    console.log(`${people} people, seed ${seed}; standard errors in brackets, of differences person by person.`)
    report(all, seconds)
    reportInformation(await import(bundle))
  } finally {
    remove()
  }
}

if (isMainThread) await main()
else {
  const { bundle, seed, seconds, ways, from, step, people } = /** @type {Order} */ (workerData)
  const run = runner(await import(bundle), seconds, ways)
  for (let person = from; person < people; person += step) parentPort?.postMessage([person, run(seed, person)])
}
