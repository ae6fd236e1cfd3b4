import { escapeHtml } from '../html.js'
import type { Content } from './package-unit.js'
import type { ReturnedPart } from './read-xliff.js'

/**
 * A text as every engine takes it: HTML, in which pairs of marks are spans and single ones pictures, each
 * with its id. Engines move tags with the words that they belong to.
 */
export const engineHtml = (content: Content): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part)
      if (part.kind === 'whole') return `<img id="${part.id}">`
      return part.kind === 'open' ? `<span id="${part.id}">` : '</span>'
    })
    .join('')

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/**
 * What an engine gave back. Tags of its own are left out; whether ours are all there is asked where it is put
 * together.
 */
export function engineParts(html: string): ReturnedPart[] {
  const open: string[] = []
  const parts: ReturnedPart[] = []
  let done = 0
  for (const { 0: tag, 1: slash, 2: name = '', 3: inside = '', index } of html.matchAll(
    /<(\/?)([a-z]{1,20})\b([^<>]{0,200})>/gi,
  )) {
    if (index > done) parts.push(plain(html.slice(done, index)))
    done = index + tag.length
    const id = /\bid\s*=\s*["']?([\w.-]{1,20})/i.exec(inside)?.[1]
    if (name.toLowerCase() === 'img' && id) parts.push({ kind: 'whole', id })
    if (name.toLowerCase() !== 'span') continue
    if (slash) {
      const closed = open.pop()
      if (closed) parts.push({ kind: 'close', id: closed })
    } else {
      open.push(id ?? '')
      if (id) parts.push({ kind: 'open', id })
    }
  }
  return done < html.length ? [...parts, plain(html.slice(done))] : parts
}

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return NAMED[String(name).toLowerCase()] ?? whole
  })
