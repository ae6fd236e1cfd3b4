import { fold } from './fold.js'
import { typedStems } from './stems.js'

/** Shorter than this, a word that is not typed to its end begins too many others. */
const FEWEST = 3

export interface TypedSoFar {
  /** Stems in plain letters of the words that are typed to their end. */
  readonly folded: readonly string[]
  /** How the last word begins, and its stem; empty when it is whole, or too short to tell. */
  readonly starts: readonly string[]
}

/** What a search that answers as one types looks for: the last word may go on. */
export function typedSoFar(typed: string): TypedSoFar {
  const [, before = '', last = ''] = /^(.*?)([\p{L}\p{N}-]*)$/su.exec(typed) ?? []
  const beginning = fold(last)
  if (beginning.length < FEWEST) return { folded: typedStems(typed).folded, starts: [] }
  return {
    folded: typedStems(before).folded,
    starts: [...new Set([beginning, ...typedStems(last).folded])],
  }
}
