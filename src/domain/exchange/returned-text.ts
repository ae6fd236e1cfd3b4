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
export function rebuilt(unit: PackageUnit, { pieces }: Pick<ReturnedUnit, 'pieces'>): Rebuilt {
  const sentences = pieces.filter(({ kind }) => kind === 'sentence')
  const done = sentences.filter(isTranslated)
  if (!done.some(({ target }) => target)) return { why: 'no-translation' }
  if (done.length < sentences.length) return { why: 'incomplete' }
  const parts = withBlanks(unit, pieces)
  if (unit.isPlain) return { text: wordsOf(parts) }
  const known = knownCodes(unit)
  const wrong = wrongCodes(unit, parts)
  if (wrong.length > 0) return { why: 'codes-lost', codes: wrong }
  return { text: parts.map((part) => (typeof part === 'string' ? part : known.get(keyOf(part)))).join('') }
}

const isTranslated = ({ source, target }: ReturnedPiece): boolean =>
  wordsOf(target ?? []).trim() !== '' || wordsOf(source).trim() === ''

/**
 * All parts in a row. A tool may drop the blanks between sentences, since it shows each by itself: where none
 * is left they are put back, so that no sentence is glued to the one before.
 */
function withBlanks({ pieces: ours }: PackageUnit, pieces: readonly ReturnedPiece[]): ReturnedPart[] {
  return pieces.flatMap((piece, n): readonly ReturnedPart[] => {
    const parts = partsOf(piece)
    const before = pieces[n - 1]
    if (before?.kind !== 'sentence' || piece.kind !== 'sentence') return parts
    const isApart = isBlankAt(partsOf(before).at(-1), /\s$/) || isBlankAt(parts[0], /^\s/)
    return isApart ? parts : [blankBetween(ours, before.id, piece.id), ...parts]
  })
}

/** What is no words may be a line break. */
const isBlankAt = (part: ReturnedPart | undefined, edge: RegExp): boolean =>
  typeof part === 'object' ? part.kind === 'whole' : part === undefined || edge.test(part)

function blankBetween(
  ours: PackageUnit['pieces'],
  before: string | undefined,
  after: string | undefined,
): string {
  const [from, to] = [before, after].map((id) => ours.findIndex((piece) => piece.id === id))
  if (from === undefined || to === undefined || from === -1 || to <= from) return ' '
  const between = ours.slice(from + 1, to).map(({ source }) => textIn(source))
  return between.every((text) => /^ *$/.test(text)) ? between.join('') : ''
}

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
