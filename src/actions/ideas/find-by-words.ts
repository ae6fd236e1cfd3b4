import { typedStems } from '../../domain/search/stems.js'
import type { Collection, Count, Counts, Filter, Page, Query } from '../../storage/port.js'
import { refusingBadCursors } from './cursors.js'

/** Marks the cursor of a page of the second tier: what is alike, but not written so. */
const ALIKE = '~'

type Documents<T extends { readonly id: string }> = Pick<Collection<T>, 'find' | 'counts'>

/**
 * What has all the words that somebody typed: first those that are written so, then those that are alike but
 * for rings, dots and accents (`orebro` finds Örebro too). Without words, all that match.
 * @throws DomainError `invalid-request` for a cursor that is none.
 */
export async function findByWords<T extends { readonly id: string }>(
  documents: Documents<T>,
  query: Query,
  typed = '',
): Promise<Page<T>> {
  if (isSignsOnly(typed)) return { items: [], next: null }
  const { words, folded } = typedStems(typed)
  const { after, ...rest } = query
  const find = (more: Partial<Query>): Promise<Page<T>> =>
    refusingBadCursors(() => documents.find({ ...rest, ...more }))
  if (words.length === 0) return find({ ...(after !== undefined && { after }) })
  const alike = (limit: number, from?: string): Promise<Page<T>> =>
    find({ folded, notWords: words, limit, ...(from !== undefined && { after: from }) })
  if (after?.startsWith(ALIKE)) return marked(await alike(query.limit, after.slice(1) || undefined))
  const exact = await find({ words, ...(after !== undefined && { after }) })
  const left = query.limit - exact.items.length
  if (exact.next !== null) return exact
  if (left === 0) return { ...exact, next: (await alike(1)).items.length > 0 ? ALIKE : null }
  const more = marked(await alike(left))
  return { items: [...exact.items, ...more.items], next: more.next }
}

/** Something was typed, and no letter or figure is in it: nothing is found by that. */
const isSignsOnly = (typed: string): boolean => typed.trim() !== '' && !/[\p{L}\p{N}]/u.test(typed)

const marked = <T>({ items, next }: Page<T>): Page<T> => ({
  items,
  next: next === null ? null : `${ALIKE}${next}`,
})

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, Count>>>>

export interface ListCounts {
  readonly total: Count
  /** Facet by facet, the most common value first. */
  readonly facets: FacetCounts
}

export const NO_COUNTS: ListCounts = { total: { n: 0, more: false }, facets: {} }

/** How many there are of what `findByWords` finds. */
export async function countByWords<T extends { readonly id: string }>(
  documents: Documents<T>,
  filter: Filter,
  facets: readonly string[],
  typed = '',
): Promise<ListCounts> {
  if (isSignsOnly(typed)) return NO_COUNTS
  const { folded } = typedStems(typed)
  const { total, by } = await documents.counts({ ...filter, ...(folded.length > 0 && { folded }) }, facets)
  return { total, facets: Object.fromEntries(facets.map((name) => [name, mostFirst(by[name])])) }
}

const mostFirst = (counts: Counts['by'][string] = new Map()): Record<string, Count> =>
  Object.fromEntries([...counts].sort(([a, { n }], [b, { n: m }]) => m - n || (a < b ? -1 : 1)))
