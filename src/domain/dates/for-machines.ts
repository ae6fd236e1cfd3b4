/** The partnership works in one time zone; what is "today" is asked there. */
export const ZONE = 'Europe/Stockholm'

const calendar = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** No day begins within a quarter of an hour by the clock, anywhere. Milliseconds. */
const QUARTER = 900_000
const MOST_KEPT = 1000
const days = new Map<number, string>()

/** The calendar date in Sweden, `2026-11-23`. Lists ask for the same few again and again. */
export function today(now: Date): string {
  const quarter = Math.floor(now.getTime() / QUARTER)
  const known = days.get(quarter)
  if (known !== undefined) return known
  const date = calendar.format(now)
  if (days.size >= MOST_KEPT) days.clear()
  days.set(quarter, date)
  return date
}

/** The day in Sweden of a time (RFC 3339), `2026-11-23`; a calendar date is its own. */
export const dayOf = (time: string): string => (time.length === 10 ? time : today(new Date(time)))

/** The year in Sweden of a time (RFC 3339) or of a calendar date: `2026`. */
export const yearOf = (time: string): string => dayOf(time).slice(0, 4)

/** The year in Sweden now. */
export const thisYear = (now: Date): number => Number(today(now).slice(0, 4))

/** Whether the text is a date that exists (`2026-02-30` does not). */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** Later than today in Sweden. */
export const isFuture = (date: string, now: Date): boolean => date > today(now)

const DAY = 86_400_000

/** RFC 3339, so many days later. */
export const daysAfter = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY).toISOString()

/** The calendar date in Sweden twelve months later; that of a leap day is the 28th. */
export function yearAfter(now: Date): string {
  const date = `${thisYear(now) + 1}${today(now).slice(4)}`
  return isDate(date) ? date : date.replace('-29', '-28')
}

/** Whole days that have passed since a time (RFC 3339) or a calendar date; never less than 0. */
export const daysSince = (since: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / DAY))

/** Hours that Swedish clocks may be ahead of UTC. */
const OFFSETS = [2, 1]

/** The moment at which a calendar date begins in Sweden. */
export function startOfDay(date: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const starts = OFFSETS.map((hours) => new Date(midnight - hours * 3_600_000))
  return starts.find((start) => today(start) === date) ?? new Date(midnight)
}

/**
 * A time in whole seconds, in UTC, as protocols want it: `2026-12-31T23:30:00Z`.
 * @param time RFC 3339, or milliseconds since 1970
 */
export const utcSecond = (time: string | number): string => `${new Date(time).toISOString().slice(0, 19)}Z`

/** Its day in UTC, for protocols and for what is summed up by such days. It is no day of people. */
export const utcDay = (time: string | number): string => new Date(time).toISOString().slice(0, 10)

/** Its month in UTC, `2026-12`. It is no month of people. */
export const utcMonth = (time: string | number): string => new Date(time).toISOString().slice(0, 7)

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * A meeting is called to a day and a clock as they are in Sweden; what is kept is the moment (RFC 3339, UTC).
 */
export interface LocalTime {
  /** `2026-12-09` */
  readonly date: string
  /** `13:00` */
  readonly time: string
}

/** Day and clock in Sweden at a moment. */
export function localTime(moment: string): LocalTime {
  const at = new Date(moment)
  return { date: today(at), time: CLOCK.format(at) }
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
