import { localeOf } from '../locale.js'
import { ZONE } from './for-machines.js'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than writing a whole case. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.timeStyle ?? ''}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: ZONE })
  formats.set(key, made)
  return made
}

/** The day of a time (RFC 3339) or a calendar date, where the partnership lives, in words of the language. */
export const dayIn = (language: string, time: string): string =>
  format(language, { dateStyle: 'long' }).format(new Date(time))

/** The same of what somebody wrote as a date. What is none is left as it is. */
export const dateIn = (language: string, date: string): string =>
  Number.isNaN(Date.parse(date)) ? date : dayIn(language, date)

/** Day and clock of a time (RFC 3339), where the partnership lives. */
export const momentIn = (language: string, time: string): string =>
  format(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time))
