import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendar } from '../../../src/text/safe/calendar.ts'

/** Each tries to end the line that it stands on, or to be taken for something else than text. */
const ENDS = ['\n', '\r', '\r\n', '\u2028', '\u2029', '\x0b', '\x0c', '\x85', '\0', '\\n', '\\\n']
const INJECTED = [
  'END:VEVENT',
  'BEGIN:VALARM',
  'ATTACH:http://a.example',
  ' folded',
  '\tfolded',
  ';VALUE=URI:x',
  'X\u202e\ud800',
]
const HOSTILE = ENDS.flatMap((end) => INJECTED.map((text) => `Ana${end}${text}${end}`))

const day = (summary: string, description = '') => ({ uid: 'a-1@role-fit', on: '2026-12-01', summary, description })

/** What an independent reader finds: the values of each event's texts. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text))
  const events = root.getAllSubcomponents('vevent')
  return {
    components: root.getAllSubcomponents().length,
    properties: root.getAllProperties().map(({ name }) => name),
    events: events.map((event) => ({
      names: event.getAllProperties().map(({ name }) => name),
      summary: event.getFirstPropertyValue('summary'),
      description: event.getFirstPropertyValue('description'),
      start: event.getFirstProperty('dtstart')?.toICALString(),
      end: event.getFirstProperty('dtend')?.toICALString(),
    })),
  }
}

test('an independent reader finds one whole day, with the texts as they were', () => {
  const text = calendar('-//x//EN', '2026-11-22', [day('One, two; three \\ four: "five"', 'First\nSecond')])
  expect(read(text)).toEqual({
    components: 1,
    properties: ['version', 'prodid', 'calscale'],
    events: [
      {
        names: ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description', 'transp'],
        summary: 'One, two; three \\ four: "five"',
        description: 'First\nSecond',
        start: 'DTSTART;VALUE=DATE:20261201',
        end: 'DTEND;VALUE=DATE:20261202',
      },
    ],
  })
})

test('lines end with CR LF, have at most 75 octets, and no character is parted', () => {
  const long = 'ä€😀'.repeat(60)
  const text = calendar('-//x//EN', '2026-11-22', [day(long)])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(Buffer.from(line).toString()).not.toContain('�')
  }
  expect(read(text).events[0]?.summary).toBe(long)
})

test('the end of December and of a leap February are followed by the right day', () => {
  const ends = ['2026-12-31', '2028-02-28', '2027-02-28'].map(
    (on) => read(calendar('-//x//EN', '2026-11-22', [{ ...day('a'), on }])).events[0]?.end,
  )
  expect(ends).toEqual(['DTEND;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20280229', 'DTEND;VALUE=DATE:20270301'])
})

test('what is no day is refused', () => {
  expect(() => calendar('-//x//EN', 'soon', [day('a')])).toThrow(RangeError)
})

describe('no text begins a line, a property or an event', () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s', (_, text) => {
    const made = calendar(text, '2026-11-22', [{ uid: text, on: '2026-12-01', summary: text, description: text }])
    const found = read(made)
    expect(found.components).toBe(1)
    expect(found.properties).toEqual(['version', 'prodid', 'calscale'])
    expect(found.events[0]?.names).toEqual(['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description', 'transp'])
    expect(made.replaceAll('\r\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029]/)
  })
})
