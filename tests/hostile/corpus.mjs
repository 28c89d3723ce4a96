/** The hostile files, what each must lead to, and the command lines that read it. */
import { execFileSync } from 'node:child_process'
import { closeSync, cpSync, ftruncateSync, mkdirSync, openSync, readFileSync, symlinkSync, writeSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/**
 * A part of a generated file: a text so many times, or numbered where it says `#`.
 * @typedef {[text: string, times: number] | { numbered: string, times: number }} Part
 * @typedef {[code: string, line: number | null, column: number | null]} Expected
 * An entry of expected.yaml, which says what its keys mean.
 * @typedef {{
 *   file: string, as: string, exit: number, in?: string, generate?: readonly Part[] | { sparse: number }, stdin?: boolean,
 *   make?: string, problems?: readonly Expected[], warnings?: readonly Expected[], total?: number, least?: number,
 *   anywhere?: boolean, results?: number, where?: string, commands?: readonly string[], about?: string, abouts?: readonly string[],
 * }} Entry
 * One command line for an entry; `file` is what it is called in problems, `stdin` a file's parts to be piped.
 * @typedef {{ entry: Entry, args: string[], file: string, stdin: readonly Part[] | null, results: number | null }} Run
 */

const folder = fileURLToPath(new URL('.', import.meta.url))
const smallBank = fileURLToPath(new URL('../fixtures/banks/small/', import.meta.url))

/** @returns {Entry[]} */
export function entries() {
  return parse(readFileSync(join(folder, 'expected.yaml'), 'utf8'), { maxAliasCount: 0 })
}

/**
 * Puts everything that is no plain file of this folder into `place`, which is empty, and gives the command lines of all entries whose
 * path begins with `only`.
 * @param {string} place @param {string} [only] @returns {Run[]}
 */
export function runsIn(place, only = '') {
  const wanted = entries().filter(({ file }) => file.startsWith(only))
  return wanted.flatMap((entry, number) => {
    const file = fileOf(entry, join(place, `${number}${extname(entry.file)}`))
    return linesFor(entry, file, place)
  })
}

/** @param {Entry} entry @param {string} made where it is made, if it is @returns {string} */
function fileOf(entry, made) {
  if (entry.stdin === true) return '-'
  const { generate, make } = entry
  const own = join(folder, entry.file)
  if (generate === undefined && make === undefined && entry.in === undefined) return own
  if (entry.in !== undefined) {
    cpSync(smallBank, made, { recursive: true })
    const target = join(made, entry.in)
    if (generate === undefined) cpSync(own, target)
    else write(target, generate)
    return made
  }
  mkdirSync(dirname(made), { recursive: true })
  if (generate !== undefined) write(made, generate)
  else MAKE[make ?? '']?.(made)
  return made
}

/** What no file can show: how each is made at a path. @type {Record<string, (path: string) => void>} */
const MAKE = {
  fifo: (path) => execFileSync('mkfifo', [path]),
  folder: (path) => mkdirSync(path),
  loop: (path) => symlinkSync(path, path),
  dangling: (path) => symlinkSync(`${path}.nowhere`, path),
  device: (path) => symlinkSync('/dev/zero', path),
}

/** @param {string} path @param {readonly Part[] | { sparse: number }} generate */
function write(path, generate) {
  const fd = openSync(path, 'w')
  if ('sparse' in generate) ftruncateSync(fd, generate.sparse)
  else for (const chunk of chunksOf(generate)) writeSync(fd, chunk)
  closeSync(fd)
}

const CHUNK = 1 << 20

/** The bytes of a generated file, a megabyte at a time. @param {readonly Part[]} parts @returns {Generator<Buffer>} */
export function* chunksOf(parts) {
  for (const part of parts) {
    if (!Array.isArray(part)) {
      yield Buffer.from(Array.from({ length: part.times }, (_, k) => part.numbered.replace('#', String(k))).join(''))
      continue
    }
    const [text, times] = part
    const fitting = Math.max(1, Math.floor(CHUNK / text.length))
    const whole = Buffer.from(text.repeat(Math.min(fitting, times)))
    for (let left = times; left > 0; left -= fitting) {
      yield left >= fitting ? whole : Buffer.from(text.repeat(left))
    }
  }
}

/** @param {Entry} entry @param {string} file @param {string} place @returns {Run[]} */
function linesFor(entry, file, place) {
  const shown = file === '-' ? (entry.where ?? 'stdin') : entry.in === undefined ? file : join(file, entry.in)
  const stdin = file === '-' && Array.isArray(entry.generate) ? entry.generate : null
  const form = file === '-' ? ['--from', extname(entry.file).slice(1)] : []
  const results = entry.results ?? null
  const sheet = join(place, 'sheet.yaml')
  const table = join(place, 'table.csv')
  /** @type {Record<string, string[]>} */
  const commands = {
    score: ['score', file, ...form],
    show: ['show', file],
    answers: ['take', '--answers', file, '--no-save', '--no-input'],
    retest: ['take', '--retest', file, '--no-save', '--no-input'],
    map: ['score', table, '--map', file],
    questions: ['questions', '--bank', file, '--claims'],
    bank: ['score', sheet, '--bank', file],
  }
  const failing = entry.exit !== 0
  /** @type {Record<string, readonly string[]>} */
  const readers = {
    document: file === '-' ? ['score'] : ['score', 'show', 'answers', 'retest', 'map'],
    sheet: failing && results === null && isDocument(entry.file) ? ['score', 'answers'] : ['score'],
    csv: ['score'],
    map: ['map'],
    bank: ['questions', 'bank'],
    'any-result': ['score', 'show'],
  }
  const names = entry.commands ?? readers[entry.as] ?? []
  return names.map((name) => ({
    entry,
    args: commands[name] ?? [],
    file: shown,
    stdin,
    results: name === 'questions' ? null : results,
  }))
}

/** @param {string} name */
function isDocument(name) {
  return ['.yaml', '.json'].includes(extname(name))
}

/** What the other side of `--map` and `--bank` is. @param {string} place */
export function writeCompanions(place) {
  const fd = openSync(join(place, 'sheet.yaml'), 'w')
  writeSync(fd, 'answers: {ho-plan: a}\n')
  closeSync(fd)
  const table = openSync(join(place, 'table.csv'), 'w')
  writeSync(table, 'about\nBen\n')
  closeSync(table)
}
