import type { Change, HistoryEntry } from '../../types.gen.js'
import { diff } from '../packages.js'

/** A stretch of text that is the same, new, or gone. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What became of one place in the idea between two revisions. */
export interface PlaceDifference {
  /** JSON pointer into the idea: `/answers/solution/description`. */
  readonly pointer: string
  readonly stretches: readonly Stretch[]
}

/**
 * The readable difference between two revisions, place by place: what stood there at `from` against what stood there at
 * `to`, word by word, however many times it was changed between. Places that ended as they began are left out.
 */
export function revisionDifference(
  history: readonly HistoryEntry[],
  from: number,
  to: number,
): PlaceDifference[] {
  const between = history.filter(({ revision }) => revision > from && revision <= to)
  const ends = new Map<string, Change>()
  for (const { pointer, before, after } of between.flatMap(({ changes = [] }) => changes)) {
    const first = ends.get(pointer)
    ends.set(pointer, { pointer, before: first ? first.before : before, after } as Change)
  }
  return [...ends.values()].flatMap(({ pointer, before, after }) => {
    const [old, now] = [asText(before), asText(after)]
    return old === now ? [] : [{ pointer, stretches: stretchesOf(old, now) }]
  })
}

/** Longer texts are shown whole, old and new: comparing them word by word takes too long. */
const LONGEST = 20_000

function stretchesOf(old: string, now: string): Stretch[] {
  if (old.length + now.length > LONGEST)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ]
  return diff()
    .diffWords(old, now)
    .map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
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
