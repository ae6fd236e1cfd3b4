import { utcSecond } from '../dates/for-machines.js'

/** Something that happens on a day, or begins at a moment. */
export interface CalendarEntry {
  /** The same for the same thing, so that a calendar program moves it and does not add another. */
  readonly uid: string
  readonly title: string
  /** A calendar date (`2026-12-09`), or a moment (RFC 3339). */
  readonly at: string
  readonly place?: string | undefined
  readonly link?: string | undefined
  /** When it was last changed (RFC 3339). */
  readonly changed: string
}

/** Bytes of a line, without its end (RFC 5545, 3.1). */
const WIDTH = 75
/** Minutes that are kept free for what has no end. */
const LENGTH = 60

/**
 * A calendar as programs subscribe to it (RFC 5545). The same entries give the same bytes.
 * @param title how programs call the calendar
 */
export function writeCalendar(title: string, entries: readonly CalendarEntry[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Fyrsteg//Fyrsteg//SV', 'CALSCALE:GREGORIAN']
  const name = ['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(title)}`]
  const lines = [...head, ...name, ...entries.flatMap(linesOf), 'END:VCALENDAR']
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function linesOf({ uid, title, at, place, link, changed }: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${moment(changed)}`,
    ...timesOf(at),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(link ? [`URL:${link}`] : []),
    'END:VEVENT',
  ]
}

/** A whole day takes nobody's time; a meeting does. */
function timesOf(at: string): string[] {
  if (at.length === 10) return [`DTSTART;VALUE=DATE:${at.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT']
  return [`DTSTART:${moment(at)}`, `DURATION:PT${LENGTH}M`]
}

/** `20261209T120000Z` */
const moment = (time: string): string => utcSecond(time).replace(/[-:]/g, '')

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n')

/** A long line goes on after a break and a space; no letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign)
    if (size + bytes > WIDTH) {
      lines.push(current)
      ;[current, size] = [' ', 1]
    }
    current += sign
    size += bytes
  }
  return [...lines, current].join('\r\n')
}
