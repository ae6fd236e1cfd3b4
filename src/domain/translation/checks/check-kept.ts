import { type Check, type Checked, type Finding, type FindingCode, finding, placeOf } from './finding.js'

const LINK = /https?:\/\/[^\s<>"'”»)\]]+[^\s<>"'”»)\].,;:!?]/gi
/** It begins where such signs begin: a long word is gone through once, and not from each of its letters. */
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}\.\p{L}{2,}/gu
const PLACEHOLDER = /\{\{[^{}\n]{1,60}\}\}|\{\d{1,2}\}|%(?:\d\$)?[sd]\b|\$\{\w{1,40}\}/g

/** What must come through as it is: links, addresses, placeholders, names. */
export const checkKept: Check = (checked) => [
  ...keptLinks(checked),
  ...kept('email-missing', EMAIL, checked),
  ...kept('placeholder-missing', PLACEHOLDER, checked),
  ...keptNames(checked),
]

function kept(code: FindingCode, pattern: RegExp, { source, target }: Checked): Finding[] {
  const there = target.toLowerCase()
  return once([...source.matchAll(pattern)])
    .filter(({ 0: text }) => !there.includes(text.toLowerCase()))
    .map(({ 0: text, index }) => finding(code, { text }, placeOf('source', index, text)))
}

/** A page in English on the same site may stand for the Swedish one. */
function keptLinks({ source, target }: Checked): Finding[] {
  const hosts = new Set([...target.matchAll(LINK)].map(({ 0: link }) => hostOf(link)))
  return once([...source.matchAll(LINK)])
    .filter(({ 0: link }) => !hosts.has(hostOf(link)))
    .map(({ 0: text, index }) => finding('link-missing', { text }, placeOf('source', index, text)))
}

const hostOf = (link: string): string =>
  (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(link)?.[1] ?? link).toLowerCase()

/** Where a name is a term, its agreed English may stand for it. */
function keptNames({ source, target, names, terms }: Checked): Finding[] {
  return [...new Set(names)].flatMap((name) => {
    const start = source.indexOf(name)
    if (name.trim() === '' || start < 0 || target.includes(name) || !isWhole(source, start, name)) return []
    const isTerm = terms.some((hit) => hit.start < start + name.length && hit.end > start)
    return isTerm ? [] : [finding('name-missing', { text: name }, placeOf('source', start, name))]
  })
}

const isWhole = (text: string, start: number, name: string): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[\p{L}\p{N}]/u.test(text.slice(start + name.length, start + name.length + 2).replace(/^s(?!\p{L})/u, ''))

/** The first of each. */
function once(found: readonly RegExpExecArray[]): RegExpExecArray[] {
  const seen = new Set<string>()
  return found.filter(({ 0: text }) => !seen.has(text) && seen.add(text))
}
