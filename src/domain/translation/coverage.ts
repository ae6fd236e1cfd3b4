import type { TranslationStatus } from './translation-status.js'
import type { UnitState } from './unit-state.js'

/** How much of an idea is to be read in one language. */
export interface Coverage {
  /** Texts there are. */
  readonly texts: number
  /** Words of the source. */
  readonly words: number
  /** Of them, words whose translation is signed off against the source as it is. */
  readonly signedOff: number
  /** Of the words, whole per cent; 100 only when nothing is left. */
  readonly percent: number
  readonly counts: Readonly<Record<UnitState, number>>
  /** Required texts that are not signed off. */
  readonly unsigned: number
}

/** Counted in words of the source, since a title is not as much work as a chapter. */
export function coverageOf({ units, counts, unsigned }: TranslationStatus): Coverage {
  const words = sum(units.map(({ text }) => wordsIn(text)))
  const signedOff = sum(units.map(({ text, state }) => (state === 'reviewed' ? wordsIn(text) : 0)))
  const percent = words === 0 ? 100 : Math.floor((100 * signedOff) / words)
  return { texts: units.length, words, signedOff, percent, counts, unsigned: unsigned.length }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0
