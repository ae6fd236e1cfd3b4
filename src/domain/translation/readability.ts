import { sentencesOf } from './segments-of.js'

/**
 * How hard a text is to read: LIX in Swedish (higher is harder), Flesch reading ease in English (higher is
 * easier).
 */
export interface Readability {
  readonly kind: 'lix' | 'flesch'
  readonly value: number
  /** Words are in `translation:readability`. */
  readonly level: 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard'
}

const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu
/** A figure of fewer words says nothing. */
const FEWEST = 20
const LONG = 6

/** Of Swedish and English texts long enough to tell. */
export function readabilityOf(text: string, language: string): Readability | undefined {
  const sentences = sentencesOf(text, language)
  const words = sentences.flatMap((sentence) => sentence.match(WORD) ?? [])
  if (words.length < FEWEST) return undefined
  if (language.startsWith('sv')) return lix(words, sentences.length)
  return language.startsWith('en') ? flesch(words, sentences.length) : undefined
}

/** Björnsson 1968: words in a sentence, and how many in a hundred are longer than six letters. */
function lix(words: readonly string[], sentences: number): Readability {
  const long = words.filter((word) => word.length > LONG).length
  const value = Math.round(words.length / sentences + (100 * long) / words.length)
  const level =
    value < 30 ? 'very-easy' : value < 40 ? 'easy' : value < 50 ? 'medium' : value < 60 ? 'hard' : 'very-hard'
  return { kind: 'lix', value, level }
}

/** Flesch 1948. Syllables are counted by their vowels. */
function flesch(words: readonly string[], sentences: number): Readability {
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const value = Math.round(206.835 - (1.015 * words.length) / sentences - (84.6 * syllables) / words.length)
  const level =
    value >= 80
      ? 'very-easy'
      : value >= 65
        ? 'easy'
        : value >= 50
          ? 'medium'
          : value >= 30
            ? 'hard'
            : 'very-hard'
  return { kind: 'flesch', value, level }
}

function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/(?<=[^aeiouyl])e[ds]?$|(?<=[aeiou])e$/, '')
  return Math.max(1, plain.match(/[aeiouyåäö]+/g)?.length ?? 1)
}
