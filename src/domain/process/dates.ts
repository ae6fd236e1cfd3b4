/** The partnership works in one time zone; what is "today" is asked there. */
const ZONE = 'Europe/Stockholm'

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
