#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli.js', import.meta.url)

/** @param {string} message */
function cannotStart(message) {
  process.stderr.write(`${message}\n`)
  process.exitCode = 6
}

if (existsSync(program)) {
  try {
    const { main } = await import(program.href)
    await main()
  } catch (cause) {
    // The program tells its own failures; what comes here is that its files could not be loaded.
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    if (code === 'EMFILE' || code === 'ENFILE')
      cannotStart(
        'too-many-open: role-fit may not open enough files to start. Mend: raise the limit, as in ulimit -n 256.',
      )
    else if (code === 'ERR_MODULE_NOT_FOUND')
      cannotStart('role-fit is only half built. Mend: run npm ci in its folder, then try again.')
    else throw cause
  }
} else cannotStart('role-fit is not built yet. Mend: run npm ci in its folder, then try again.')
