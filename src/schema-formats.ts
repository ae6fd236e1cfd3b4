import type { Ajv } from 'ajv'
import formats from 'ajv-formats'

/** Control characters have no place in a title: they would break a mail's header or a line of a list. */
const isLine = (text: string): boolean => text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text)

/** Longer texts have line breaks and tabs, and no other control characters. */
const isText = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text)

/** As sendmail has it, not as RFC 5321 would have it: å, ä and ö are allowed on both sides. */
const isMailAddress = (text: string): boolean =>
  text.isWellFormed() &&
  /^[^\s@<>()[\],;:"\\\p{Cc}]+@[^\s@<>()[\],;:"\\\p{Cc}.]+(\.[^\s@<>()[\],;:"\\\p{Cc}.]+)+$/u.test(text)

/** The formats that schemas/*.json name: `line`, `text`, `mail-address`, and those of JSON Schema. */
export function addFormats(ajv: Ajv): void {
  formats.default(ajv)
  ajv.addFormat('line', { type: 'string', validate: isLine })
  ajv.addFormat('text', { type: 'string', validate: isText })
  ajv.addFormat('mail-address', { type: 'string', validate: isMailAddress })
}
