import { randomUUID } from 'node:crypto'
import { type Db, type Document, type Collection as Driver, MongoServerError } from 'mongodb'
import { readCursor, writeCursor } from '../cursor.js'
import { freeze } from '../freeze.js'
import { makeOrder } from '../order.js'
import {
  type Collection,
  type CollectionSpec,
  DuplicateError,
  type Filter,
  type Page,
  type Query,
  type Snapshot,
} from '../port.js'
import { makeIndexes } from './indexes.js'
import { mongoFilter } from './mongo-filter.js'
import { rebuildKeys } from './rebuild-keys.js'
import { RETRY_LIMITS, type RetryLimits, retrying } from './retry.js'
import { replacement, type Stored, snapshotOf, storedOf } from './stored.js'

export async function openMongoCollection<T extends { readonly id: string }>(
  db: Db,
  spec: CollectionSpec<T>,
  retry: RetryLimits = RETRY_LIMITS,
): Promise<Collection<T>> {
  const driver = db.collection<Stored>(spec.name)
  await makeIndexes(driver as unknown as Driver<Document & { _id: string }>, spec)
  await rebuildKeys(db, driver, spec)
  return new InMongo(driver, spec, retry)
}

/** What lists need of a document, and what they do not. */
const WITHOUT_TERMS = { 'store.terms': 0, 'store.tags': 0, 'store.keys': 0, 'store.writes': 0 }

class InMongo<T extends { readonly id: string }> implements Collection<T> {
  readonly #nextOrd = makeOrder(0)

  constructor(
    private readonly driver: Driver<Stored>,
    readonly spec: CollectionSpec<T>,
    private readonly retry: RetryLimits,
  ) {}

  async get(id: string): Promise<Snapshot<T> | null> {
    return this.#one({ _id: { $eq: id } })
  }

  async getBy(scalar: string, value: string | number): Promise<Snapshot<T> | null> {
    return this.#one({ [`store.keys.${scalar}`]: { $eq: value } })
  }

  async insert(doc: T): Promise<Snapshot<T>> {
    return this.#add(doc, this.#nextOrd)
  }

  async restore(doc: T, ord: number): Promise<Snapshot<T>> {
    return this.#add(doc, () => ord)
  }

  async replace(doc: T, version: number): Promise<Snapshot<T> | null> {
    const write = randomUUID()
    const filter = { _id: { $eq: doc.id }, 'store.version': version }
    const next = replacement(doc, this.spec.keysOf(doc), version + 1, write)
    return retrying(this.retry, async (again) => {
      const done = await this.#named(() =>
        this.driver.findOneAndUpdate(filter, next, {
          projection: { 'store.ord': 1 },
          returnDocument: 'after',
        }),
      )
      if (done) return Object.freeze({ doc: freeze(doc), version: version + 1, ord: done.store.ord })
      return again ? this.#doneBefore(doc.id, write) : null
    })
  }

  /** The document, if a try whose reply was lost had been done. */
  async #doneBefore(id: string, write: string): Promise<Snapshot<T> | null> {
    return this.#one({ _id: { $eq: id }, 'store.writes': write })
  }

  async remove(id: string, version: number): Promise<boolean> {
    return retrying(this.retry, async (again) => {
      const { deletedCount } = await this.driver.deleteOne({ _id: { $eq: id }, 'store.version': version })
      if (deletedCount === 1) return true
      // Gone after a try whose reply was lost: that try did it, since ids are never used twice.
      return again && (await this.driver.countDocuments({ _id: { $eq: id } }, { limit: 1 })) === 0
    })
  }

  async find(query: Query): Promise<Page<T>> {
    const found = await this.#page(query)
    const items = found.slice(0, query.limit)
    const last = items.at(-1)
    const more = found.length > query.limit && last !== undefined
    return { items: items.map(snapshotOf<T>), next: more ? writeCursor(this.#placeOf(last, query)) : null }
  }

  async count(filter: Filter): Promise<number> {
    return this.driver.countDocuments(mongoFilter(filter))
  }

  async countBy(filter: Filter, name: string): Promise<ReadonlyMap<string, number>> {
    const isScalar = this.#scalars().has(name)
    const path = isScalar ? `store.keys.${name}` : `store.tags.${name}`
    const rows = await this.driver
      .aggregate<{ _id: string | number | boolean; n: number }>([
        { $match: mongoFilter(filter) },
        { $project: { value: `$${path}` } },
        ...(isScalar ? [] : [{ $unwind: '$value' }]),
        { $match: { value: { $exists: true, $ne: null } } },
        { $group: { _id: '$value', n: { $sum: 1 } } },
      ])
      .toArray()
    const counted = rows.map(({ _id, n }) => [keyName(_id), n] as const)
    return new Map(counted.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  async *scan(): AsyncIterable<Snapshot<T>> {
    const cursor = this.driver.find(
      {},
      { projection: WITHOUT_TERMS, sort: { 'store.ord': 1 }, batchSize: 100 },
    )
    for await (const stored of cursor) yield snapshotOf<T>(stored)
  }

  async #one(filter: Document): Promise<Snapshot<T> | null> {
    const stored = await this.driver.findOne(filter, { projection: WITHOUT_TERMS })
    return stored === null ? null : snapshotOf<T>(stored)
  }

  async #add(doc: T, nextOrd: () => number): Promise<Snapshot<T>> {
    const write = randomUUID()
    const keys = this.spec.keysOf(doc)
    return retrying(this.retry, async (again) => {
      for (;;) {
        const stored = storedOf(doc, keys, { version: 1, ord: nextOrd(), writes: [write] })
        try {
          await this.#named(() => this.driver.insertOne(stored as never))
          return snapshotOf<T>(stored)
        } catch (error) {
          if (!(error instanceof DuplicateError)) throw error
          const there = again ? await this.#doneBefore(doc.id, write) : null
          if (there) return there
          // Another process took the same place in the same instant: the next one is as good.
          if (error.key !== 'ord' || nextOrd !== this.#nextOrd) throw error
        }
      }
    })
  }

  /** Names the key that is taken. @throws DuplicateError */
  async #named<R>(write: () => Promise<R>): Promise<R> {
    try {
      return await write()
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error
      const index = /index: (?:\S+\$)?(\S+)/.exec(error.message)?.[1] ?? ''
      throw new DuplicateError(this.spec.name, index === '_id_' ? 'id' : index.replace(/^unique_/, ''))
    }
  }

  /** In creation order, or first those that have the sort key and then those that have none. */
  async #page({ sort, after, limit, ...filter }: Query): Promise<Stored[]> {
    const cursor = readCursor(after)
    const base = mongoFilter(filter)
    const way = sort?.direction === 'asc' ? 1 : -1
    const beyond = way === 1 ? '$gt' : '$lt'
    if (sort === undefined || sort.by === 'created') {
      const place = cursor ? { 'store.ord': { [beyond]: cursor.ord } } : {}
      return this.#list([base, place], { 'store.ord': way }, limit + 1)
    }
    const key = `store.keys.${sort.by}`
    const found: Stored[] = []
    if (cursor?.value !== null) {
      const place = cursor
        ? {
            $or: [
              { [key]: { [beyond]: cursor.value } },
              { [key]: cursor.value, 'store.ord': { [beyond]: cursor.ord } },
            ],
          }
        : {}
      const order = { [key]: way, 'store.ord': way } as const
      found.push(...(await this.#list([base, { [key]: { $type: 'number' } }, place], order, limit + 1)))
    }
    if (found.length > limit) return found
    const place = cursor?.value === null ? { 'store.ord': { [beyond]: cursor.ord } } : {}
    const none = await this.#list(
      [base, { [key]: null }, place],
      { 'store.ord': way },
      limit + 1 - found.length,
    )
    return [...found, ...none]
  }

  #list(parts: Document[], sort: Record<string, 1 | -1>, limit: number): Promise<Stored[]> {
    const filled = parts.filter((part) => Object.keys(part).length > 0)
    const filter = filled.length === 0 ? {} : { $and: filled }
    const projection = { 'store.terms': 0, 'store.tags': 0, 'store.writes': 0 }
    return this.driver.find(filter as Document, { projection, sort, limit }).toArray() as Promise<Stored[]>
  }

  #placeOf(stored: Stored, { sort }: Query): { value: number | null; ord: number } {
    const value = sort === undefined || sort.by === 'created' ? null : (stored.store.keys[sort.by] ?? null)
    return { value: value as number | null, ord: stored.store.ord }
  }

  #scalars(): Set<string> {
    return new Set([...this.spec.scalars.map(({ name }) => name), ...this.spec.sorts])
  }
}

/** The other engine has no booleans and counts them as 0 and 1. */
const keyName = (value: string | number | boolean): string =>
  String(typeof value === 'boolean' ? Number(value) : value)
