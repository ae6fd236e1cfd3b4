import { asOne, type Code, type Content, codesIn, type PackageUnit } from './package-unit.js'
import type { ReturnedPart, ReturnedPiece, ReturnedUnit } from './read-xliff.js'

/** A text put together again, or the reason why it cannot be. */
export type Rebuilt =
  | { readonly text: string }
  | { readonly why: 'no-translation' | 'incomplete' }
  | { readonly why: 'codes-lost'; readonly codes: readonly string[] }

/**
 * The translation of one text from its pieces. What the codes write is taken from our own source and never
 * from the file, so that no tool can lose or change a mark; a mark that is missing, doubled or unknown is
 * named.
 */
export function rebuilt(unit: PackageUnit, { pieces }: ReturnedUnit): Rebuilt {
  const sentences = pieces.filter(({ kind }) => kind === 'sentence')
  const done = sentences.filter(isTranslated)
  if (!done.some(({ target }) => target)) return { why: 'no-translation' }
  if (done.length < sentences.length) return { why: 'incomplete' }
  if (unit.isPlain) return { text: wordsOf(pieces.flatMap(partsOf)) }
  const parts = pieces.flatMap(partsOf)
  const known = knownCodes(unit)
  const wrong = wrongCodes(unit, parts)
  if (wrong.length > 0) return { why: 'codes-lost', codes: wrong }
  return { text: parts.map((part) => (typeof part === 'string' ? part : known.get(keyOf(part)))).join('') }
}

const isTranslated = ({ source, target }: ReturnedPiece): boolean =>
  wordsOf(target ?? []).trim() !== '' || wordsOf(source).trim() === ''

/** What stands between sentences is a code of ours, when it has the id of one. */
function partsOf({ kind, id, source, target }: ReturnedPiece): readonly ReturnedPart[] {
  if (kind === 'sentence') return target ?? source
  return id === undefined ? (target ?? source) : [{ kind: 'whole', id }]
}

const wordsOf = (parts: readonly ReturnedPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : '')).join('')

const keyOf = ({ kind, id }: Pick<Code, 'kind' | 'id'>): string => `${kind} ${id}`

/** Blanks between sentences are codes too when they come back as such, but nobody misses them. */
function knownCodes({ pieces }: PackageUnit): Map<string, string> {
  const between = pieces.filter(({ kind }) => kind === 'between')
  const blanks = between.map(({ id, source }): Code => ({ kind: 'whole', id, text: String(textIn(source)) }))
  return new Map([...blanks, ...codesIn(asOne(pieces))].map((code) => [keyOf(code), code.text]))
}

const textIn = (content: Content): string =>
  content.map((part) => (typeof part === 'string' ? part : part.text)).join('')

/** Marks that are not there exactly once, as they are written; unknown ones by their id. */
function wrongCodes(unit: PackageUnit, parts: readonly ReturnedPart[]): string[] {
  const counts = new Map<string, number>()
  for (const part of parts) {
    if (typeof part !== 'string') counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + 1)
  }
  const known = knownCodes(unit)
  const lost = codesIn(asOne(unit.pieces)).filter((code) => !counts.has(keyOf(code)))
  const odd = [...counts].filter(([key, times]) => times > 1 || !known.has(key))
  const names = [
    ...lost.map(({ text }) => text.trim() || '↵'),
    ...odd.map(([key]) => known.get(key)?.trim() || key.split(' ')[1] || '?'),
  ]
  return [...new Set(names)].map((name) => name.slice(0, 60))
}
