/** What differs from run to run, taken out. */

/** A text without what differs from run to run: ids, times, temporary names. @param {string} text */
export function withoutChance(text) {
  return text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/(?!2026-11-20)\d{4}-\d\d-\d\d-[0-9a-z]{4}/g, 'ID')
    .replace(/\.[0-9a-f]{12}\.role-fit-tmp/g, '.RANDOM.role-fit-tmp')
}

/** A value without the times in it, and the checksum that counts them in. @param {unknown} value @returns {unknown} */
export function withoutTimes(value) {
  if (Array.isArray(value)) return value.map(withoutTimes)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !['seconds', 'at', 'completed', 'sum'].includes(key))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutTimes(inner)]))
}
