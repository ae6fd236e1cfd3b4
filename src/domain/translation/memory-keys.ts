import { hash } from '../hash.js'
import { wordsOf } from '../terms/words-of.js'

/** What a sentence is found by: itself, and its pairs of neighbouring stems. */
export interface MemoryKeys {
  readonly same: string
  readonly pairs: readonly string[]
}

/** More pairs than this find nothing that fewer do not. */
const MOST_PAIRS = 40

/**
 * Sentences alike share neighbouring words, and few others do: so some hundreds at most are compared letter by letter,
 * however large the memory is. Case, marks and inflection are nothing here.
 */
export function memoryKeys(sentence: string, from: string, to: string): MemoryKeys {
  const stems = wordsOf(sentence).map(({ stem }) => stem)
  const way = `${from}>${to}`
  const pairs = stems.slice(1).map((stem, n) => short(`${way} ${stems[n]} ${stem}`))
  return { same: short(`${way} ${stems.join(' ')}`), pairs: [...new Set(pairs)].slice(0, MOST_PAIRS) }
}

const short = (text: string): string => hash(text).slice(0, 12)
