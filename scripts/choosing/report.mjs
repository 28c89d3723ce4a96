// What everybody's sittings came to enters; the tables that set the ways side by side are printed.
import { BEYOND } from './sittings.mjs'
import { errorOf, meanOf, medianOf, table, told, variationOf } from './statistics.mjs'
import { WAYS } from './ways.mjs'

/**
 * @typedef {import('./types.ts').Look} Look
 * @typedef {import('./types.ts').Person} Person
 * @typedef {import('./types.ts').Run} Run
 */

/** When the error first came down to `goal`, between items as if it fell evenly; null where it never did. @param {Run["curve"]} curve @param {number} goal */
function timeTo(curve, goal) {
  const k = curve.findIndex(([, error]) => error <= goal)
  const [here, before] = [curve[k], curve[k - 1]]
  if (here === undefined) return null
  if (before === undefined) return here[0]
  return before[0] + ((here[0] - before[0]) * (before[1] - goal)) / (before[1] - here[1])
}

/** The error at a time, between items as if it fell evenly. @param {Run["curve"]} curve @param {number} time */
function errorAt(curve, time) {
  const k = curve.findIndex(([spent]) => spent >= time)
  const [there, before] = [curve[k], curve[k - 1]]
  if (there === undefined || before === undefined) return Number((there ?? curve.at(-1))?.[1])
  return before[1] + ((there[1] - before[1]) * (time - before[0])) / (there[0] - before[0])
}

/** @param {readonly Person[]} people @param {readonly number[]} seconds */
export function report(people, seconds) {
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
