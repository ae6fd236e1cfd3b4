import { checkNames, checkOrd } from '../check-query.js'
import { writeCursor } from '../cursor.js'
import { documentText } from '../document-text.js'
import { DuplicateError } from '../errors.js'
import { freeze } from '../freeze.js'
import { keyMaker } from '../keys.js'
import { Order } from '../order.js'
import type {
  Collection,
  CollectionSpec,
  CountQuery,
  Counts,
  Filter,
  Keys,
  Page,
  Query,
  Restored,
  Snapshot,
} from '../port.js'
import { boundScalar, boundText } from './bound-text.js'
import type { CommitQueue } from './commit-queue.js'
import type { Database } from './database.js'
import { DocumentCache } from './document-cache.js'
import { addRow, type NewRow, readRow, removeRow, replaceRow, scanRows, versionIn } from './document-rows.js'
import type { Place } from './find-places.js'
import type { KeyIndex } from './key-index.js'
import { Questions } from './questions.js'
import { type Tables, uniqueColumn } from './tables.js'
import { takenKey } from './taken-key.js'

export interface SqliteCollection<T extends { readonly id: string }> extends Collection<T> {
  /** How many writes there have been since the start. */
  readonly writes: number
  versionOf(id: string): number | null
  close(): void
}

export class InSqlite<T extends { readonly id: string }> implements SqliteCollection<T> {
  readonly #cache = new DocumentCache<T>()
  readonly #keysOf: (doc: T) => Keys
  readonly #questions: Questions<T>
  readonly #order: Order
  #writes = 0

  constructor(
    private readonly db: Database,
    readonly spec: CollectionSpec<T>,
    private readonly tables: Tables,
    private readonly index: KeyIndex<T>,
    private readonly commits: CommitQueue,
  ) {
    this.#keysOf = keyMaker(spec)
    this.#questions = new Questions(spec, index, { db, tables, sets: index.sets })
    const { documents } = tables
    const { last } = db.sql(`SELECT max(ord) AS last FROM ${documents}`).get() as { last: number | null }
    this.#order = new Order(last ?? 0)
  }

  get writes(): number {
    return this.#writes
  }

  async get(id: string): Promise<Snapshot<T> | null> {
    return this.#cache.get(id) ?? this.#read('id', boundText(id))
  }

  async getBy(scalar: string, value: string | number): Promise<Snapshot<T> | null> {
    checkNames(this.spec, [scalar])
    const isUnique = this.tables.unique.includes(scalar)
    if (!isUnique) return (await this.find({ scalars: { [scalar]: [value] }, limit: 1 })).items[0] ?? null
    const one = this.#placeBy(scalar, value)
    return one === undefined ? null : this.#at(one.ord)
  }

  async insert(doc: T): Promise<Snapshot<T>> {
    for (;;) {
      await this.index.notFarBehind()
      try {
        return await this.#add(doc, this.#order.next())
      } catch (error) {
        // A restored document had the same place: the next one is as good.
        if (!(error instanceof DuplicateError) || error.key !== 'ord') throw error
      }
    }
  }

  async restore(doc: T, ord: number): Promise<Snapshot<T>> {
    checkOrd(ord)
    await this.index.notFarBehind()
    const snapshot = await this.#add(doc, ord)
    this.#order.seen(ord)
    return snapshot
  }

  async restoreMany(documents: readonly Restored<T>[]): Promise<void> {
    for (const { ord } of documents) checkOrd(ord)
    await this.index.caughtUp()
    const rows = documents.map(({ doc, ord }): NewRow => {
      const { body, keys } = this.#prepare(doc)
      return { id: doc.id, ord, body, keys }
    })
    let refused = ''
    const add = (row: NewRow): void => {
      refused = row.id
      addRow(this.db, this.tables, row)
    }
    const write = () => {
      this.db.part(() => rows.forEach(add))
      return this.index.append(rows.map(({ ord, keys }) => [ord, keys]))
    }
    const kept = (isIndexed: boolean): void => {
      this.#forget()
      for (const { ord, keys } of rows) {
        this.#order.seen(ord)
        if (!isIndexed) this.index.written(ord, keys)
      }
    }
    await this.#write(write, kept, () => refused)
  }

  async replace(doc: T, version: number): Promise<Snapshot<T> | null> {
    await this.index.notFarBehind()
    const { body, plain, keys } = this.#prepare(doc)
    const write = () => replaceRow(this.db, this.tables, { id: doc.id, version, body, keys })
    return this.#write(write, (ord) =>
      ord === undefined ? null : this.#written(plain, keys, body.length, version + 1, ord),
    )
  }

  async remove(id: string, version: number): Promise<boolean> {
    const write = () => {
      const ord = removeRow(this.db, this.tables, id, version)
      if (ord !== undefined) this.index.remove(ord)
      return ord
    }
    return this.#write(write, (ord) => {
      if (ord !== undefined) this.#removed(ord)
      return ord !== undefined
    })
  }

  async find(query: Query): Promise<Page<T>> {
    const places = await this.#questions.places(query)
    return this.#page(places, query)
  }

  async findEach(queries: readonly Query[]): Promise<readonly Page<T>[]> {
    const pages: Page<T>[] = []
    for (const query of queries) pages.push(await this.find(query))
    return pages
  }

  async counts(filter: Filter, facets: readonly string[] = []): Promise<Counts> {
    return this.#questions.counts(filter, facets)
  }

  async countEach(asked: readonly CountQuery[]): Promise<readonly Counts[]> {
    const counts: Counts[] = []
    for (const { filter, facets } of asked) counts.push(await this.counts(filter, facets))
    return counts
  }

  async size(): Promise<number> {
    const row = this.db.sql(`SELECT count(*) AS n FROM ${this.tables.documents}`).get()
    return (row as { n: number }).n
  }

  versionOf(id: string): number | null {
    return versionIn(this.db, this.tables, id)
  }

  async *scan(): AsyncIterable<Snapshot<T>> {
    for (const { ord, version, body } of scanRows(this.db, this.tables))
      yield Object.freeze({ doc: freeze(JSON.parse(body) as T), version, ord })
  }

  close(): void {
    this.index.close()
  }

  #page(places: readonly Place[], query: Query): Page<T> {
    const items = places.slice(0, query.limit).map(({ ord }) => this.#at(ord))
    const last = places[query.limit - 1]
    const next = places.length > query.limit && last ? writeCursor(last) : null
    return Object.freeze({ items: Object.freeze(items), next })
  }

  #placeBy(scalar: string, value: string | number): { ord: number } | undefined {
    const sql = `SELECT ord FROM ${this.tables.documents} WHERE ${uniqueColumn(scalar)} = ?`
    return this.db.sql(sql).get(boundScalar(value)) as { ord: number } | undefined
  }

  #at(ord: number): Snapshot<T> {
    return this.#cache.at(ord) ?? (this.#read('ord', ord) as Snapshot<T>)
  }

  #read(by: 'id' | 'ord', value: string | number): Snapshot<T> | null {
    const row = readRow(this.db, this.tables, by, value)
    if (row === undefined) return null
    return this.#cache.keep(JSON.parse(row.body) as T, row.body.length, row.version, row.ord)
  }

  #add(doc: T, ord: number): Promise<Snapshot<T>> {
    const { body, plain, keys } = this.#prepare(doc)
    const write = () => addRow(this.db, this.tables, { id: doc.id, ord, body, keys })
    return this.#write(write, () => this.#written(plain, keys, body.length, 1, ord))
  }

  #prepare(doc: T) {
    const body = documentText(doc)
    const plain = JSON.parse(body) as T
    return { body, plain, keys: this.#keysOf(plain) }
  }

  /** @throws DuplicateError, StoreUnavailableError */
  async #write<R, K>(write: () => R, kept: (value: R) => K, refused?: () => string): Promise<K> {
    try {
      return await this.commits.add(write, kept)
    } catch (error) {
      const taken = takenKey(error)
      if (taken !== undefined) throw new DuplicateError(this.spec.name, taken, refused?.())
      this.index.forget()
      throw error
    }
  }

  #forget(): void {
    this.#writes += 1
    this.#questions.forget()
  }

  #removed(ord: number): void {
    this.#forget()
    this.index.removed(ord)
    this.#cache.drop(ord)
  }

  #written(plain: T, keys: Keys, length: number, version: number, ord: number): Snapshot<T> {
    this.#forget()
    this.index.written(ord, keys)
    return this.#cache.keep(plain, length, version, ord)
  }
}
