/**
 * Values enter; a calendar as RFC 5545 wants it leaves. No value begins a line, a property or a component: texts are escaped (3.3.11),
 * what hides or steers becomes visible as on a terminal, and lines are folded at 75 octets (3.1), never within a character.
 */
import type { CalendarText } from './brand.ts'
import { visible } from './terminal.ts'

/** A day with something on it; `uid` is the same whenever the same calendar is made again. */
export interface CalendarDay {
  readonly uid: string
  /** Year-month-day. */
  readonly on: string
  readonly summary: string
  readonly description: string
}

const OCTETS = 75
const DAY = 24 * 60 * 60 * 1000

/**
 * Whole days that block no time and ring no alarm. `stamp`: year-month-day, from which every DTSTAMP follows, so that the same plan
 * is the same file. Throws a RangeError for what is no day.
 */
export function calendar(product: string, stamp: string, days: readonly CalendarDay[]): CalendarText {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escaped(product)}`,
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => event(day, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('') as CalendarText
}

function event({ uid, on, summary, description }: CalendarDay, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(stamp, 0)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(on, 0)}`,
    // Not included, as 3.6.1 wants the end of a day.
    `DTEND;VALUE=DATE:${basic(on, 1)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** `20261122`, so many days later. */
function basic(day: string, later: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`${day} is no day.`)
  return new Date(time + later * DAY).toISOString().slice(0, 10).replaceAll('-', '')
}

function escaped(data: string): string {
  const shown = visible(data.replace(/\r\n/g, '\n'))
  return shown.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

function folded(line: string): string {
  const encoder = new TextEncoder()
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (size + octets > OCTETS) {
      parts.push(part)
      // The blank that begins a continued line counts.
      part = ''
      size = 1
    }
    part += character
    size += octets
  }
  return [...parts, part].join('\r\n ')
}
