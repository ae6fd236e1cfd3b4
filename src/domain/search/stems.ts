import { bare, fold } from './fold.js'
import { stemOf } from './stem.js'
import { STOP_WORDS } from './stop-words.js'

/**
 * Search words are made here, not by a database, so that both engines find the same (decision 4).
 * A document is found by at most this many different stems; the first ones count.
 */
const MOST_STEMS = 600
/** More words than this narrow nothing down. */
const MOST_TYPED = 12
/** Longer words are cut: nobody types them whole. */
const LONGEST = 40

/** A word, or a number with its parts (`2026-0042`, `covid-19`). */
const WORD = /[\p{L}\p{N}]+(?:-\p{N}+)*/gu

/** The stems of a document, each once. What has a hyphen is found whole and by its parts. */
export const stems = (text: string): string[] => stemsOf(tellingWords(text))

/**
 * The same of its words in plain letters: what they are found by where rings, dots and accents were left out.
 */
export const foldedStems = (text: string): string[] => foldedStemsOf(tellingWords(text))

/** The words of a document and the parts of them, each once, but for those that every text has. */
export function tellingWords(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of wordsIn(text))
    for (const part of word.includes('-') ? [word, ...word.split('-')] : [word])
      if (isTelling(part)) found.add(part)
  return found
}

/** `stems` of words that were found already. */
export const stemsOf = (words: ReadonlySet<string>): string[] => firstOf(words, remembered)

/** `foldedStems` of words that were found already. */
export const foldedStemsOf = (words: ReadonlySet<string>): string[] =>
  firstOf(words, (word) => remembered(bare(word)))

function firstOf(words: ReadonlySet<string>, stem: (word: string) => string): string[] {
  const found = new Set<string>()
  for (const word of words) {
    found.add(stem(word))
    if (found.size >= MOST_STEMS) break
  }
  return [...found]
}

/**
 * The stems of what a reader typed, in whichever language: exact, and in plain letters. A document must have
 * them all.
 */
export interface TypedStems {
  readonly words: readonly string[]
  readonly folded: readonly string[]
}

/** Nothing but stop words is no search: no stems. */
export function typedStems(typed: string): TypedStems {
  const words = [...wordsIn(typed)].filter(isTelling)
  const first = (made: string[]): string[] => [...new Set(made)].slice(0, MOST_TYPED)
  return { words: first(words.map(remembered)), folded: first(words.map((word) => remembered(bare(word)))) }
}

function* wordsIn(text: string): Generator<string> {
  for (const [word] of fold(text).matchAll(WORD)) yield word
}

const isTelling = (word: string): boolean => word.length > 1 && !STOP_WORDS.has(word)

// The same few thousand words come again and again; what a word becomes never changes.
const known = new Map<string, string>()

function remembered(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size > 50_000) known.clear()
  const stem = stemOf(word.slice(0, LONGEST))
  known.set(word, stem)
  return stem
}
