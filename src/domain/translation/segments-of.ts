import { isAbbreviation } from './abbreviations.js'
import { type Range, textBlocks } from './text-blocks.js'

/** A sentence, or what stands between sentences: blanks, line ends, the marks of Markdown blocks. */
export interface Segment {
  readonly kind: 'sentence' | 'between'
  readonly text: string
  /** UTF-16 offsets in the whole text: from, up to and without. */
  readonly start: number
  readonly end: number
}

/**
 * A text in sentences. Nothing is lost: the segments lie side by side, and joined they are the text again. It
 * is done by rules of our own and not by the platform's, since a package that an agency sends back must meet
 * the same sentences on another version of it.
 */
export function segmentsOf(text: string, language: string): Segment[] {
  const segments: Segment[] = []
  const add = (kind: Segment['kind'], start: number, end: number): void => {
    if (end > start) segments.push({ kind, text: text.slice(start, end), start, end })
  }
  let done = 0
  for (const [start, end] of sentenceRanges(text, language)) {
    add('between', done, start)
    add('sentence', start, end)
    done = end
  }
  add('between', done, text.length)
  return segments
}

/** The sentences alone. */
export const sentencesOf = (text: string, language: string): string[] =>
  segmentsOf(text, language)
    .filter(({ kind }) => kind === 'sentence')
    .map((segment) => segment.text)

const sentenceRanges = (text: string, language: string): Range[] =>
  textBlocks(text)
    .flatMap((block) => split(text, block, language))
    .map((range) => trimmed(text, range))
    .filter(([start, end]) => end > start)

/** What ends a sentence, with the quotes, brackets and emphasis that close after it, and the blanks. */
const END = /[.!?…]+["'”’»)\]*_~`]*\s+|[。！？]+[」』）”]*\s*/gu
/** Quotes, brackets and emphasis that open the next one. */
const OPENING = /^["'“”‘’«»([*_~`¿¡–—-]+\s?/u

function split(text: string, [start, end]: Range, language: string): Range[] {
  const block = text.slice(start, end)
  const ranges: Range[] = []
  let from = 0
  for (const { 0: mark, index } of block.matchAll(END)) {
    const next = index + mark.length
    if (next >= block.length || !endsSentence(block, from, index, mark, language)) continue
    ranges.push([start + from, start + next])
    from = next
  }
  return [...ranges, [start + from, end]]
}

function endsSentence(block: string, from: number, at: number, mark: string, language: string): boolean {
  const next = block.slice(at + mark.length, at + mark.length + 40)
  const following = next.replace(OPENING, '')
  if (/^\p{Ll}/u.test(following)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const word = /[^\s"'“”‘’«»()[\]*_~`/]*$/u.exec(block.slice(Math.max(from, at - 40), at))?.[0] ?? ''
  // A number that stands alone at the start is one of a list in running text: "1. Möten 2. Resor".
  if (/^\d{1,2}$/.test(word) && block.slice(from, at).trim() === word) return false
  return !isAbbreviation(word, following, language)
}

function trimmed(text: string, [start, end]: Range): Range {
  const piece = text.slice(start, end)
  const left = piece.length - piece.trimStart().length
  return [start + left, start + Math.max(left, piece.trimEnd().length)]
}
