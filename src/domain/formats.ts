import type { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

// Control characters (but tab and newline in `text`) break lines, exports and terminals, and mean nothing to people.
const NOT_IN_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const MAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/u

/** Formats of our own, for every validator of the product. */
const OWN: Readonly<Record<string, (value: string) => boolean>> = {
  /** One line: no control characters, well-formed Unicode. */
  line: (value) => value.isWellFormed() && !NOT_IN_LINE.test(value),
  /** Long text: tabs and newlines are allowed. */
  text: (value) => value.isWellFormed() && !NOT_IN_TEXT.test(value),
  /** An e-mail address; å, ä and ö are allowed on both sides of the @. */
  'mail-address': (value) => value.isWellFormed() && !NOT_IN_LINE.test(value) && MAIL.test(value),
  /** An address on the web. Nothing but http and https, so that no link can run a script. */
  'web-address': (value) => value.isWellFormed() && !NOT_IN_LINE.test(value) && isWebAddress(value),
  /** A day that exists, as 2026-11-23. */
  'calendar-date': (value) => DATE.test(value) && isDay(value),
}

/** The same for answers, where an empty text is no answer: forms send it. */
const OR_EMPTY = {
  'date-or-empty': orEmpty('calendar-date'),
  'web-address-or-empty': orEmpty('web-address'),
  'mail-address-or-empty': orEmpty('mail-address'),
}

export const FORMATS: Readonly<Record<string, (value: string) => boolean>> = { ...OWN, ...OR_EMPTY }

function orEmpty(format: string): (value: string) => boolean {
  return (value) => value === '' || (OWN[format]?.(value) ?? false)
}

const isDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

function isWebAddress(value: string): boolean {
  try {
    const { protocol, hostname, username } = new URL(value)
    return (protocol === 'https:' || protocol === 'http:') && hostname !== '' && username === ''
  } catch {
    return false
  }
}

const STANDARD = ['date', 'date-time', 'uri-reference', 'uri'] as const

/** Teaches an ajv these formats and the standard ones that the schemas use. */
export function teachFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, { mode: 'full', formats: [...STANDARD] })
  for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test)
  return ajv
}
