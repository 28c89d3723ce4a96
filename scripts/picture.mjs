// The built program's `demo`, run in a terminal of 80 columns, enters; docs/result.svg leaves, for scripts/generate.mjs: the cells of
// that screen as text, light or dark as the reader's system is, with the same result in sentences for those who hear it.
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const BIN = fileURLToPath(new URL('../bin/role-fit.js', import.meta.url))
const COLUMNS = 80
const ROWS = 24
/** Pixels: a cell, and the space around the screen. */
const CELL = { width: 8.4, height: 19 }
const MARGIN = 18
/** From the top of a cell to the line on which its letters stand. */
const BASELINE = 14

const FONTS = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace'
const LIGHT = { paper: '#ffffff', edge: '#d1d9e0', ink: '#1f2328', accent: '#0a6c80', dim: '#59636e' }
const DARK = { paper: '#0d1117', edge: '#3d444d', ink: '#e6edf3', accent: '#56d4dd', dim: '#9198a1' }

/**
 * Neighbouring characters that look alike, without the blanks around them.
 * @typedef {{ row: number, column: number, text: string, look: string }} Run
 */

const env = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C.UTF-8', TERM: 'xterm-256color' }

/** The whole picture. Throws where the screen does not hold all that the program prints. */
export async function picture() {
  const runs = runsOn(await screenOf(['demo']))
  const printed = said(['demo'])
  if (textOf(runs) !== printed) throw new Error(`The screen is not what was printed:\n${textOf(runs)}\n${printed}`)
  return svg(runs, said(['demo', '--accessible']))
}

/** What is printed where nobody looks. @param {string[]} args */
function said(args) {
  return spawnSync(process.execPath, [BIN, ...args], { env, encoding: 'utf8' }).stdout.trimEnd()
}

/** @param {string[]} args @returns {Promise<import('@xterm/headless').Terminal>} */
function screenOf(args) {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true })
  const child = spawn(process.execPath, [BIN, ...args], { name: env.TERM, cols: COLUMNS, rows: ROWS, env })
  child.onData((data) => terminal.write(data))
  return new Promise((resolve, reject) => {
    child.onExit(({ exitCode }) => {
      if (exitCode !== 0) reject(new Error(`role-fit ${args.join(' ')} ended with ${exitCode}.`))
      // An empty write is processed after everything that is still waiting.
      else terminal.write('', () => resolve(terminal))
    })
  })
}

/** @param {import('@xterm/headless').Terminal} terminal */
export function runsOn(terminal) {
  /** @type {Run[]} */
  const runs = []
  for (let row = 0; row < terminal.rows; row++) {
    const line = terminal.buffer.active.getLine(row)
    for (let column = 0; column < terminal.cols; column++) {
      const cell = line?.getCell(column)
      const text = cell?.getChars() ?? ''
      if (cell === undefined || text.trim() === '') continue
      const look = lookOf(cell)
      const last = runs.at(-1)
      // One blank between words belongs to them; more of them part two columns.
      const gap = last?.row === row ? column - last.column - last.text.length : Number.POSITIVE_INFINITY
      if (last !== undefined && last.look === look && gap < 2) last.text += ' '.repeat(gap) + text
      else runs.push({ row, column, text, look })
    }
  }
  return runs
}

/** The screen knows these three only. @param {import('@xterm/headless').IBufferCell} cell */
function lookOf(cell) {
  if (cell.isBold()) return 'bold'
  if (cell.isDim()) return 'dim'
  return cell.isFgDefault() ? '' : 'accent'
}

/** @param {readonly Run[]} runs */
function textOf(runs) {
  /** @type {string[]} */
  const lines = []
  for (const { row, column, text } of runs) lines[row] = `${(lines[row] ?? '').padEnd(column)}${text}`
  return Array.from(lines, (line) => line ?? '').join('\n')
}

/** @param {readonly Run[]} runs @param {string} sentences */
function svg(runs, sentences) {
  const rows = (runs.at(-1)?.row ?? 0) + 1
  const width = 2 * MARGIN + COLUMNS * CELL.width
  const height = 2 * MARGIN + rows * CELL.height
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">What role-fit demo prints: the result of a sample session</title>',
    `<desc id="desc">${escaped(sentences)}</desc>`,
    '<style>',
    `text { font: 14px ${FONTS}; fill: ${LIGHT.ink}; white-space: pre }`,
    `rect { fill: ${LIGHT.paper}; stroke: ${LIGHT.edge} }`,
    `.bold { font-weight: bold } .dim { fill: ${LIGHT.dim} } .accent { fill: ${LIGHT.accent} }`,
    '@media (prefers-color-scheme: dark) {',
    `  text { fill: ${DARK.ink} } rect { fill: ${DARK.paper}; stroke: ${DARK.edge} }`,
    `  .dim { fill: ${DARK.dim} } .accent { fill: ${DARK.accent} }`,
    '}',
    '</style>',
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...runs.map(drawn),
    '</svg>',
    '',
  ].join('\n')
}

/** The length is said, so that columns stand below each other in whatever font there is. @param {Run} run */
function drawn({ row, column, text, look }) {
  const x = pixels(MARGIN + column * CELL.width)
  const y = MARGIN + row * CELL.height + BASELINE
  const length = pixels(text.length * CELL.width)
  const named = look === '' ? '' : ` class="${look}"`
  return `<text${named} x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`
}

/** @param {number} value */
function pixels(value) {
  return Math.round(value * 10) / 10
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
