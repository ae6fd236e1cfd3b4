import { readCursor } from '../cursor.js'
import type { Query } from '../port.js'
import type { Database } from './database.js'
import { scalarColumn, type Tables } from './tables.js'
import { clause, type Where, whereOf } from './where.js'

/** Where a document stands: in creation order, and by the key that the list is sorted by. */
export interface Place {
  readonly ord: number
  readonly value: number | null
}

/** The places of one page and, if there is more, one beyond. @throws BadCursorError */
export function findPlaces(db: Database, tables: Tables, query: Query): Place[] {
  const by = query.sort?.by ?? 'created'
  return by === 'created' ? byCreation(db, tables, query) : bySort(db, tables, query, scalarColumn(by))
}

function byCreation(db: Database, tables: Tables, query: Query): Place[] {
  const where = whereOf(query, tables)
  const { order, beyond } = wayOf(query)
  const cursor = readCursor(query.after)
  const rest = cursor ? [`${where.place} ${beyond} ?`] : []
  const values = [...(cursor ? [cursor.ord] : []), query.limit + 1]
  return places(db, where, 'NULL', rest, `${where.place} ${order}`, values)
}

/** First those that have the key, in its order; then those that have none. */
function bySort(db: Database, tables: Tables, query: Query, column: string): Place[] {
  const where = whereOf(query, tables, true)
  const { order, beyond } = wayOf(query)
  const cursor = readCursor(query.after)
  const most = query.limit + 1
  const inNone = cursor?.value === null
  const some = cursor ? [`(${column}, ${where.place}) ${beyond} (?, ?)`] : [`${column} IS NOT NULL`]
  const from = cursor ? [cursor.value, cursor.ord] : []
  const sorted = `${column} ${order}, ${where.place} ${order}`
  const found = inNone ? [] : places(db, where, column, some, sorted, [...from, most])
  if (found.length === most) return found
  const none = [`${column} IS NULL`, ...(inNone ? [`${where.place} ${beyond} ?`] : [])]
  const left = [...(inNone ? [cursor.ord] : []), most - found.length]
  return [...found, ...places(db, where, column, none, `${where.place} ${order}`, left)]
}

const wayOf = ({ sort }: Query) =>
  sort?.direction === 'asc' ? { order: 'ASC', beyond: '>' } : { order: 'DESC', beyond: '<' }

function places(
  db: Database,
  { from, place, conditions, values }: Where,
  value: string,
  rest: readonly string[],
  order: string,
  more: readonly (number | null)[],
): Place[] {
  const where = clause([...conditions, ...rest])
  const sql = `SELECT ${place} AS ord, ${value} AS value FROM ${from}${where} ORDER BY ${order} LIMIT ?`
  return db.sql(sql).all(...values, ...more) as unknown as Place[]
}
