const formats = new Map<string, Intl.DateTimeFormat>()

/** How a language writes dates; English here is that of Europe. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.timeStyle ?? ''}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'Europe/Stockholm' })
  formats.set(key, made)
  return made
}

/** The day of a time (RFC 3339) or a calendar date, where the partnership lives, in words of the language. */
export const dayIn = (language: string, time: string): string =>
  format(language, { dateStyle: 'long' }).format(new Date(time))

/** Day and clock of a time (RFC 3339), where the partnership lives. */
export const momentIn = (language: string, time: string): string =>
  format(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time))
