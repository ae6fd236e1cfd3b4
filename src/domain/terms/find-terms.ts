import type { Term } from '../types.gen.js'
import { type Word, wordsOf } from './words-of.js'

/** What is looked for; a term as it is stored has more. */
export type TermEntry = Pick<Term, 'id' | 'sv' | 'svAlso' | 'en' | 'enAlso' | 'gloss' | 'forbidden' | 'note'>

/** A term where it stands in a text. */
export interface TermHit {
  readonly term: TermEntry
  readonly start: number
  readonly end: number
  /** It is only the last part of the word: a `kulturförening` is a kind of `förening`. */
  readonly isPart: boolean
}

export interface Termbase {
  /** Those of a Swedish text, in its order; of two that overlap, the longer one. */
  findIn(text: string): TermHit[]
}

interface Pattern {
  readonly term: TermEntry
  readonly words: readonly Word[]
  readonly length: number
}

/** Capitals alone are an abbreviation and stand for it in no other form: `RUS`, never `rus`. */
const ABBREVIATION = /^\p{Lu}{2,}$/u
/** A shorter last part is found by chance too often: `part` in `transport`. */
const SHORTEST_PART = 6
const SHORTEST_BEGINNING = 3

/**
 * The terms made ready: looked up by the stem of their first word, so that a long text is gone through once.
 */
export function makeTermbase(terms: readonly TermEntry[]): Termbase {
  const patterns = terms.flatMap((term) =>
    [term.sv, ...(term.svAlso ?? [])].map((form) => patternOf(term, form)),
  )
  const byStem = byFirstStem(patterns)
  const endings = patterns.filter(
    ({ words }) => words.length === 1 && (words[0]?.stem.length ?? 0) >= SHORTEST_PART,
  )
  const endingsByStem = byFirstStem(endings)
  return { findIn: (text) => findIn(text, byStem, endingsByStem) }
}

function byFirstStem(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const groups = new Map<string, Pattern[]>()
  for (const pattern of patterns) {
    const stem = pattern.words[0]?.stem ?? ''
    groups.set(stem, [...(groups.get(stem) ?? []), pattern])
  }
  return groups
}

function patternOf(term: TermEntry, form: string): Pattern {
  const words = wordsOf(form)
  return { term, words, length: words.length }
}

function findIn(
  text: string,
  byStem: ReadonlyMap<string, readonly Pattern[]>,
  endings: ReadonlyMap<string, readonly Pattern[]>,
): TermHit[] {
  const words = wordsOf(text)
  const hits: TermHit[] = []
  for (let at = 0; at < words.length; ) {
    const found = longestAt(words, at, byStem)
    const part = found ? undefined : lastPart(words[at] as Word, endings)
    const pattern = found ?? part
    const first = words[at] as Word
    const last = words[at + (found?.length ?? 1) - 1] as Word
    if (pattern) hits.push({ term: pattern.term, start: first.start, end: last.end, isPart: !found })
    at += found?.length ?? 1
  }
  return hits
}

function longestAt(
  words: readonly Word[],
  at: number,
  byStem: ReadonlyMap<string, readonly Pattern[]>,
): Pattern | undefined {
  const candidates = byStem.get(words[at]?.stem ?? '') ?? []
  return candidates
    .filter((pattern) => pattern.words.every((word, n) => isSame(word, words[at + n])))
    .sort((a, b) => b.length - a.length)[0]
}

function isSame(wanted: Word, found: Word | undefined): boolean {
  if (found === undefined) return false
  return ABBREVIATION.test(wanted.text) ? wanted.text === found.text : wanted.stem === found.stem
}

/** The longest term that the word ends with, in any of its forms. */
function lastPart({ stem }: Word, endings: ReadonlyMap<string, readonly Pattern[]>): Pattern | undefined {
  for (let from = SHORTEST_BEGINNING; stem.length - from >= SHORTEST_PART; from += 1) {
    const [found] = endings.get(stem.slice(from)) ?? []
    if (found) return found
  }
  return undefined
}

// One text is looked through for the phrases of many terms, one after the other.
let last: { readonly text: string; readonly words: readonly Word[] } | undefined

function wordsOnce(text: string): readonly Word[] {
  if (last?.text !== text) last = { text, words: wordsOf(text) }
  return last.words
}

/** Where one of these English phrases stands in a text, whatever its number and case. */
export function findPhrase(
  text: string,
  phrases: readonly string[],
): { start: number; end: number } | undefined {
  const words = wordsOnce(text)
  for (const phrase of phrases) {
    const wanted = wordsOf(phrase)
    const at = words.findIndex((_, n) => wanted.every((word, m) => isSame(word, words[n + m])))
    const [first, last] = [words[at], words[at + wanted.length - 1]]
    if (wanted.length > 0 && first && last) return { start: first.start, end: last.end }
  }
  return undefined
}
