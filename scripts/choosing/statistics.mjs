// Figures of many people enter; means, errors and tables in Markdown leave.

/** @param {readonly number[]} values */
export const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
/** @param {readonly number[]} values */
export function errorOf(values) {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length)
}
/** SD / mean @param {readonly number[]} values */
export const variationOf = (values) => {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) / mean
}
/** @param {readonly number[]} values */
export const medianOf = (values) => Number(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)])
/** A mean and its standard error. @param {readonly number[]} values @param {number} [digits] @param {number} [scale] */
export const told = (values, digits = 3, scale = 1) =>
  `${(scale * meanOf(values)).toFixed(digits)} (${(scale * errorOf(values)).toFixed(digits)})`
/** @param {readonly (readonly (string | number)[])[]} rows @param {readonly string[]} head */
export const table = (head, rows) =>
  [head, head.map((_, k) => (k === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
