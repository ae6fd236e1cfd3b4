import type { Document, Collection as Driver } from 'mongodb'
import { capped } from '../count.js'
import type { Count, Filter } from '../port.js'
import { mongoFilter } from './mongo-filter.js'
import type { Stored } from './stored.js'

interface Row {
  readonly _id: string | number | boolean
  readonly n: number
}

/** How many documents that match have each value, in the order of the values. */
export async function countValues(
  driver: Driver<Stored>,
  filter: Filter,
  name: string,
  isScalar: boolean,
): Promise<Map<string, Count>> {
  const path = isScalar ? `store.keys.${name}` : `store.tags.${name}`
  const stages: Document[] = [
    { $match: mongoFilter(filter) },
    { $project: { _id: 0, value: `$${path}` } },
    ...(isScalar ? [] : [{ $unwind: '$value' }]),
    { $match: { value: { $exists: true, $ne: null } } },
    { $group: { _id: '$value', n: { $sum: 1 } } },
  ]
  const rows = await driver.aggregate<Row>(stages).toArray()
  const counted = rows.map(({ _id, n }) => [nameOf(_id), capped(n)] as const)
  return new Map(counted.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The other engine has no booleans and counts them as 0 and 1. */
const nameOf = (value: string | number | boolean): string =>
  String(typeof value === 'boolean' ? Number(value) : value)
