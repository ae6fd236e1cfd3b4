import type { Texts } from '../texts.js'

/** British English, since that is what the European Union writes: 23 November 2026. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** The day of a moment where the partnership lives. `at`: RFC 3339. */
export const dayOf = (at: string, language: string): string => longDate(at, language, 'Europe/Stockholm')

/** The same day as data: `2026-11-23`. Swedes write it so. */
export const isoDayOf = (at: string): string =>
  formatOf('sv-SE', 'Europe/Stockholm', 'short').format(new Date(at))

/** A calendar date (`2026-11-23`). What is none is left as it is. */
export const dateInWords = (date: string, language: string): string =>
  Number.isNaN(Date.parse(date)) ? date : longDate(date, language, 'UTC')

function longDate(date: string, language: string, timeZone: string): string {
  return formatOf(localeOf(language), timeZone, 'long').format(new Date(date))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than writing a whole case. */
function formatOf(locale: string, timeZone: string, dateStyle: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${dateStyle}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle, timeZone })
  formats.set(key, known)
  return known
}

const numbers = new Map<string, Intl.NumberFormat>()
const names = new Map<string, Intl.DisplayNames>()

export function numberInWords(number: number, language: string): string {
  const known = numbers.get(language) ?? new Intl.NumberFormat(localeOf(language))
  numbers.set(language, known)
  return known.format(number)
}

/** The name of a language in a language: `Swedish`, `svenska`. */
export function languageName(named: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames([localeOf(language)], { type: 'language' })
  names.set(language, known)
  return known.of(named) ?? named
}

/** The same, and of ways of writing a language what we call them: `easy Swedish`. */
export function variantName(texts: Texts, named: string, language: string): string {
  const key = `export:languages.${named}`
  return texts.has(texts.languages[0] ?? 'sv', key) ? texts.in(language)(key) : languageName(named, language)
}

/** With a capital first, as it stands alone. */
export const capitalised = (text: string, language: string): string => {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(language) + rest.join('')
}
