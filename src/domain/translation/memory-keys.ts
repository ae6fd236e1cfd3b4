import { hash } from '../hash.js'
import { wordsOf } from '../terms/words-of.js'

/** What a sentence is found by: itself, and its pairs of neighbouring stems. */
export interface MemoryKeys {
  readonly same: string
  readonly pairs: readonly string[]
}

/** Signed off here, or taken in with a file: kept apart, so that a large file never hides our own. */
export type MemoryKind = 'own' | 'file'

/** More pairs than this find nothing that fewer do not. */
const MOST_PAIRS = 40

/**
 * Sentences alike share neighbouring words, and few others do: so some hundreds at most are compared letter
 * by letter, however large the memory is. Case, marks and inflection are nothing here.
 */
export function memoryKeys(sentence: string, from: string, to: string, kind: MemoryKind = 'own'): MemoryKeys {
  const stems = wordsOf(sentence).map(({ stem }) => stem)
  const way = kind === 'own' ? `${from}>${to}` : `${kind} ${from}>${to}`
  const pairs = stems.slice(1).map((stem, n) => short(`${way} ${stems[n]} ${stem}`))
  return { same: short(`${way} ${stems.join(' ')}`), pairs: [...new Set(pairs)].slice(0, MOST_PAIRS) }
}

const short = (text: string): string => hash(text).slice(0, 12)
