// Sheets of simulated people for the built-in bank, a line each, kept in the scratch folder from one run to the next.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { library } from './built.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Different people among the lines of a file; a longer file has them again under other names. */
const PEOPLE = 10_000
/** Answers on a sheet. */
const ANSWERS = 44

/**
 * What a file of TypeScript beside this one exports, bundled into the scratch folder.
 * @param {string} scratch @param {'simulated' | 'estimates'} name
 */
export async function bundled(scratch, name) {
  const outfile = join(scratch, `${name}.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [`scripts/bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}

/** A file of so many sheets; its path. @param {string} scratch @param {number} count */
export async function sheetFile(scratch, count) {
  const bank = library.builtInBank()
  const digest = createHash('sha256').update(bank.digest).digest('hex').slice(0, 8)
  const path = join(scratch, `sheets-${digest}-${count}.ndjson`)
  if (fs.existsSync(path)) return path
  const people = await peopleOf(scratch, bank, Math.min(PEOPLE, count))
  const fd = fs.openSync(`${path}.part`, 'w')
  for (let done = 0; done < count; done += people.length) {
    const lines = people.slice(0, count - done).map((line, k) => line.replace(/"P\d+"/, `"P${done + k}"`))
    fs.writeSync(fd, `${lines.join('\n')}\n`)
  }
  fs.closeSync(fd)
  fs.renameSync(`${path}.part`, path)
  return path
}

/** @param {string} scratch @param {ReturnType<typeof library.builtInBank>} bank @param {number} count */
async function peopleOf(scratch, bank, count) {
  /** @type {typeof import('./simulated.ts')} */
  const { simulatedSheet } = await bundled(scratch, 'simulated')
  return Array.from({ length: count }, (_, person) => simulatedSheet(bank, person, ANSWERS))
}
