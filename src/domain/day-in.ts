const formats = new Map<string, Intl.DateTimeFormat>()

/** The day of a time (RFC 3339) or a calendar date, where the partnership lives, in words of the language. */
export function dayIn(language: string, time: string): string {
  const known = formats.get(language)
  const format =
    known ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: 'Europe/Stockholm',
    })
  formats.set(language, format)
  return format.format(new Date(time))
}
