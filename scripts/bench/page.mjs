// All figures of one run enter; docs/benchmarks.md leaves: tables, and the same as JSON.

/**
 * @typedef {{
 *   node: string,
 *   engine: ReturnType<typeof import('./engine.mjs').measureEngine>,
 *   start: import('./start.mjs').StartTime[],
 *   install: import('./install.mjs').Installed[] | null,
 *   batch: import('./batch.mjs').BatchFigure[],
 *   peers: import('./peers.mjs').PeerFigure[] | null,
 *   differences: readonly string[],
 * }} Figures
 */

/** @param {Figures} figures */
export function page(figures) {
  const { node, engine, start, install, batch, peers, differences } = figures
  return `# Speed, size and memory

Made by \`npm run bench\` with Node ${node}, in an environment without NODE_EXTRA_CA_CERTS, NODE_OPTIONS and NODE_COMPILE_CACHE.
What is compared was run in turn. Quote ratios: single times of a shared machine mean little.

## Start, as a ratio to bare Node

${table(
  ['', 'minimum', 'median', 'goal'],
  start.map(({ name, minimum, median, goal }) => [name, two(minimum), two(median), goal ?? '']),
)}

## Installation

${
  install === null
    ? 'Not measured: npm did not reach its registry.'
    : table(
        ['', 'seconds', 'ratio', 'packages', 'files', 'bytes'],
        install.map(({ name, minimum, ratio, packages, files, bytes }) => [
          name,
          two(minimum),
          two(ratio),
          packages,
          files,
          bytes,
        ]),
      )
}

## Many sheets of 44 answers

Sheets of people who answer as the model says, drawn from its prior, each asked 44 items of the built-in bank at random.
One core: the whole program, with all that Node does beside it, is kept on one (\`taskset\`), and works on one thread. Two cores: two
threads. Two separate programs at once, one a core, show what the machine itself gives: they share its memory and its caches.
\`--workers 1\` is one thread beside the one that reads and writes: it takes least memory.

${table(
  ['', 'figure', 'goal'],
  batch.map(({ name, value, unit, goal }) => [name, `${two(value)} ${unit}`, goal ?? '']),
)}

## Other scorers, CPU of a person

${
  peers === null
    ? 'Not measured: npm did not reach its registry.'
    : table(
        ['', 'us', 'as a ratio', 'goal'],
        peers.map(({ name, microseconds, ratio, goal }) => [name, microseconds.toFixed(0), two(ratio), goal ?? '']),
      )
}

${differences.map((line) => `- ${line}`).join('\n')}

## The engine, warm

${table(
  ['', 'median ms', 'minimum ms', 'x JSON.parse', 'goal ms'],
  engine.map(({ name, median, minimum, ratio, goal }) => [name, two(median), two(minimum), two(ratio), goal ?? '']),
)}

## The same as JSON

\`\`\`json
${JSON.stringify(figures, null, 2)}
\`\`\`
`
}

/** @param {number} value */
function two(value) {
  return value.toFixed(2)
}

/** @param {readonly string[]} head @param {readonly (readonly (string | number)[])[]} rows */
function table(head, rows) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
