/** @typedef {{ document: import('../../src/study/simulate/types.ts').Simulation, command: string }} Run */

/** A Markdown table. @param {readonly string[]} head @param {readonly (readonly (string | number)[])[]} rows */
export function table(head, rows) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, k) => (k === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** @param {number | null} value */
export function two(value) {
  return value === null ? '-' : value.toFixed(2)
}

/** @param {number | null} value */
export function three(value) {
  return value === null ? '-' : value.toFixed(3)
}

/** A share with its standard error. @param {import('../../src/study/simulate/types.ts').Share} share */
export function shared({ share, standardError, of }) {
  return share === null ? 'nobody' : `${share.toFixed(3)} (se ${three(standardError)}, of ${of})`
}

/** @param {...string} commands */
export function madeBy(...commands) {
  return `Made by ${commands.map((command) => `\`${command}\``).join(' and ')}.`
}
