import { randomUUID } from 'node:crypto'
import { type Db, type Document, type Collection as Driver, MongoServerError } from 'mongodb'
import { checkFilter, checkNames, checkOrd, checkQuery } from '../check-query.js'
import { capped } from '../count.js'
import { writeCursor } from '../cursor.js'
import { documentText } from '../document-text.js'
import { freeze } from '../freeze.js'
import { keyMaker, scalarNames, tokenScalars } from '../keys.js'
import { Order } from '../order.js'
import {
  COUNT_LIMIT,
  type Collection,
  type CollectionSpec,
  type Counts,
  DuplicateError,
  type Filter,
  type Page,
  type Query,
  type Snapshot,
  StoreUnavailableError,
} from '../port.js'
import { countValues } from './count-values.js'
import { makeIndexes } from './indexes.js'
import { listDocuments } from './list-documents.js'
import { mongoFilter } from './mongo-filter.js'
import { rebuildKeys } from './rebuild-keys.js'
import { RETRY_LIMITS, type RetryLimits, retrying, START_LIMITS } from './retry.js'
import {
  replacement,
  type Stored,
  type StoredKeys,
  snapshotOf,
  storedKeys,
  storedOf,
  WITHOUT_KEYS,
} from './stored.js'

/** @throws StoreUnavailableError when its indexes cannot be made. */
export async function openMongoCollection<T extends { readonly id: string }>(
  db: Db,
  spec: CollectionSpec<T>,
  retry: RetryLimits = RETRY_LIMITS,
): Promise<Collection<T>> {
  const driver = db.collection<Stored>(spec.name)
  try {
    await retrying(START_LIMITS, () => makeIndexes(driver, spec))
    await rebuildKeys(db, driver, spec)
  } catch (cause) {
    if (!(cause instanceof MongoServerError)) throw cause
    throw new StoreUnavailableError(`${spec.name}: ${cause.message}`, { cause })
  }
  return new InMongo(driver, spec, retry)
}

class InMongo<T extends { readonly id: string }> implements Collection<T> {
  readonly #order = new Order(0)
  readonly #keysOf: (doc: T) => StoredKeys

  constructor(
    private readonly driver: Driver<Stored>,
    readonly spec: CollectionSpec<T>,
    private readonly retry: RetryLimits,
  ) {
    const keysOf = keyMaker(spec)
    this.#keysOf = (doc) => storedKeys(keysOf(doc), tokenScalars(spec))
  }

  async get(id: string): Promise<Snapshot<T> | null> {
    return this.#one({ _id: { $eq: id } })
  }

  async getBy(scalar: string, value: string | number): Promise<Snapshot<T> | null> {
    checkNames(this.spec, [scalar])
    return this.#one({ [`store.keys.${scalar}`]: { $eq: value } })
  }

  async insert(doc: T): Promise<Snapshot<T>> {
    return this.#add(doc, this.#order.next)
  }

  async restore(doc: T, ord: number): Promise<Snapshot<T>> {
    checkOrd(ord)
    const snapshot = await this.#add(doc, () => ord)
    this.#order.seen(ord)
    return snapshot
  }

  async replace(doc: T, version: number): Promise<Snapshot<T> | null> {
    const plain = plainOf(doc)
    const write = randomUUID()
    const filter = { _id: { $eq: doc.id }, 'store.version': version }
    const next = replacement(plain, this.#keysOf(plain), version + 1, write)
    const options = { projection: { 'store.ord': 1 }, returnDocument: 'after' } as const
    return retrying(this.retry, async (again) => {
      const done = await this.#named(() => this.driver.findOneAndUpdate(filter, next, options))
      if (done) return snapshot(plain, version + 1, done.store.ord)
      return again ? this.#doneBefore(plain, version + 1, write) : null
    })
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
    checkQuery(this.spec, query)
    const found = await retrying(this.retry, () => listDocuments(this.driver, query))
    const items = found.slice(0, query.limit)
    const last = items.at(-1)
    const more = found.length > query.limit && last !== undefined
    return { items: items.map(snapshotOf<T>), next: more ? writeCursor(placeOf(last, query)) : null }
  }

  async counts(filter: Filter, facets: readonly string[] = []): Promise<Counts> {
    checkFilter(this.spec, filter)
    const scalars = scalarNames(this.spec)
    const [total, ...counted] = await retrying(this.retry, () =>
      Promise.all([
        this.driver.countDocuments(mongoFilter(filter), { limit: COUNT_LIMIT + 1 }),
        ...facets.map((name) => countValues(this.driver, filter, name, scalars.includes(name))),
      ]),
    )
    return {
      total: capped(total),
      by: Object.fromEntries(facets.map((name, n) => [name, counted[n] as never])),
    }
  }

  async size(): Promise<number> {
    // The index is counted, not the documents.
    return retrying(this.retry, () => this.driver.countDocuments({}, { hint: 'ord' }))
  }

  /** Batch by batch, so that a failover in between is lived through. */
  async *scan(): AsyncIterable<Snapshot<T>> {
    for (let last = -1, more = true; more; ) {
      const batch = await retrying(this.retry, () => this.#from(last))
      for (const stored of batch) yield snapshotOf<T>(stored)
      last = batch.at(-1)?.store.ord ?? last
      more = batch.length === 100
    }
  }

  #from(last: number): Promise<Stored[]> {
    const options = { projection: WITHOUT_KEYS, sort: { 'store.ord': 1 }, limit: 100 } as const
    return this.driver.find({ 'store.ord': { $gt: last } }, options).toArray() as Promise<Stored[]>
  }

  async #one(filter: Document): Promise<Snapshot<T> | null> {
    const stored = await retrying(this.retry, () => this.driver.findOne(filter, { projection: WITHOUT_KEYS }))
    return stored === null ? null : snapshotOf<T>(stored)
  }

  async #add(doc: T, nextOrd: () => number): Promise<Snapshot<T>> {
    const plain = plainOf(doc)
    const keys = this.#keysOf(plain)
    const write = randomUUID()
    return retrying(this.retry, async (again) => {
      for (;;) {
        const ord = nextOrd()
        try {
          await this.#named(() => this.driver.insertOne(storedOf(plain, keys, ord, write) as never))
          return snapshot(plain, 1, ord)
        } catch (error) {
          if (!(error instanceof DuplicateError)) throw error
          const done = again ? await this.#doneBefore(plain, 1, write) : null
          if (done) return done
          // Another process took the same place in the same instant: the next one is as good.
          if (error.key !== 'ord' || nextOrd !== this.#order.next) throw error
        }
      }
    })
  }

  /** What an earlier try wrote without our hearing of it, whatever others have written since. */
  async #doneBefore(plain: T, version: number, write: string): Promise<Snapshot<T> | null> {
    const filter = { _id: { $eq: plain.id }, 'store.writes': write }
    const stored = await this.driver.findOne(filter, { projection: { 'store.ord': 1 } })
    return stored === null ? null : snapshot(plain, version, stored.store.ord)
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
}

/** As it will be read again, and not the caller's own object, which stays the caller's to change. */
const plainOf = <T extends { readonly id: string }>(doc: T): T => JSON.parse(documentText(doc)) as T

const snapshot = <T>(plain: T, version: number, ord: number): Snapshot<T> =>
  Object.freeze({ doc: freeze(plain), version, ord })

function placeOf({ store }: Stored, { sort }: Query): { value: number | null; ord: number } {
  const value = sort === undefined || sort.by === 'created' ? null : (store.keys[sort.by] ?? null)
  return { value: value as number | null, ord: store.ord }
}
