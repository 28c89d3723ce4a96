// `npm run test:nodes`: the built program on every line of Node that it promises to run on. Each binary enters by the npm package
// `node`, which stays in a cache folder; then the end-to-end tests run with it, and every output has to be the same, byte for byte.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { binaryOf, LINES } from './nodes/binaries.mjs'
import { journeys } from './nodes/journeys.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @typedef {{ line: number, version: string, binary: string }} Binary */

/** @param {Binary} node @param {string} bin @returns {{ name: string, digest: string, wrong: string | null }[]} */
function travelled({ binary }, bin) {
  const place = mkdtempSync(join(tmpdir(), 'role-fit-nodes-'))
  try {
    return journeys(binary, bin, place).map(({ name, code, expected, stdout, stderr }) => ({
      name,
      digest: createHash('sha256')
        .update(stdout)
        .update('\0')
        .update(stderr.replaceAll(place, ''))
        .digest('hex')
        .slice(0, 16),
      wrong: code === expected ? null : `ended with ${code} instead of ${expected}: ${stderr.slice(0, 500)}`,
    }))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Prints what differs from the first line; returns how much did. @param {{ node: Binary, runs: ReturnType<typeof travelled> }[]} all */
function compared(all) {
  const [first, ...others] = all
  let differences = 0
  for (const { node, runs } of others)
    for (const [at, { name, digest }] of runs.entries()) {
      if (digest === first?.runs[at]?.digest) continue
      differences++
      console.log(`Node ${node.version}: ${name} is not what Node ${first?.node.version} gives.`)
    }
  return differences
}

/** @param {{ node: Binary, runs: ReturnType<typeof travelled> }[]} all */
function tell(all) {
  const differences = compared(all)
  if (differences > 0) process.exitCode = 1
  console.log(
    differences === 0
      ? `All outputs are the same, byte for byte, on ${all.length} lines of Node.`
      : `${differences} outputs differ.`,
  )
}

/** Goes through all lines. @param {string} bin */
function travelledOnAll(bin) {
  /** @type {{ node: Binary, runs: ReturnType<typeof travelled> }[]} */
  const all = []
  for (const line of LINES) {
    const node = binaryOf(line)
    if (typeof node === 'string') {
      console.error(`Node ${line} is missing: ${node}`)
      process.exitCode = 1
      continue
    }
    const begin = performance.now()
    const runs = travelled(node, bin)
    const wrong = runs.filter((run) => run.wrong !== null)
    for (const { name, wrong: what } of wrong) console.log(`Node ${node.version}: ${name} ${what}`)
    const took = ((performance.now() - begin) / 1000).toFixed(1)
    console.log(
      `Node ${node.version.padEnd(9)} ${runs.length - wrong.length} of ${runs.length} runs as they should be, ${took} s`,
    )
    if (wrong.length > 0) process.exitCode = 1
    all.push({ node, runs })
  }
  return all
}

// A copy, which nobody builds anew meanwhile.
const copy = mkdtempSync(join(tmpdir(), 'role-fit-nodes-'))
try {
  for (const name of ['bin', 'dist', 'questions', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  tell(travelledOnAll(join(copy, 'bin', 'role-fit.js')))
} finally {
  rmSync(copy, { recursive: true, force: true })
}
