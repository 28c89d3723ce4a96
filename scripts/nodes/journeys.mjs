// A binary of Node and the built program enter; what the program does from end to end in processes of their own leaves.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ name: string, code: number | null, expected: number, stdout: string, stderr: string }} Journey */

/** Lines that are typed: the first of what is offered, often enough for a quick sitting, with the end of the input as its end. */
const FIRST_OF_ALL = '1\n2\n'.repeat(200)

/**
 * Everything whose output depends on nothing but what goes in: no clock, no chance, no saved ids.
 * @param {string} node @param {string} bin @param {string} place an empty folder @returns {Journey[]}
 */
export function journeys(node, bin, place) {
  const home = join(place, 'home')
  const { NODE_OPTIONS, NODE_EXTRA_CA_CERTS, NODE_COMPILE_CACHE, ...rest } = process.env
  const env = { ...rest, ROLE_FIT_HOME: home, NO_COLOR: '1', NODE_NO_WARNINGS: '' }
  /** @type {Journey[]} */
  const done = []
  /** @param {string[]} args @param {number} expected @param {string} [input] */
  const roleFit = (args, expected = 0, input = '') => {
    const options = { env, input, cwd: place, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 30 }
    const { status, stdout, stderr } = spawnSync(node, [bin, ...args], options)
    done.push({ name: args.join(' '), code: status, expected, stdout, stderr })
    return stdout
  }
  mkdirSync(place, { recursive: true })
  seen(roleFit)
  scored(roleFit, place)
  banks(roleFit)
  sat(roleFit)
  done.push(library(node, bin, place, env))
  return done
}

/** @typedef {(args: string[], expected?: number, input?: string) => string} RoleFit */

/** What is shown without anything being given. @param {RoleFit} roleFit */
function seen(roleFit) {
  for (const words of [
    '--version',
    '--help',
    'help scoring',
    'demo',
    'demo --details',
    'demo --json',
    'questions',
    'questions --json --claims',
  ])
    roleFit(words.split(' '))
  for (const name of ['answers', 'result', 'results', 'problems', 'questions', 'bank']) roleFit(['schema', name])
  roleFit(['scrore'], 2)
}

/** Results in every format, on one thread and on two, of good sheets and of bad ones. @param {RoleFit} roleFit @param {string} place */
function scored(roleFit, place) {
  const lines = sheets(JSON.parse(roleFit(['questions', '--json'])).items, 120)
  const all = `${lines.join('\n')}\n`
  writeFileSync(join(place, 'sheets.ndjson'), all)
  writeFileSync(join(place, 'one.json'), String(lines[0]))
  writeFileSync(join(place, 'bad.ndjson'), `${lines[1]}\n{"answers": {"no-such-item": 3}}\n${lines[2]}\n`)
  for (const format of ['text', 'json', 'markdown']) roleFit(['score', 'one.json', '--format', format])
  roleFit(['score', 'sheets.ndjson', '--format', 'csv'])
  const results = ['1', '2'].map((workers) =>
    roleFit(['score', 'sheets.ndjson', '--format', 'ndjson', '--workers', workers]),
  )
  if (results[0] !== results[1]) throw new Error('Two threads give other results than one.')
  roleFit(['score', '-', '--from', 'ndjson', '--json'], 0, all)
  roleFit(['score', 'bad.ndjson', '--format', 'ndjson'], 5)
  roleFit(['stats', 'sheets.ndjson', '--json'])
  roleFit(['simulate', '--people', '4', '--length', 'quick', '--seed', '3', '--json'])
}

/**
 * So many answer sheets of every fourth item, a line each; answers by a fixed rule.
 * @param {readonly any[]} items as `role-fit questions --json` has them @param {number} count
 */
function sheets(items, count) {
  return Array.from({ length: count }, (_, person) => {
    const asked = items.filter((_, k) => k % 4 === person % 4)
    const answers = asked.map((item, k) => [item.id, answerTo(item, (person * 31 + k * 7) % 97)])
    return JSON.stringify({
      schema: 'role-fit/answers/v1',
      about: `Person ${person}`,
      answers: Object.fromEntries(answers),
    })
  })
}

/** @param {any} item @param {number} number */
function answerTo(item, number) {
  if (item.options === undefined) return 1 + (number % item.categories.length)
  const ids = item.options.map((/** @type {{ id: string }} */ { id }) => id)
  const [best, worst] = [ids[number % ids.length], ids[(number + 1) % ids.length]]
  return item.kind === 'best-worst' ? { best, worst } : best
}

/** @param {RoleFit} roleFit */
function banks(roleFit) {
  roleFit(['new', 'bank'])
  roleFit(['check', 'bank'])
  roleFit(['check', '--json'])
  roleFit(['questions', '--bank', 'bank', '--json'])
}

/** A whole sitting, typed; what is printed names neither the time nor the saved id. @param {RoleFit} roleFit */
function sat(roleFit) {
  roleFit(['take', '--length', 'quick', '--seed', '7', '--no-save', '-'], 0, FIRST_OF_ALL)
}

/** @param {string} node @param {string} bin @param {string} place @param {NodeJS.ProcessEnv} env @returns {Journey} */
function library(node, bin, place, env) {
  const entry = (/** @type {string} */ name) => JSON.stringify(join(bin, '..', '..', 'dist', name))
  const text = `
    const library = require(${entry('index.cjs')})
    import(require('node:url').pathToFileURL(${entry('index.js')}).href).then((module) => {
      const bank = module.builtInBank()
      let session = library.startSession(bank, { length: 'quick', seed: 3 })
      for (const item of bank.items.slice(0, 30))
        session = library.record(session, { type: 'answered', item: item.id, answer: 'scale' in item ? 4 : item.kind === 'best-worst' ? { best: item.options[0].id, worst: item.options[1].id } : item.options[0].id, seconds: 5 })
      console.log(JSON.stringify(module.evaluate(bank, session)), module.evaluate === library.evaluate)
    })`
  const { status, stdout, stderr } = spawnSync(node, ['-e', text], { cwd: place, env, encoding: 'utf8' })
  return { name: 'the library, imported and required', code: status, expected: 0, stdout, stderr }
}
