import type { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { isDate } from './dates/for-machines.js'

// Control characters break lines, exports and terminals, and mean nothing to people. A web form sends its
// line breaks as CR LF, so that pair passes in `text`; a CR alone does not. U+FFFE and U+FFFF are in no XML.
const NOT_IN_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)/
const DATE = /^(?:1[89]\d\d|2[01]\d\d|2200)-\d{2}-\d{2}$/
const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?!\d+$)[\p{L}\p{N}-]{2,}$/u
/** RFC 5321: no mail server takes a longer address. */
const LONGEST_ADDRESS = 254

/** Formats of our own, for every validator of the product. */
const OWN: Readonly<Record<string, (value: string) => boolean>> = {
  /** One line: no control characters, well-formed Unicode. */
  line: (value) => value.isWellFormed() && !NOT_IN_LINE.test(value),
  /** Long text: tabs and line breaks are allowed. */
  text: (value) => value.isWellFormed() && !NOT_IN_TEXT.test(value),
  /** An e-mail address; å, ä and ö are allowed on both sides of the @. */
  'mail-address': (value) => value.length <= LONGEST_ADDRESS && isMailAddress(value.normalize('NFC')),
  /** An address on the web. Nothing but http and https, so that no link can run a script. */
  'web-address': (value) => value.isWellFormed() && !/\s/.test(value) && isWebAddress(value),
  /** A day that exists, as 2026-11-23, from 1800 to 2200: `0026-11-23` is a slip of the finger. */
  'calendar-date': (value) => DATE.test(value) && isDate(value),
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

function isMailAddress(value: string): boolean {
  const at = value.lastIndexOf('@')
  return at > 0 && LOCAL_PART.test(value.slice(0, at)) && DOMAIN.test(value.slice(at + 1))
}

function isWebAddress(value: string): boolean {
  if (NOT_IN_LINE.test(value) || !/^https?:\/\//i.test(value) || !URL.canParse(value)) return false
  const { hostname, username, password } = new URL(value)
  return hostname !== '' && username === '' && password === ''
}

const STANDARD = ['date', 'date-time', 'uri-reference', 'uri'] as const

/** Teaches an ajv these formats and the standard ones that the schemas use. */
export function teachFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, { mode: 'full', formats: [...STANDARD] })
  for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test)
  return ajv
}
