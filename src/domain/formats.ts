import type { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

// Control characters (but tab and newline in `text`) break lines, exports and terminals, and mean nothing to people.
const NOT_IN_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/
const MAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/u

/** Formats of our own, for every validator of the product. */
export const FORMATS: Readonly<Record<string, (value: string) => boolean>> = {
  /** One line: no control characters, well-formed Unicode. */
  line: (value) => value.isWellFormed() && !NOT_IN_LINE.test(value),
  /** Long text: tabs and newlines are allowed. */
  text: (value) => value.isWellFormed() && !NOT_IN_TEXT.test(value),
  /** An e-mail address; å, ä and ö are allowed on both sides of the @. */
  'mail-address': (value) => value.isWellFormed() && !NOT_IN_LINE.test(value) && MAIL.test(value),
  /** An address on the web. Nothing but http and https, so that no link can run a script. */
  'web-address': (value) => value.isWellFormed() && !NOT_IN_LINE.test(value) && isWebAddress(value),
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
