import type { Document } from 'mongodb'
import { scalarNames } from '../keys.js'
import { COUNT_LIMIT, type CollectionSpec, type Count, type Scalar } from '../port.js'
import { valueOfToken } from './facet-values.js'
import { FACETS, pathOf } from './paths.js'

type Spec = Pick<CollectionSpec<{ id: string }>, 'name' | 'scalars' | 'sorts' | 'keysEdition' | 'facets'>
export type By = Record<string, ReadonlyMap<string, Count>>

/** How many documents have a value, or all of these values, or are there at all. */
export interface Row {
  readonly _id: RowName
  readonly n: number
}

/** A token of a value; else values by the number of their facet. */
type RowName = string | Readonly<Record<string, Scalar | readonly Scalar[]>>

/** Stands in every document. */
const ANY = ''

/**
 * By the tokens of values, where documents have one of each: a row a value. Else by combinations of values,
 * of which there may be nearly as many as documents.
 */
export function stagesOf(spec: Spec, $match: Document, facets: readonly string[], most: number): Document[] {
  const looked = [{ $match }, { $limit: most }]
  if (!hasTokens(spec, facets)) {
    const fields = facets.map((facet, n) => [`f${n}`, `$${placeOf(spec, facet)}`])
    return [...looked, { $group: { _id: Object.fromEntries(fields), n: { $sum: 1 } } }]
  }
  const token = { $concatArrays: [{ $ifNull: [`$${FACETS}`, []] }, [ANY]] }
  return [
    ...looked,
    { $project: { _id: 0, token } },
    { $unwind: '$token' },
    { $group: { _id: '$token', n: { $sum: 1 } } },
  ]
}

const hasTokens = ({ facets: listed = [] }: Spec, facets: readonly string[]): boolean =>
  facets.length > 0 && facets.every((facet) => listed.includes(facet))

const isScalar = (spec: Spec, facet: string): boolean => scalarNames(spec).includes(facet)

const placeOf = (spec: Spec, facet: string): string =>
  isScalar(spec, facet) ? pathOf(spec, facet) : `store.tags.${facet}`

/** How many documents were looked at. */
export function sumOf(spec: Spec, facets: readonly string[], rows: readonly Row[]): number {
  const each = hasTokens(spec, facets) ? rows.filter(({ _id }) => _id === ANY) : rows
  return each.reduce((all, { n }) => all + n, 0)
}

/** @param isMore there are more matches than these rows were made of */
export function byValue(facets: readonly string[], rows: readonly Row[], isMore = false): By {
  const counted = facets.map((facet, place) => {
    const counts = new Map<string, number>()
    for (const { _id, n } of rows)
      for (const value of valuesIn(_id, facet, place)) counts.set(value, (counts.get(value) ?? 0) + n)
    return [facet, inOrder(counts, isMore)] as const
  })
  return Object.fromEntries(counted)
}

function valuesIn(name: RowName, facet: string, place: number): readonly string[] {
  if (typeof name === 'string') return valueOfToken(name, facet)
  return [name[`f${place}`] ?? []].flat().flatMap((value) => (value === null ? [] : [nameOf(value)]))
}

export const countOf = (n: number, isMore = false): Count => ({
  n: Math.min(n, COUNT_LIMIT),
  more: isMore || n > COUNT_LIMIT,
})

export const inOrder = (counts: ReadonlyMap<string, number>, isMore = false): ReadonlyMap<string, Count> =>
  new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, n]) => [value, countOf(n, isMore)]))

/** The other engine has no booleans and counts them as 0 and 1. */
export const nameOf = (value: Scalar): string => String(typeof value === 'boolean' ? Number(value) : value)
