import { diff } from './packages.js'
import type { DifferencePiece } from './types.gen.js'

/** Texts that are longer together are shown whole, old and new. */
const LONGEST = 20_000
/** Words that may differ. What is found takes the square of it: a request is never to wait for long. */
const MOST_EDITS = 150

/**
 * What stands differently, word by word; texts that have little in common are shown whole, old and new.
 * @param beside how many texts are compared for the same reader: together they take no longer than one
 */
export function wordDifference(before: string, after: string, beside = 1): DifferencePiece[] {
  const maxEditLength = Math.max(12, Math.floor(MOST_EDITS / Math.sqrt(beside)))
  const isLong = before.length + after.length > LONGEST
  const found = isLong ? undefined : diff().diffWordsWithSpace(before, after, { maxEditLength })
  if (found === undefined) return whole(before, after)
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

const whole = (before: string, after: string): DifferencePiece[] => [
  ...(before === '' ? [] : [{ kind: 'removed' as const, text: before }]),
  ...(after === '' ? [] : [{ kind: 'added' as const, text: after }]),
]
