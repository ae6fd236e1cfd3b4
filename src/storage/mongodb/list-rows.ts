import type { Document, Collection as Driver } from 'mongodb'
import { type Cursor, readCursor } from '../cursor.js'
import type { Query } from '../port.js'
import { allOf, mongoFilter } from './mongo-filter.js'
import { ORD, type PathSpec, pathOf } from './paths.js'
import type { Stored } from './stored.js'

/**
 * One line of a list: which document, in which version, where. Bodies are kept by version, and fetched if
 * need be.
 */
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

/**
 * The rows of several lists, in one command; a list that ends between documents at one place is read again by
 * itself.
 * @throws BadCursorError
 */
export async function listEach(
  driver: Driver<Stored>,
  spec: PathSpec,
  queries: readonly Query[],
): Promise<Row[][]> {
  const asked = queries.map((query) => askedOf(spec, query))
  const pipelines = queries.flatMap(({ limit }, list) =>
    partsOf(asked[list] as Asked).map((part) => [...stagesOf(part, limit + 1), { $addFields: { list } }]),
  )
  const [first = [], ...others] = pipelines
  const unions = others.map((pipeline) => ({ $unionWith: { coll: driver.collectionName, pipeline } }))
  const batchSize = 1 + queries.reduce((sum, { limit }) => sum + 2 * (limit + 1), 0)
  const found = await driver
    .aggregate<Row & { readonly list: number }>([...first, ...unions], { batchSize })
    .toArray()
  return Promise.all(
    queries.map((query, list) => {
      const most = query.limit + 1
      const rows = found.filter((row) => row.list === list).slice(0, most)
      const isWhole = !endsAtOnePlace(rows, most) && asked[list]?.cursor?.id === undefined
      return isWhole ? rows : listRows(driver, spec, query)
    }),
  )
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

/** Documents in the order in which they are shown. */
interface Part {
  readonly filter: Document
  readonly sort: Sort
  readonly key?: string
}

/** One part, or two: those that have the key, then those that have none. */
function partsOf(asked: Asked): readonly Part[] {
  const { filter, key, way, cursor } = asked
  if (key === undefined) return [{ filter: allOf([filter, placesAfter(asked)]), sort: { [ORD]: way } }]
  const sort = { [key]: way, [ORD]: way }
  if (cursor?.value === null)
    return [{ filter: allOf([filter, { [key]: null }, placesAfter(asked)]), sort, key }]
  const after = cursor ? valuesAfter(key, asked, cursor) : {}
  // What has no key comes last by itself when the highest is first; else it is asked for behind the others.
  if (way === -1) return [{ filter: allOf([filter, after]), sort, key }]
  const some = allOf([filter, { [key]: { $gte: -Number.MAX_VALUE } }, after])
  return [some, allOf([filter, { [key]: null }])].map((part) => ({ filter: part, sort, key }))
}

function read(driver: Driver<Stored>, asked: Asked, most: number): Promise<Row[]> {
  const [first, second] = partsOf(asked)
  if (first === undefined) return Promise.resolve([])
  return second === undefined ? find(driver, first, most) : findBoth(driver, first, second, most)
}

const fieldsOf = (key?: string) => ({
  version: '$store.version',
  ord: `$${ORD}`,
  ...(key && { value: `$${key}` }),
})

type Sort = Record<string, 1 | -1>

const find = (driver: Driver<Stored>, { filter, sort, key }: Part, limit: number): Promise<Row[]> =>
  driver.find<Row>(filter, { sort, limit, batchSize: limit + 1, projection: fieldsOf(key) }).toArray()

const stagesOf = ({ filter, sort, key }: Part, limit: number): Document[] => [
  { $match: filter },
  { $sort: sort },
  { $limit: limit },
  { $project: fieldsOf(key) },
]

function findBoth(driver: Driver<Stored>, first: Part, second: Part, limit: number): Promise<Row[]> {
  const behind = { $unionWith: { coll: driver.collectionName, pipeline: stagesOf(second, limit) } }
  return driver
    .aggregate<Row>([...stagesOf(first, limit), behind, { $limit: limit }], { batchSize: limit + 1 })
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
