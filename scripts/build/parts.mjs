// The program's sources enter; a few CommonJS files leave, which hold its parts as functions that run when they are first needed.
//
// esbuild splits the program into more than a hundred parts, so that a command loads its own alone. As so many ES modules they took
// most of the time of a start, and one file with all of them would have to be parsed whole. So parts that are needed together share
// a file. docs/benchmarks.md has the times.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { asFunction, namesIn } from './part.mjs'
import { substitutes } from './substitutes.mjs'

/** The file of these sources, and of all that they import at once. A part goes to the first file that needs it. */
const FILES = {
  cli: ['src/cli.ts'],
  'command-line': ['src/command-line.ts'],
  result: ['src/commands/demo.ts'],
  ask: [
    'src/commands/take.ts',
    ...['introduction', 'leaving', 'terminal-conversation'].map((name) => `src/io/ask/${name}`),
    'src/io/open-conversation.ts',
  ],
  sitting: ['src/commands/new-sitting.ts', 'src/io/ask/'],
  library: ['src/index.ts'],
  thread: ['src/io/worker.ts'],
}
/** A plain start needs the second of these, any other the first: what both need is at hand before. */
const EITHER = ['src/command-line.ts', 'src/commands/take.ts']
/** Every other command has a file of its own, and this one is for what several of them need. */
const SHARED = 'shared'
/** Of these, a command needs some parts only. */
const SOME_NEEDED = new Set([SHARED, 'library'])

/** What is started from outside. */
const STARTS = { cli: 'src/cli.ts', index: 'src/index.ts', worker: 'src/io/worker.ts' }

/** @typedef {import('./part.mjs').Part} Part */

/**
 * @param {typeof import('esbuild')} esbuild @param {import('esbuild').BuildOptions} common
 * @returns {Promise<{ files: Record<string, string>, metafile: import('esbuild').Metafile }>} each file's text by its name
 */
export async function bundle(esbuild, common) {
  const { outputFiles, metafile } = await esbuild.build({
    ...common,
    entryPoints: STARTS,
    outdir: 'parts',
    write: false,
    metafile: true,
    splitting: true,
    minifySyntax: true,
    define: { 'import.meta.url': 'moduleUrl' },
    plugins: [substitutes],
  })
  const parts = outputFiles.map(({ path, text }) => partFrom(basename(path, '.js'), text, metafile))
  const places = placed(parts)
  const loader = readFileSync(new URL('./load.cjs', import.meta.url), 'utf8')
  /** @type {Record<string, string>} */
  const files = {}
  const small = { 'load.cjs': loader.replace('places = {}', `places = ${JSON.stringify(places)}`), ...starts(parts) }
  for (const [name, text] of Object.entries(small)) files[name] = await minified(esbuild, text)
  for (const name of new Set(Object.values(places)))
    files[`${name}.cjs`] = await fileOf(
      esbuild,
      parts.filter((part) => places[part.name] === name),
      !SOME_NEEDED.has(name),
    )
  return { files, metafile }
}

/**
 * ASCII alone, because Node reads and parses that faster.
 * @param {typeof import('esbuild')} esbuild @param {string} text
 */
async function minified(esbuild, text) {
  const options = { minify: true, charset: 'ascii', legalComments: 'none' }
  return (await esbuild.transform(text, /** @type {import('esbuild').TransformOptions} */ (options))).code
}

/** @param {string} name @param {string} text @param {import('esbuild').Metafile} metafile @returns {Part} */
function partFrom(name, text, { outputs }) {
  const output = outputs[`parts/${name}.js`]
  if (output === undefined) throw new Error(`esbuild tells nothing about ${name}.`)
  const imports = output.imports.filter(({ kind, external }) => kind === 'import-statement' && !external)
  return {
    name,
    source: output.entryPoint ?? null,
    code: asFunction(name, text),
    imports: imports.map(({ path }) => basename(path, '.js')),
  }
}

/** The file of each part. @param {Part[]} parts @returns {Record<string, string>} */
function placed(parts) {
  const byName = new Map(parts.map((part) => [part.name, part]))
  /** @type {Record<string, string>} */
  const places = {}
  /** What a part needs at once and has no place yet. @param {string} name @param {Set<string>} found @returns {Set<string>} */
  const needs = (name, found = new Set()) => {
    if (places[name] !== undefined || found.has(name)) return found
    found.add(name)
    for (const one of byName.get(name)?.imports ?? []) needs(one, found)
    return found
  }
  const known = (/** @type {string} */ own) => parts.filter(({ source }) => source?.startsWith(own))
  for (const own of [...EITHER, ...Object.values(FILES).flat()])
    if (known(own).length === 0) throw new Error(`No part begins with ${own}.`)
  const [typed, plain] = EITHER.map((own) => needs(known(own)[0]?.name ?? ''))
  for (const name of typed ?? []) if (plain?.has(name)) places[name] = 'cli'
  for (const [file, sources] of Object.entries(FILES))
    for (const part of sources.flatMap(known)) for (const name of needs(part.name)) places[name] = file
  /** @type {Map<string, string[]>} */
  const users = new Map()
  for (const { name, source } of parts)
    if (source !== null) for (const one of needs(name)) users.set(one, [...(users.get(one) ?? []), fileFor(source)])
  for (const [name, files] of users) places[name] = files.length === 1 ? String(files[0]) : SHARED
  return places
}

/** @param {string} source a file of src/, or data by its name with `#` */
function fileFor(source) {
  return basename(source, '.ts').replace(/^.*#/, '')
}

/**
 * In parentheses, a function is compiled when its file is, and not first scanned for where it ends.
 * @param {typeof import('esbuild')} esbuild @param {Part[]} parts @param {boolean} atOnce whether all parts run as soon as one is needed
 */
async function fileOf(esbuild, parts, atOnce) {
  const [before, after] = atOnce ? ['(', ')'] : ['', '']
  const bodies = []
  for (const { name, code } of parts) {
    const part = await minified(esbuild, `x=function (require) {\n${code}\n}`)
    bodies.push(`exports[${JSON.stringify(name)}]=${before}${part.trim().slice('x='.length, -1)}${after};\n`)
  }
  const text = bodies.join('')
  const url = text.includes('moduleUrl') ? "const moduleUrl=require('node:url').pathToFileURL(__filename).href;\n" : ''
  return `'use strict';\n${url}${text}`
}

/** What is loaded from outside: worker threads, and the library, of which there is one, however it is loaded. @param {Part[]} parts */
function starts(parts) {
  const names = namesIn(parts.find(({ name }) => name === 'index')?.code ?? '')
  if (names.length === 0) throw new Error('src/index.ts exports nothing.')
  const given = names.map((name) => `exports.${name} = library.${name}\n`).join('')
  return {
    'worker.cjs': "'use strict'\nrequire('./load.cjs')('worker')\n",
    'index.cjs': `'use strict'\nconst library = require('./load.cjs')('index')\n${given}`,
    'index.js': `export { ${names.join(', ')} } from './index.cjs'\n`,
  }
}
