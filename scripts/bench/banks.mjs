// A bank of a chosen size, made up for measuring: every kind of item, two roles, no texts worth reading.
import { library } from './built.mjs'

const ROLES = ['maker', 'seller']
const KINDS = ['rating', 'rating', 'frequency', 'frequency', 'pair', 'scene', 'best-worst', 'rating', 'rating', 'pair']

/** So many dimensions x 2 roles, and response style: `dimensions` 12 has 25 traits. @param {number} dimensions @param {number} items */
export function generatedBank(dimensions, items) {
  const names = Array.from({ length: dimensions }, (_, d) => `topic-${d}`)
  /** @type {string[][]} */
  const lists = names.map(() => [])
  for (let k = 0; k < items; k++) {
    const d = k % dimensions
    const own = /** @type {string[]} */ (lists[d])
    own.push(itemLines(d, own.length))
  }
  /** @type {Record<string, string>} */
  const files = { 'bank.yaml': bankFile(names) }
  for (const role of ROLES) files[`roles/${role}.yaml`] = roleFile(role, names)
  names.forEach((name, d) => {
    const own = /** @type {string[]} */ (lists[d])
    files[`${name}.yaml`] = dimensionFile(name, own)
  })
  const { bank, problems } = library.parseBank(files, 'generated')
  if (bank === null)
    throw new Error(problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'))
  return bank
}

/** @param {string[]} names */
function bankFile(names) {
  return `schema: role-fit/bank/v1
id: generated
version: 1.0.0
title: Generated for measuring.
language: en
calibration: expert
roles: [${ROLES.join(', ')}]
dimensions: [${names.join(', ')}]
paths: []
scales:
  enjoy: {categories: [Not at all, A little, Somewhat, Quite a lot, Very much], missing: No idea}
  often: {categories: [Never, Once, Twice, Often, Daily], missing: No idea}
`
}

/** @param {string} role @param {string[]} names */
function roleFile(role, names) {
  return `role: ${role}\ntitle: A ${role}\nweights: {${names.map((name) => `${name}: 1`).join(', ')}}\n`
}

/** @param {string} name @param {string[]} items */
function dimensionFile(name, items) {
  const facets = ROLES.map((role) => `  ${role}: {title: ${role} in ${name}}`).join('\n')
  return `dimension: ${name}\ntitle: ${name}\nplain: About ${name}\nwhy: To measure.\nfacets:\n${facets}\nitems:\n${items.join('')}`
}

/** @param {number} d @param {number} nth */
function itemLines(d, nth) {
  const kind = KINDS[nth % KINDS.length]
  const head = `  - id: t${d}-i${nth}\n    kind: ${kind}\n    text: Item ${nth} of topic ${d}.\n`
  const role = ROLES[nth % 2]
  if (kind === 'rating') return `${head}    scale: enjoy\n    facet: ${role}\n`
  if (kind === 'frequency') return `${head}    scale: often\n    facet: ${role}\n`
  const facets = kind === 'pair' ? ROLES : [...ROLES, ...ROLES]
  return `${head}    options:\n${facets.map((facet, o) => `      - {id: ${'abcd'[o]}, text: Option ${o} of ${nth} in ${d}., facet: ${facet}}\n`).join('')}`
}
