/**
 * Preloaded (`node --import`) into the built program: counts its file operations under one folder and lets one of them fail.
 *
 * FAULT_UNDER    the folder; operations elsewhere are neither counted nor touched
 * FAULT_LOG      a file that gets one line an operation
 * FAULT_AT       the number of the operation, from 1; none fails where it is not given
 * FAULT_MODE     kill-before, kill-after, torn (half is written, then kill), short (half is written, and the program is told so),
 *                full (short, and from then on there is no space), or the name of an error: ENOSPC, EIO, EACCES
 * FAULT_LASTING  1: every operation from that one on fails in the same way
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve, sep } from 'node:path'

/** @typedef {(...values: any[]) => any} Call */

const under = resolve(process.env.FAULT_UNDER ?? '/nowhere')
const log = process.env.FAULT_LOG
const at = Number(process.env.FAULT_AT ?? 0)
const mode = process.env.FAULT_MODE ?? ''
const lasting = process.env.FAULT_LASTING === '1'

const functions = /** @type {Record<string, Call>} */ (/** @type {unknown} */ (fs))
const original = { ...functions }
/** What is open under the folder, by number. @type {Map<number, string>} */
const open = new Map()
let count = 0
/** Node's own functions call each other; what one of them does inside belongs to the operation that the program asked for. */
let inside = false

const BY_NUMBER = new Set([
  ...['writeSync', 'writevSync', 'readSync', 'readvSync', 'fsyncSync', 'fdatasyncSync', 'ftruncateSync', 'fchmodSync'],
  ...['fchownSync', 'futimesSync', 'fstatSync', 'closeSync'],
])
const WRITES = new Set(['writeSync'])
/** What a disk without space refuses: to make something, and to write. */
const TAKES_SPACE = new Set(['writeSync', 'openSync', 'mkdirSync', 'writeFileSync', 'fsyncSync'])

const MESSAGES = { ENOSPC: -28, EIO: -5, EACCES: -13 }

/** @param {string} code @param {string} name @param {string} path */
function failure(code, name, path) {
  const syscall = name.replace(/Sync$/, '')
  const errno = MESSAGES[/** @type {keyof typeof MESSAGES} */ (code)]
  return Object.assign(new Error(`${code}: injected, ${syscall} '${path}'`), { code, errno, syscall, path })
}

/** @param {unknown} path @returns {string | null} */
function watched(path) {
  if (typeof path !== 'string' && !(path instanceof URL) && !Buffer.isBuffer(path)) return null
  const whole = resolve(path instanceof URL ? path.pathname : String(path))
  return whole === under || whole.startsWith(under + sep) ? whole : null
}

function kill() {
  process.kill(process.pid, 'SIGKILL')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

/** Writes the first half, at least one byte where there are two. @param {Call} call @param {any[]} values */
function writeHalf(call, [fd, data, offset, length, position]) {
  if (typeof data === 'string' || typeof offset === 'object')
    throw new Error('only bytes with an offset are written here')
  const half = Math.floor((length ?? data.length) / 2)
  return call(fd, data, offset ?? 0, half, position)
}

/** @param {string} name @param {Call} call @param {any[]} values @param {string} path */
function faulty(name, call, values, path) {
  if (mode === 'kill-before') kill()
  if (mode === 'kill-after') {
    try {
      call(...values)
    } finally {
      kill()
    }
  }
  if (mode === 'torn') {
    if (WRITES.has(name)) writeHalf(call, values)
    kill()
  }
  if (mode === 'short') return WRITES.has(name) ? writeHalf(call, values) : call(...values)
  if (mode === 'full') {
    if (count === at && WRITES.has(name)) return writeHalf(call, values)
    if (!TAKES_SPACE.has(name)) return call(...values)
    throw failure('ENOSPC', name, path)
  }
  // The system closes a file even where it reports an error for it.
  if (name === 'closeSync') call(...values)
  if (name === 'existsSync') return false
  throw failure(mode, name, path)
}

/** @param {string} name */
function watch(name) {
  const call = original[name]
  if (call === undefined) return
  functions[name] = Object.assign((/** @type {any[]} */ ...values) => {
    const path = BY_NUMBER.has(name) ? (open.get(values[0]) ?? null) : watched(values[0])
    if (path === null || inside) return call(...values)
    count += 1
    if (log !== undefined) original.appendFileSync?.(log, `${count} ${name.replace(/Sync$/, '')} ${path}\n`)
    inside = true
    try {
      const hit = at > 0 && (count === at || (count > at && (lasting || mode === 'full')))
      const given = hit ? faulty(name, call, values, path) : call(...values)
      if (name === 'openSync') open.set(given, path)
      return given
    } finally {
      if (name === 'closeSync') open.delete(values[0])
      inside = false
    }
  }, call)
}

/** The sweep knows only what waits for the system; whoever uses anything else on the store is told, so that the sweep stays whole. @param {Record<string, Call>} holder @param {string} name */
function forbid(holder, name) {
  const call = holder[name]
  if (call === undefined) return
  holder[name] = Object.assign(function (/** @type {any} */ ...values) {
    if (watched(values[0]) !== null) {
      original.writeSync?.(2, `fs.${name} is used on the store, and the injector does not know it\n`)
      process.abort()
    }
    // @ts-expect-error: handed on as it came
    return call.apply(this, values)
  }, call)
}

for (const name of Object.keys(fs)) {
  if (name.endsWith('Sync')) watch(name)
  else if (typeof original[`${name}Sync`] === 'function') forbid(functions, name)
}
for (const name of Object.keys(fs.promises)) {
  const promises = /** @type {Record<string, Call>} */ (/** @type {unknown} */ (fs.promises))
  if (typeof promises[name] === 'function') forbid(promises, name)
}
syncBuiltinESMExports()
