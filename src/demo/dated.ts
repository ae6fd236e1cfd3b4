import { dayOf, daysAfter } from '../domain/dates/for-machines.js'

/**
 * `+30d` anywhere in what is sent becomes the calendar date thirty days from now, `-12d` one that has been.
 */
export function dated(value: unknown, now: Date): unknown {
  if (Array.isArray(value)) return value.map((one) => dated(one, now))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dated(one, now)]))
  const days = typeof value === 'string' ? /^([+-]\d+)d$/.exec(value)?.[1] : undefined
  return days === undefined ? value : dayOf(daysAfter(now, Number(days)))
}
