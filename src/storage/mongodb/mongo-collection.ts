import { type Db, type Document, type Collection as Driver, MongoServerError } from 'mongodb'
import { checkFilter, checkNames, checkOrd, checkQuery } from '../check-query.js'
import { writeCursor } from '../cursor.js'
import { DuplicateError, StoreUnavailableError } from '../errors.js'
import { keyMaker } from '../keys.js'
import type {
  Collection,
  CollectionSpec,
  CountQuery,
  Counts,
  Filter,
  KeyFault,
  Page,
  Query,
  Restored,
  Snapshot,
} from '../port.js'
import { Claims } from './claims.js'
import { type Counted, countEach, countMatches } from './count-matches.js'
import { DocumentWriter } from './document-writer.js'
import { FacetValues } from './facet-values.js'
import { makeIndexes } from './indexes.js'
import { KnownDocuments } from './known-documents.js'
import { cursorAfter, listEach, listRows, type Row } from './list-rows.js'
import { Marks } from './marks.js'
import { allOf, mongoFilter, storedScalar } from './mongo-filter.js'
import { pathOf } from './paths.js'
import { readDocument } from './read-document.js'
import { rebuildKeys } from './rebuild-keys.js'
import { RETRY_LIMITS, type RetryLimits, retrying, START_LIMITS } from './retry.js'
import { scanDocuments } from './scan-documents.js'
import { type Stored, WITHOUT_KEYS } from './stored.js'

export interface Waits {
  /** How long a read or write is tried again while the server cannot be reached. */
  readonly retry?: RetryLimits | undefined
  /** Milliseconds after which a claim that its document does not have may be taken over. */
  readonly claimedFor?: number | undefined
  /** Up to how many matches are looked at to count their values, other than usual. */
  readonly lookedAt?: number | undefined
}

/** @throws StoreUnavailableError when its indexes or claims cannot be made. */
export async function openMongoCollection<T extends { readonly id: string }>(
  db: Db,
  spec: CollectionSpec<T>,
  { retry = RETRY_LIMITS, claimedFor, lookedAt }: Waits = {},
): Promise<Collection<T>> {
  const driver = db.collection<Stored>(spec.name)
  const claims = new Claims(db.collection('claims'), driver, spec, claimedFor)
  const values = new FacetValues(db.collection('facetValues'), spec.name, spec.facets)
  try {
    await retrying(START_LIMITS, () => makeIndexes(driver, spec))
    await rebuildKeys(db, driver, spec, claims, values)
  } catch (cause) {
    if (cause instanceof DuplicateError)
      throw new StoreUnavailableError(`${spec.name}: two documents have the same ${cause.key}`, { cause })
    if (!(cause instanceof MongoServerError)) throw cause
    throw new StoreUnavailableError(`${spec.name}: ${cause.message}`, { cause })
  }
  const marks = spec.public ? new Marks(db.collection('marks')) : undefined
  return new InMongo(driver, spec, retry, claims, { driver, spec, values, lookedAt }, marks)
}

class InMongo<T extends { readonly id: string }> implements Collection<T> {
  readonly #known = new KnownDocuments<T>()
  readonly #writer: DocumentWriter<T>

  constructor(
    private readonly driver: Driver<Stored>,
    readonly spec: CollectionSpec<T>,
    private readonly retry: RetryLimits,
    private readonly claims: Claims,
    private readonly counted: Counted,
    marks: Marks | undefined,
  ) {
    const read = (id: string) => this.get(id)
    const parts = {
      driver,
      spec,
      keysOf: keyMaker(spec),
      known: this.#known,
      claims,
      values: counted.values,
      marks,
      retry,
      read,
    }
    this.#writer = new DocumentWriter<T>(parts)
  }

  async get(id: string): Promise<Snapshot<T> | null> {
    return this.#one({ _id: { $eq: id } }, this.#known.get(id))
  }

  async getBy(scalar: string, value: string | number): Promise<Snapshot<T> | null> {
    checkNames(this.spec, [scalar])
    const filter = { [pathOf(this.spec, scalar)]: { $eq: storedScalar(value) } }
    const found = await this.#one(filter, this.#known.getBy(scalar, value))
    if (found) this.#known.foundBy(scalar, value, found)
    return found
  }

  async insert(doc: T): Promise<Snapshot<T>> {
    return this.#writer.insert(doc)
  }

  async restore(doc: T, ord: number): Promise<Snapshot<T>> {
    checkOrd(ord)
    return this.#writer.restore(doc, ord)
  }

  async restoreMany(documents: readonly Restored<T>[]): Promise<void> {
    for (const { ord } of documents) checkOrd(ord)
    await this.#writer.restoreMany(documents)
  }

  async replace(doc: T, version: number): Promise<Snapshot<T> | null> {
    return this.#writer.replace(doc, version)
  }

  async remove(id: string, version: number): Promise<boolean> {
    return this.#writer.remove(id, version)
  }

  async find(query: Query): Promise<Page<T>> {
    checkQuery(this.spec, query)
    const rows = await retrying(this.retry, () => listRows(this.driver, this.spec, query))
    return this.#page(rows, query)
  }

  async findEach(queries: readonly Query[]): Promise<readonly Page<T>[]> {
    for (const query of queries) checkQuery(this.spec, query)
    if (queries.length === 0) return []
    const lists = await retrying(this.retry, () => listEach(this.driver, this.spec, queries))
    return Promise.all(lists.map((rows, n) => this.#page(rows, queries[n] as Query)))
  }

  async counts(filter: Filter, facets: readonly string[] = []): Promise<Counts> {
    checkFilter(this.spec, filter)
    return retrying(this.retry, () => countMatches(this.counted, filter, facets))
  }

  async countEach(asked: readonly CountQuery[]): Promise<readonly Counts[]> {
    for (const { filter } of asked) checkFilter(this.spec, filter)
    if (asked.length === 0) return []
    return retrying(this.retry, () => countEach(this.counted, asked))
  }

  async size(): Promise<number> {
    return retrying(this.retry, () => this.driver.countDocuments({}, { hint: 'created' }))
  }

  async *scan(): AsyncIterable<Snapshot<T>> {
    yield* scanDocuments<T>(this.driver, this.retry)
  }

  async keyFaults(doc: T): Promise<readonly KeyFault[]> {
    return retrying(this.retry, () => this.claims.faults(doc.id, keyMaker(this.spec)(doc)))
  }

  async #page(rows: readonly Row[], query: Query): Promise<Page<T>> {
    const next = cursorAfter(rows, query.limit)
    const items = await this.#documents(rows.slice(0, query.limit), query)
    return { items, next: next && writeCursor(next) }
  }

  /** What is not known in the row's version is fetched, if it still matches; what is gone is left out. */
  async #documents(rows: readonly Row[], filter: Filter): Promise<Snapshot<T>[]> {
    const known = new Map(rows.map((row) => [row._id, this.#known.at(row._id, row.version, row.ord)]))
    const missing = rows.flatMap(({ _id }) => (known.get(_id) ? [] : [_id]))
    for (const snapshot of await this.#fetch(missing, filter)) known.set(snapshot.doc.id, snapshot)
    return rows.flatMap(({ _id }) => known.get(_id) ?? [])
  }

  async #fetch(ids: readonly string[], filter: Filter): Promise<Snapshot<T>[]> {
    if (ids.length === 0) return []
    const asked = allOf([{ _id: { $in: [...ids] } }, mongoFilter(filter, this.spec)])
    const options = { projection: WITHOUT_KEYS, hint: { _id: 1 }, batchSize: ids.length + 1 } as const
    const found = await retrying(this.retry, () => this.driver.find(asked, options).toArray())
    return found.map((stored) => this.#known.read(stored as Stored))
  }

  async #one(filter: Document, known: Snapshot<T> | undefined): Promise<Snapshot<T> | null> {
    const answer = await retrying(this.retry, () => readDocument(this.driver, filter, known))
    if (answer === 'same') return known as Snapshot<T>
    return answer && this.#known.read(answer)
  }
}
