import type { Document, Collection as Driver } from 'mongodb'
import { type Cursor, readCursor } from '../cursor.js'
import type { Query } from '../port.js'
import { allOf, mongoFilter } from './mongo-filter.js'
import { ORD, type PathSpec, pathOf } from './paths.js'
import type { Stored } from './stored.js'

/** One line of a list: which document, in which version, where. Bodies are kept by version, and fetched if need be. */
export interface Row {
  readonly _id: string
  readonly version: number
  readonly ord: number
  /** Of the key that is sorted by; absent when the document has none, or in creation order. */
  readonly value?: number
}

interface Asked {
  readonly filter: Document
  /** The key that is sorted by; undefined: creation order. */
  readonly key: string | undefined
  readonly way: 1 | -1
  readonly cursor: Cursor | undefined
}

/** So many documents may share one place in creation order: only processes that write in one instant do. */
const MOST_AT_ONE_PLACE = 100

/** One page of rows and, if there is more, one beyond. @throws BadCursorError */
export async function listRows(driver: Driver<Stored>, spec: PathSpec, query: Query): Promise<Row[]> {
  const asked = askedOf(spec, query)
  const most = query.limit + 1
  const rows = await read(driver, asked, most)
  if (!endsAtOnePlace(rows, most) && asked.cursor?.id === undefined) return rows
  return inOrder(await read(driver, asked, most + MOST_AT_ONE_PLACE), asked).slice(0, most)
}

/** Where this page ended. */
export function cursorAfter(rows: readonly Row[], limit: number): Cursor | null {
  const [last, beyond] = [rows[limit - 1], rows[limit]]
  if (!last || !beyond) return null
  const { _id: id, ord, value } = last
  return { value: value ?? null, ord, ...(isSamePlace(last, beyond) && { id }) }
}

function askedOf(spec: PathSpec, query: Query): Asked {
  const { by, direction } = query.sort ?? { by: 'created', direction: 'desc' }
  return {
    filter: mongoFilter(query, spec),
    key: by === 'created' ? undefined : pathOf(spec, by),
    way: direction === 'asc' ? 1 : -1,
    cursor: readCursor(query.after),
  }
}

function read(driver: Driver<Stored>, asked: Asked, most: number): Promise<Row[]> {
  const { filter, key, way, cursor } = asked
  if (key === undefined) return find(driver, allOf([filter, placesAfter(asked)]), { [ORD]: way }, most)
  const sort = { [key]: way, [ORD]: way }
  if (cursor?.value === null)
    return find(driver, allOf([filter, { [key]: null }, placesAfter(asked)]), sort, most, key)
  const after = cursor ? valuesAfter(key, asked, cursor) : {}
  // What has no key comes last by itself when the highest is first; else it is asked for behind the others.
  if (way === -1) return find(driver, allOf([filter, after]), sort, most, key)
  const some = allOf([filter, { [key]: { $gte: -Number.MAX_VALUE } }, after])
  return findBoth(driver, [some, allOf([filter, { [key]: null }])], sort, most, key)
}

const fieldsOf = (key?: string) => ({
  version: '$store.version',
  ord: `$${ORD}`,
  ...(key && { value: `$${key}` }),
})

type Sort = Record<string, 1 | -1>

const find = (
  driver: Driver<Stored>,
  filter: Document,
  sort: Sort,
  limit: number,
  key?: string,
): Promise<Row[]> =>
  driver.find<Row>(filter, { sort, limit, batchSize: limit + 1, projection: fieldsOf(key) }).toArray()

function findBoth(
  driver: Driver<Stored>,
  [first, second]: readonly [Document, Document],
  sort: Sort,
  limit: number,
  key: string,
): Promise<Row[]> {
  const stages = ($match: Document) => [
    { $match },
    { $sort: sort },
    { $limit: limit },
    { $project: fieldsOf(key) },
  ]
  const behind = { $unionWith: { coll: driver.collectionName, pipeline: stages(second) } }
  return driver
    .aggregate<Row>([...stages(first), behind, { $limit: limit }], { batchSize: limit + 1 })
    .toArray()
}

const beyondOf = ({ way }: Asked) => (way === 1 ? '$gt' : '$lt')

/** Those at the cursor's own place come along when the page ended between them. */
function placesAfter(asked: Asked): Document {
  const { cursor } = asked
  if (cursor === undefined) return {}
  const beyond = beyondOf(asked)
  return { [ORD]: { [cursor.id === undefined ? beyond : `${beyond}e`]: cursor.ord } }
}

/** Downwards also those without a key, which `$lt` would leave out. */
function valuesAfter(key: string, asked: Asked, { value }: Cursor): Document {
  const beyond = asked.way === 1 ? { $gt: value } : { $not: { $gte: value } }
  return { $or: [{ [key]: value, ...placesAfter(asked) }, { [key]: beyond }] }
}

const isSamePlace = (a: Row, b: Row): boolean => a.ord === b.ord && a.value === b.value

const endsAtOnePlace = (rows: readonly Row[], most: number): boolean => {
  const [last, beyond] = [rows[most - 2], rows[most - 1]]
  return last !== undefined && beyond !== undefined && isSamePlace(last, beyond)
}

/** At one place by id, and only what is beyond the cursor. */
function inOrder(rows: readonly Row[], { way, cursor }: Asked): Row[] {
  const sorted = rows.toSorted((a, b) => (isSamePlace(a, b) ? way * (a._id < b._id ? -1 : 1) : 0))
  const shown = ({ _id, ord, value }: Row, { id = '' }: Cursor): boolean =>
    ord === cursor?.ord && (value ?? null) === cursor.value && (way === 1 ? _id <= id : _id >= id)
  return cursor?.id === undefined ? sorted : sorted.filter((row) => !shown(row, cursor))
}
