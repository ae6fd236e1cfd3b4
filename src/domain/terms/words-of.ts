import { fold } from '../search/fold.js'
import { stemOf } from '../search/stem.js'

/** A word where it stands in a text. */
export interface Word {
  readonly text: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Every word with its stem and place: `samhällsutmaningarna` has the stem of `samhällsutmaning`. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    stem: stemmed(word),
    start: index,
    end: index + word.length,
  }))

// The same words come again and again; what a word becomes never changes.
const known = new Map<string, string>()

function stemmed(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size > 50_000) known.clear()
  const stem = termStem(fold(word).slice(0, 60))
  known.set(word, stem)
  return stem
}

/**
 * The stem that searching uses, but for what a search may merge and a term may not: `regional` is no
 * `region`. And with two forms that it keeps apart: `idéburna` and `idéburen`, `strategin` and `strategi`.
 */
function termStem(word: string): string {
  const adjective = /^(.{3,}onal)(?:a|t|s)?$/.exec(word)?.[1]
  if (adjective) return adjective
  return stemOf(
    word.replace(/(?<=.{4}[^aeiouyåäön])(?<!r)na$|(?<=..bur)na$/, 'en').replace(/(?<=.{4}[gtm]i)n$/, ''),
  )
}
