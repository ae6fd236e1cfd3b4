import type { Context } from '../context.js'
import { hash } from '../hash.js'
import { commentsOn } from '../translation/comments.js'
import { segmentsOf } from '../translation/segments-of.js'
import { translationStatus, type UnitStatus } from '../translation/translation-status.js'
import type { UnitState } from '../translation/unit-state.js'
import type { Idea } from '../types.gen.js'
import { wordDifference } from '../word-difference.js'
import { type Token, tokensOf } from './coded-text.js'

/** A mark with the id that it has in its unit, in source and target alike. */
export interface Code {
  readonly kind: 'open' | 'close' | 'whole'
  readonly id: string
  readonly text: string
}
export type Content = readonly (string | Code)[]

export interface Piece {
  /** `s1`, `s2` … for sentences, `b1`, `b2` … for what stands between them. */
  readonly id: string
  readonly kind: 'sentence' | 'between'
  readonly source: Content
  readonly target?: Content
}

/** One text of an idea on its way to an agency. */
export interface PackageUnit {
  readonly id: string
  readonly section: string
  readonly field: string
  readonly column?: string
  readonly state: UnitState
  readonly maxLength: number
  readonly isLine: boolean
  readonly text: string
  readonly sourceHash: string
  /** Of the translation that went along, if there was one. */
  readonly targetHash?: string
  /**
   * Sentence by sentence; or as one, when source and target do not have the same sentences or their own
   * marks.
   */
  readonly pieces: readonly Piece[]
  /** The same of the source alone, as it lies whatever its translation is. */
  readonly coded: readonly Piece[]
  /** The marks of source and target do not answer to each other: they go along as text. */
  readonly isPlain: boolean
  /** An earlier translation that no longer fits the marks of its source. */
  readonly earlier?: string
  /** What is new in the source since the translation. */
  readonly added?: string
  /** What is said about it here, each with who says it. */
  readonly comments: readonly string[]
}

/** All texts of an idea, with their translation into one language. */
export function packageUnits(context: Context, idea: Idea, language: string): PackageUnit[] {
  return translationStatus(context.template, idea, language).units.map((unit) =>
    packageUnit(idea, unit, language),
  )
}

function packageUnit(idea: Idea, status: UnitStatus, language: string): PackageUnit {
  const { id, field, column, text, state, maxLength, unit } = status
  const translation = state === 'missing' ? undefined : unit?.text
  const source = codedPieces(text, status.format, idea.language)
  const laid = layOut(source, translation, status.format, language)
  const isLeftOut = laid.isPlain && state === 'outdated'
  const added = addedIn(status)
  return {
    id,
    section: field.section,
    field: field.id,
    ...(column !== undefined && { column }),
    state,
    maxLength,
    isLine: status.format === 'line',
    text,
    sourceHash: hash(text),
    ...(translation !== undefined && { targetHash: hash(translation) }),
    coded: source,
    ...(isLeftOut ? { pieces: source, isPlain: false, earlier: translation as string } : laid),
    ...(added !== '' && { added }),
    comments: commentsOn(idea, language, id).map(({ by, agency, text }) => `${agency ?? by.name}: ${text}`),
  }
}

/** What the source has that the translation was not made from; only an outdated one lacks anything. */
function addedIn({ state, unit, text }: UnitStatus): string {
  if (state !== 'outdated' || unit === undefined) return ''
  const added = wordDifference(unit.source.text, text).filter(({ kind }) => kind === 'added')
  return added
    .map((piece) => piece.text.trim())
    .filter((piece) => piece !== '')
    .join(' … ')
}

/** A text in sentences; marks and what stands between are numbered through the unit. */
export function codedPieces(text: string, format: 'line' | 'text', language: string): Piece[] {
  if (format === 'line') return [{ id: 's1', kind: 'sentence', source: [text] }]
  const segments = segmentsOf(text, language)
  // What holds no words is still a text that somebody may want to write otherwise.
  if (!segments.some(({ kind }) => kind === 'sentence'))
    return [{ id: 's1', kind: 'sentence', source: [text] }]
  const counts = { sentence: 0, between: 0, code: 0 }
  return segments.map(({ kind, text }) => {
    counts[kind] += 1
    if (kind === 'between') return { id: `b${counts.between}`, kind, source: [text] }
    const tokens = tokensOf(text)
    const source = numbered(tokens, counts.code)
    counts.code += tokens.filter((token) => token.kind === 'open' || token.kind === 'whole').length
    return { id: `s${counts.sentence}`, kind, source }
  })
}

const numbered = (tokens: readonly Token[], before: number): Content =>
  tokens.map((token) =>
    token.kind === 'text'
      ? token.text
      : { kind: token.kind, id: `c${before + token.pair}`, text: token.text },
  )

/** Blanks between sentences are words to anybody; line ends and the marks of lists and headings are codes. */
const isBlank = (text: string): boolean => /^ *$/.test(text)

/** The same pieces as one, what stands between being codes. */
export const asOne = (pieces: readonly Piece[]): Content =>
  pieces.flatMap(({ id, kind, source }): Content => {
    const text = source[0]
    if (kind === 'sentence' || typeof text !== 'string' || isBlank(text)) return source
    return [{ kind: 'whole', id, text }]
  })

/**
 * A text and its translation with their marks as marks, if each has those of the other; else as plain words.
 */
export function codedPair(pair: {
  readonly source: string
  readonly from: string
  readonly target: string
  readonly to: string
}): [Content, Content] {
  const source = asOne(codedPieces(pair.source, 'text', pair.from))
  const target = withIdsOf(source, asOne(codedPieces(pair.target, 'text', pair.to)))
  return target === undefined ? [[pair.source], [pair.target]] : [source, target]
}

type Layout = Pick<PackageUnit, 'pieces' | 'isPlain'>

function layOut(
  source: readonly Piece[],
  translation: string | undefined,
  format: 'line' | 'text',
  language: string,
): Layout {
  if (translation === undefined) return { pieces: source, isPlain: false }
  const target = codedPieces(translation, format, language)
  const sideBySide = paired(source, target)
  if (sideBySide) return { pieces: sideBySide, isPlain: false }
  const whole = asOne(source)
  const answer = withIdsOf(whole, asOne(target))
  const plain = { id: 's1', kind: 'sentence', source: [textOf(whole)], target: [translation] } as const
  if (answer === undefined) return { pieces: [plain], isPlain: true }
  return { pieces: [{ id: 's1', kind: 'sentence', source: whole, target: answer }], isPlain: false }
}

/** Sentence beside sentence, when there are as many and they have the same between them. */
function paired(source: readonly Piece[], target: readonly Piece[]): Piece[] | undefined {
  if (source.length !== target.length) return undefined
  const pairs = source.map((piece, n): Piece | undefined => {
    const other = target[n] as Piece
    if (piece.kind !== other.kind) return undefined
    if (piece.kind === 'between') return textOf(piece.source) === textOf(other.source) ? piece : undefined
    const answer = withIdsOf(piece.source, other.source)
    return answer && { ...piece, target: answer }
  })
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined
}

export const textOf = (content: Content): string =>
  content.map((part) => (typeof part === 'string' ? part : part.text)).join('')

export const codesIn = (content: Content): Code[] =>
  content.filter((part): part is Code => typeof part === 'object')

/**
 * The target with the ids that its marks have in the source; undefined unless each has exactly one of the
 * same.
 */
function withIdsOf(source: Content, target: Content): Content | undefined {
  const free = marksOf(source)
  const ids = new Map<string, string>()
  for (const { id, mark } of marksOf(target)) {
    const at = free.findIndex((one) => one.mark === mark)
    if (at === -1) return undefined
    ids.set(id, (free.splice(at, 1)[0] as { id: string }).id)
  }
  if (free.length > 0) return undefined
  return target.map((part) => (typeof part === 'string' ? part : { ...part, id: ids.get(part.id) as string }))
}

/** Each mark with all that it writes: a pair is one. */
function marksOf(content: Content): { id: string; mark: string }[] {
  const codes = codesIn(content)
  return codes
    .filter(({ kind }) => kind !== 'close')
    .map(({ id, text, kind }) => {
      const close = codes.find((code) => code.id === id && code.kind === 'close')?.text
      return { id, mark: JSON.stringify([kind, text, close]) }
    })
}
