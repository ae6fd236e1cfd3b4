import { valueAfter } from '../history/after.js'
import type { Change, DifferencePiece, HistoryEntry, Idea } from '../types.gen.js'
import { wordDifference } from '../word-difference.js'

/** A stretch of text that is the same, new, or gone. */
export type Stretch = DifferencePiece

/** What became of one place in the idea between two revisions. */
export interface PlaceDifference {
  /** JSON pointer into the idea: `/answers/solution/description`. */
  readonly pointer: string
  readonly stretches: readonly Stretch[]
}

/** What stood at one place at two times; `undefined` for nothing. */
export interface PlaceChange {
  readonly pointer: string
  readonly before: unknown
  readonly after: unknown
}

/**
 * The readable difference between two revisions, place by place: what stood there at `from` against what
 * stood there at `to`, word by word, however many times it was changed between. Places that ended as they
 * began are left out.
 */
export function differenceIn(places: readonly PlaceChange[]): PlaceDifference[] {
  return places.flatMap(({ pointer, before, after }) => {
    const [old, now] = [asText(before), asText(after)]
    if (old === now) return []
    return [{ pointer, stretches: wordDifference(old, now, places.length) }]
  })
}

/**
 * The places that were changed in these entries, the oldest first: what stood there before the first of them,
 * and after the last.
 * @param later what came after them, the oldest first
 */
export function placesChanged(
  idea: Idea,
  between: readonly HistoryEntry[],
  later: readonly HistoryEntry[],
): PlaceChange[] {
  const ends = new Map<string, { first: Change; last: Change }>()
  for (const change of between.flatMap(({ changes = [] }) => changes))
    ends.set(change.pointer, { first: ends.get(change.pointer)?.first ?? change, last: change })
  return [...ends].map(([pointer, { first, last }]) => ({
    pointer,
    before: first.before,
    after: valueAfter(idea, last, later),
  }))
}

/** A value as people read it: texts as they are, lists and rows a line each. */
function asText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(asText).join('\n')
  if (typeof value !== 'object') return String(value)
  // Somebody, as documents name them.
  if ('name' in value && 'kind' in value && 'id' in value) return String(value.name)
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'at')
    .map(([, inner]) => asText(inner))
    .filter((text) => text !== '')
    .join(' · ')
}
