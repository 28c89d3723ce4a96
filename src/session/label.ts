/** The most UTF-16 units that a label, an id or a version has in a sheet: a screen repeats them, and a result keeps them. */
export const LABEL_LIMIT = 200

/** Stands in the row of a blank table that shows how to fill in the others. */
export const EXAMPLE_LABEL = 'EXAMPLE (delete this row)'

/** A label as it may be kept: one from a time without a limit is cut, and never through the middle of a character. */
export function shortLabel(label: string): string {
  if (label.length <= LABEL_LIMIT) return label
  return label.slice(0, LABEL_LIMIT).replace(/[\ud800-\udbff]$/, '')
}
