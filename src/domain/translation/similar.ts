import { distance } from 'fastest-levenshtein'
import type { MemorySentence } from '../types.gen.js'

/** An earlier translation that may be of use. */
export interface Offer {
  readonly sentence: MemorySentence
  /** The sentence that it is offered for. */
  readonly for: string
  /** How alike the two sources are: 100 is the same, in whole per cent. */
  readonly likeness: number
}

/** Less alike than this costs more than it gives. */
const LEAST = 65
const MOST = 3
/** Of what others have made, and nobody here has signed off. */
const MOST_FOREIGN = 2

/** 100 only for the very same letters. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 100
  const longer = Math.max(a.length, b.length)
  return Math.min(99, Math.floor(100 * (1 - distance(a, b) / longer)))
}

/**
 * The best for one sentence: our own before those that came with files, however alike; each translation once.
 */
export function bestOffers(wanted: string, found: readonly MemorySentence[]): Offer[] {
  const ours = best(
    wanted,
    found.filter(({ file }) => file === undefined),
  ).slice(0, MOST)
  const known = new Set(ours.map(({ sentence }) => sentence.target))
  const others = found.filter(({ file, target }) => file !== undefined && !known.has(target))
  return [...ours, ...best(wanted, others).slice(0, MOST_FOREIGN)]
}

/** The most alike first, the newest of equals. */
function best(wanted: string, found: readonly MemorySentence[]): Offer[] {
  const all = found
    .map((sentence) => ({ sentence, for: wanted, likeness: likenessOf(wanted, sentence.source) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || (a.sentence.at < b.sentence.at ? 1 : -1))
  const once = new Map(all.toReversed().map((offer) => [offer.sentence.target, offer]))
  return all.filter((offer) => once.get(offer.sentence.target) === offer)
}
