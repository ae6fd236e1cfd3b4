import type { Filter, OrderSpec, Query, Scalar } from '../port.js'
import { boundScalar } from './bound-text.js'
import { indexName, scalarColumn, type Tables } from './tables.js'

export type Bound = string | number | null

/** A condition on the row of a document's keys. */
export interface Part {
  readonly sql: string
  readonly values: readonly Bound[]
}

/** A statement of one ordered way through the keys. */
export interface Way extends Part {
  readonly order: OrderSpec
}

/** More ways than this are not merged: the filter is looked at row by row instead. */
const MOST_WAYS = 60

/** The index that has most of what the list is filtered by, in the order of the list. */
export function orderFor({ orders }: Tables, { scalars = {}, sort }: Query): OrderSpec {
  const by = sort?.by ?? 'created'
  const fits = (order: OrderSpec): boolean =>
    order.sort === by &&
    order.by.every((name) => name in scalars) &&
    transitionsFrom(order, scalars) <= MOST_WAYS
  const plain: OrderSpec = { by: [], sort: by }
  return orders.filter(fits).reduce((best, order) => (order.by.length > best.by.length ? order : best), plain)
}

const transitionsFrom = ({ by }: OrderSpec, scalars: NonNullable<Filter['scalars']>): number =>
  by.reduce((ways, name) => ways * (scalars[name] ?? []).length, 1)

/** One for each choice of one value a scalar. */
export function combinations(order: OrderSpec, scalars: NonNullable<Filter['scalars']> = {}): Way[] {
  let ways: Way[] = [{ order, sql: '', values: [] }]
  for (const name of order.by) {
    const wanted = [...new Set(scalars[name] ?? [])]
    ways = ways.flatMap((way) => wanted.map((value) => ({ order, ...and(way, isValue(name, value)) })))
  }
  return ways
}

function isValue(name: string, value: Scalar): Part {
  const column = scalarColumn(name)
  return value === null
    ? { sql: `${column} IS NULL`, values: [] }
    : { sql: `${column} = ?`, values: [boundScalar(value)] }
}

export const and = (...parts: readonly Part[]): Part => ({
  sql: parts
    .map(({ sql }) => sql)
    .filter((sql) => sql !== '')
    .join(' AND '),
  values: parts.flatMap(({ values }) => values),
})

/** Conditions that are looked at row by row: bounds, and scalars that are in no set and not in the order. */
export function conditions({ range = {}, scalars = {} }: Filter, isWanted: (name: string) => boolean): Part {
  return and(
    ...Object.entries(range).map(([name, { from = -Number.MAX_VALUE, to = Number.MAX_VALUE }]) => ({
      sql: `${scalarColumn(name)} BETWEEN ? AND ?`,
      values: [from, to],
    })),
    ...Object.entries(scalars)
      .filter(([name]) => isWanted(name))
      .map(([name, wanted]) => isAny(scalarColumn(name), wanted)),
  )
}

function isAny(column: string, wanted: readonly Scalar[]): Part {
  const known = wanted.filter((value) => value !== null).map(boundScalar)
  const orNull = wanted.includes(null) ? ` OR ${column} IS NULL` : ''
  return { sql: `(${column} IN (SELECT value FROM json_each(?))${orNull})`, values: [JSON.stringify(known)] }
}

/** Where to read, and by which index, so that no plan is left to chance. */
export const sourceOf = ({ keys }: Tables, order: OrderSpec): string => {
  const name = indexName(keys, order)
  return name === undefined ? keys : `${keys} INDEXED BY ${name}`
}
