#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli.js', import.meta.url)

if (existsSync(program)) {
  const { main } = await import(program.href)
  await main()
} else {
  process.stderr.write('role-fit is not built yet. Mend: run npm ci in its folder, then try again.\n')
  process.exitCode = 6
}
