import { isDate } from '../process/dates.js'

/**
 * A meeting is called to a day and a clock as they are in Sweden; what is kept is the moment (RFC 3339, UTC).
 */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export interface LocalTime {
  /** `2026-12-09` */
  readonly date: string
  /** `13:00` */
  readonly time: string
}

/** Day and clock in Sweden at a moment. */
export function localTime(moment: string): LocalTime {
  const [date = '', time = ''] = CLOCK.format(new Date(moment)).split(' ')
  return { date, time }
}

/**
 * The moment at which clocks in Sweden show this. A time that summer time skips is the one an hour later.
 * @returns undefined when it is no date and time
 */
export function momentAt({ date, time }: LocalTime): string | undefined {
  if (!isDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  const asIfUtc = Date.parse(`${date}T${time}:00Z`)
  const first = asIfUtc - offsetAt(asIfUtc)
  // The offset an hour or two earlier may be another one, on the two days of the year when it changes.
  return new Date(asIfUtc - offsetAt(first)).toISOString()
}

function offsetAt(time: number): number {
  const local = localTime(new Date(time).toISOString())
  return Date.parse(`${local.date}T${local.time}:00Z`) - Math.floor(time / 60_000) * 60_000
}
