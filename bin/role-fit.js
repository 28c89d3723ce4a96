#!/usr/bin/env node
// The command's beginning. CommonJS, because Node starts that sooner: bin/package.json says so.
'use strict'

const { existsSync, readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')

const dist = join(__dirname, '..', 'dist')

/** What says the same at every call was recorded by the build. */
const RECORDED = new Map([
  ['--version', 'version.txt'],
  ['--help', 'help.txt'],
  ['-h', 'help.txt'],
])

/** True where the arguments ask for a recorded text and all of it is written; for any trouble there is the program. */
function isAnswered() {
  const name = process.argv.length === 3 ? RECORDED.get(String(process.argv[2])) : undefined
  if (name === undefined) return false
  try {
    const text = readFileSync(join(dist, name))
    return writeSync(1, text) === text.length
  } catch {
    return false
  }
}

/** @param {string} message */
function cannotStart(message) {
  process.stderr.write(`${message}\n`)
  process.exitCode = 6
}

function start() {
  try {
    require(join(dist, 'load.cjs'))('cli').main()
  } catch (cause) {
    // The program tells its own failures; what comes here is that its files could not be loaded.
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    if (code === 'EMFILE' || code === 'ENFILE')
      cannotStart(
        'too-many-open: role-fit may not open enough files to start. Mend: raise the limit, as in ulimit -n 256.',
      )
    else if (code !== 'MODULE_NOT_FOUND') throw cause
    else if (existsSync(dist))
      cannotStart('role-fit is only half built. Mend: run npm ci in its folder, then try again.')
    else cannotStart('role-fit is not built yet. Mend: run npm ci in its folder, then try again.')
  }
}

if (!isAnswered()) start()
