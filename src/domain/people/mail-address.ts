import { domainToASCII, domainToUnicode } from 'node:url'

/**
 * An e-mail address as it is compared and kept: `Åsa@…` and `åsa@…`, composed or not, and a domain in letters
 * or as it is sent (`xn--…`), are one address.
 */
export function mailAddress(typed: string): string {
  const text = typed.normalize('NFC').trim().toLowerCase()
  const at = text.lastIndexOf('@')
  const domain = text.slice(at + 1)
  return at < 0 ? text : `${text.slice(0, at)}@${domainToUnicode(domainToASCII(domain)) || domain}`
}
