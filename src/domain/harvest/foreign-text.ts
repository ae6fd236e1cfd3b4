import type sanitize from 'sanitize-html'
import { hash } from '../hash.js'
import { sanitizer } from '../packages.js'
import { safeLink } from '../safe-link.js'
import { readable } from '../xml/escape.js'

const LONGEST_CONTENT = 100_000

export const foreignId = (source: string, item: string): string => hash(`${source} ${item}`).slice(0, 24)

/** One line of readable text; undefined for none. */
export function lineIn(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined
  const line = readable(value.replace(NO_LINE, ' ')).trim()
  return line === '' ? undefined : [...line].slice(0, most).join('').trim()
}

/** What ends a line, says nothing, or turns the writing around for what comes after it. */
const NO_LINE = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

export function webAddressIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000) return undefined
  const address = safeLink(value)
  return address !== undefined && /^https?:/i.test(address) ? address : undefined
}

export const languageIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/.test(value) ? value : undefined

export function timeIn(value: unknown): string | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  const isTime = time >= 0 && time < Date.UTC(2200, 0)
  return isTime ? new Date(time).toISOString() : undefined
}

/** HTML without what runs or fetches. What is longer than we hold is left to the original. */
export function contentIn(given: unknown): string {
  if (typeof given !== 'string' || given.length > LONGEST_CONTENT) return ''
  try {
    const content = sanitizer()(readable(given), RULES).trim()
    return content.length > 2 * LONGEST_CONTENT ? '' : content
  } catch {
    return ''
  }
}

const RULES: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'div',
    'span',
    'blockquote',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'a',
  ],
  allowedAttributes: { a: ['href'], '*': ['lang'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 50,
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'nofollow noopener' } }),
  },
}
