import type { Document, Collection as Driver } from 'mongodb'
import { readCursor } from '../cursor.js'
import type { Query } from '../port.js'
import { mongoFilter } from './mongo-filter.js'
import type { Stored } from './stored.js'

/** One page of documents and, if there is more, one beyond. @throws BadCursorError */
export async function listDocuments(driver: Driver<Stored>, query: Query): Promise<Stored[]> {
  const by = query.sort?.by ?? 'created'
  return by === 'created' ? byCreation(driver, query) : bySort(driver, query, `store.keys.${by}`)
}

function byCreation(driver: Driver<Stored>, query: Query): Promise<Stored[]> {
  const { way, beyond } = wayOf(query)
  const cursor = readCursor(query.after)
  const place = cursor ? { 'store.ord': { [beyond]: cursor.ord } } : {}
  return list(driver, [mongoFilter(query), place], { 'store.ord': way }, query.limit + 1)
}

/** First those that have the key, in its order; then those that have none. */
async function bySort(driver: Driver<Stored>, query: Query, key: string): Promise<Stored[]> {
  const { way, beyond } = wayOf(query)
  const cursor = readCursor(query.after)
  const most = query.limit + 1
  const base = mongoFilter(query)
  const inNone = cursor?.value === null
  const after = cursor ? afterValue(key, beyond, cursor.value as number, cursor.ord) : {}
  const some = [base, { [key]: { $type: 'number' } }, after]
  const found = inNone ? [] : await list(driver, some, { [key]: way, 'store.ord': way }, most)
  if (found.length === most) return found
  const place = inNone ? { 'store.ord': { [beyond]: cursor.ord } } : {}
  const none = await list(driver, [base, { [key]: null }, place], { 'store.ord': way }, most - found.length)
  return [...found, ...none]
}

const afterValue = (key: string, beyond: string, value: number, ord: number): Document => ({
  $or: [{ [key]: { [beyond]: value } }, { [key]: value, 'store.ord': { [beyond]: ord } }],
})

const wayOf = ({ sort }: Query) =>
  sort?.direction === 'asc' ? ({ way: 1, beyond: '$gt' } as const) : ({ way: -1, beyond: '$lt' } as const)

function list(
  driver: Driver<Stored>,
  parts: readonly Document[],
  sort: Record<string, 1 | -1>,
  limit: number,
): Promise<Stored[]> {
  const filled = parts.filter((part) => Object.keys(part).length > 0)
  const filter: Document = filled.length === 0 ? {} : { $and: filled }
  const projection = { 'store.terms': 0, 'store.tags': 0, 'store.writes': 0 }
  return driver.find(filter, { projection, sort, limit }).toArray() as Promise<Stored[]>
}
