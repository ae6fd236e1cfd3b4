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

/** A form that a text can have, and the fault (of `errors:fields`) of one that has not. */
interface ValueFormat {
  readonly holds: (value: string) => boolean
  readonly fault: string
}

/** Formats of our own, for every validator of the product. */
const OWN = {
  /** One line: no control characters, well-formed Unicode. */
  line: {
    holds: (value) => value.isWellFormed() && !NOT_IN_LINE.test(value),
    fault: 'control-character',
  },
  /** Long text: tabs and line breaks are allowed. */
  text: {
    holds: (value) => value.isWellFormed() && !NOT_IN_TEXT.test(value),
    fault: 'control-character',
  },
  /** An e-mail address; å, ä and ö are allowed on both sides of the @. */
  'mail-address': {
    holds: (value) => value.length <= LONGEST_ADDRESS && isMailAddress(value.normalize('NFC')),
    fault: 'not-an-address',
  },
  /** An address on the web. Nothing but http and https, so that no link can run a script. */
  'web-address': {
    holds: (value) => value.isWellFormed() && !/\s/.test(value) && isWebAddress(value),
    fault: 'not-a-link',
  },
  /** A day that exists, as 2026-11-23, from 1800 to 2200: `0026-11-23` is a slip of the finger. */
  'calendar-date': { holds: (value) => DATE.test(value) && isDate(value), fault: 'not-a-date' },
} satisfies Readonly<Record<string, ValueFormat>>

const orEmpty = ({ holds, fault }: ValueFormat): ValueFormat => ({
  holds: (value) => value === '' || holds(value),
  fault,
})

/** With the same for answers, where an empty text is no answer: forms send it. */
export const VALUE_FORMATS = {
  ...OWN,
  'date-or-empty': orEmpty(OWN['calendar-date']),
  'web-address-or-empty': orEmpty(OWN['web-address']),
  'mail-address-or-empty': orEmpty(OWN['mail-address']),
} satisfies Readonly<Record<string, ValueFormat>>

export type ValueFormatName = keyof typeof VALUE_FORMATS

export const hasFormat = (name: ValueFormatName, value: string): boolean => VALUE_FORMATS[name].holds(value)

/** Standard formats that the schemas use, with their faults. */
const STANDARD = {
  date: 'not-a-date',
  'date-time': 'not-a-time',
  'uri-reference': 'not-a-link',
  uri: 'not-a-link',
} as const

/** Which fault a text has that is not in this format; undefined for a format that we do not know. */
export function faultOfFormat(name: string): string | undefined {
  if (Object.hasOwn(VALUE_FORMATS, name)) return VALUE_FORMATS[name as ValueFormatName].fault
  return Object.hasOwn(STANDARD, name) ? STANDARD[name as keyof typeof STANDARD] : undefined
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

/** Teaches an ajv these formats and the standard ones that the schemas use. */
export function teachFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, { mode: 'full', formats: Object.keys(STANDARD) as (keyof typeof STANDARD)[] })
  for (const [name, { holds }] of Object.entries(VALUE_FORMATS)) ajv.addFormat(name, holds)
  return ajv
}
