import type { Collection as Driver } from 'mongodb'
import type { Snapshot } from '../port.js'
import { type RetryLimits, retrying } from './retry.js'
import { type Stored, snapshotOf, WITHOUT_KEYS } from './stored.js'

const BATCH = 100

/** Batch by batch in creation order, so that a failover in between is lived through. */
export async function* scanDocuments<T>(
  driver: Driver<Stored>,
  retry: RetryLimits,
): AsyncGenerator<Snapshot<T>> {
  for await (const batch of scanStored(driver, retry, WITHOUT_KEYS))
    for (const stored of batch) yield snapshotOf<T>(stored)
}

/** Several documents may be at one place: those that were there already are told by their ids. */
export async function* scanStored(
  driver: Driver<Stored>,
  retry: RetryLimits,
  projection: Readonly<Record<string, 0>> = {},
): AsyncGenerator<readonly Stored[]> {
  const options = { projection, sort: { 'store.ord': 1 }, limit: BATCH, batchSize: BATCH + 1 } as const
  let last = -1
  let atLast: string[] = []
  for (let more = true; more; ) {
    const filter = { 'store.ord': { $gte: last }, ...(atLast.length > 0 && { _id: { $nin: atLast } }) }
    const batch = (await retrying(retry, () => driver.find(filter, options).toArray())) as Stored[]
    yield batch
    const place = batch.at(-1)?.store.ord ?? last
    const there = batch.filter(({ store }) => store.ord === place).map(({ _id }) => _id)
    atLast = place === last ? [...atLast, ...there] : there
    last = place
    more = batch.length === BATCH
  }
}
