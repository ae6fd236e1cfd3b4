import { daysAfter, localTime, momentAt } from '../dates/for-machines.js'

/**
 * When the next daily e-mail goes out: the coming moment at which clocks in Sweden show this hour. In spring,
 * when an hour is skipped, it is the hour after.
 */
export function nextDigest(now: Date, hour: number): string {
  const time = `${String(hour).padStart(2, '0')}:00`
  const days = [0, 1].map((n) => localTime(daysAfter(now, n)).date)
  const moments = days.map((date) => momentAt({ date, time }) ?? daysAfter(now, 1))
  return moments.find((moment) => Date.parse(moment) > now.getTime()) ?? daysAfter(now, 1)
}
