/** Days as texts, `2026-11-22`, enter and leave; no clock and no time zone takes part. */

const DAY = 24 * 60 * 60 * 1000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether it is a day of the calendar, from 1970-01-01 to 9999-12-31. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text) || text < '1970') return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day so many days later; `day` must be one. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
