import { randomUUID } from 'node:crypto'
import { type Collection as Driver, MongoServerError } from 'mongodb'
import { documentText } from '../document-text.js'
import { DuplicateError, StoreUnavailableError } from '../errors.js'
import { freeze } from '../freeze.js'
import { Order } from '../order.js'
import type { CollectionSpec, Keys, Restored, Snapshot } from '../port.js'
import type { Claims, Wanted } from './claims.js'
import type { FacetValues } from './facet-values.js'
import type { KnownDocuments } from './known-documents.js'
import type { Marks } from './marks.js'
import { type RetryLimits, retrying } from './retry.js'
import { replacement, type Stored, type StoredKeys, storedKeys, storedOf } from './stored.js'

interface Parts<T extends { readonly id: string }> {
  readonly driver: Driver<Stored>
  readonly spec: CollectionSpec<T>
  readonly keysOf: (doc: T) => Keys
  readonly known: KnownDocuments<T>
  readonly claims: Claims
  readonly values: FacetValues
  /** Of a collection that public pages are made from. */
  readonly marks: Marks | undefined
  readonly retry: RetryLimits
  readonly read: (id: string) => Promise<Snapshot<T> | null>
}

/** A write on its way: what is written, and by which it is recognised when its reply was lost. */
interface Write<T> {
  readonly plain: T
  readonly bytes: number
  readonly keys: Keys
  readonly stored: StoredKeys
  readonly id: string
}

/** One guarded write to one document; around it, what has to be claimed before and released after. */
export class DocumentWriter<T extends { readonly id: string }> {
  readonly #order = new Order(0)

  constructor(private readonly parts: Parts<T>) {}

  async insert(doc: T): Promise<Snapshot<T>> {
    return this.#add(doc, this.#order.next())
  }

  async restore(doc: T, ord: number): Promise<Snapshot<T>> {
    const [taken] = await this.#takenPlaces([ord])
    if (taken !== undefined) throw new DuplicateError(this.parts.spec.name, 'ord')
    const snapshot = await this.#add(doc, ord)
    this.#order.seen(ord)
    return snapshot
  }

  /** Each is its own write; they are on their way together. */
  async restoreMany(documents: readonly Restored<T>[]): Promise<void> {
    const { name } = this.parts.spec
    const taken = new Set(await this.#takenPlaces(documents.map(({ ord }) => ord)))
    for (const { doc, ord } of documents)
      if (taken.has(ord)) throw new DuplicateError(name, 'ord', doc.id)
      else taken.add(ord)
    const done = await Promise.allSettled(documents.map(({ doc, ord }) => this.#add(doc, ord)))
    for (const [n, one] of done.entries()) {
      if (one.status === 'fulfilled') this.#order.seen(one.value.ord)
      else if (!(one.reason instanceof DuplicateError)) throw one.reason
      else throw new DuplicateError(name, one.reason.key, documents[n]?.doc.id)
    }
  }

  async replace(doc: T, version: number): Promise<Snapshot<T> | null> {
    const write = this.#writeOf(doc)
    const before = await this.#wantedAt(doc.id, version)
    if (before === null) return null
    const after = this.parts.claims.wanted(write.keys)
    const [taken, left] = [without(after, before), without(before, after)]
    return this.#letGo(left, doc.id, () =>
      retrying(this.parts.retry, async (again) => {
        await this.parts.claims.take(taken, doc.id, write.id)
        const done = await this.#replaceOnce(write, version, again)
        if (done === null) await this.parts.claims.giveBack(taken, doc.id, write.id)
        return done
      }),
    )
  }

  async remove(id: string, version: number): Promise<boolean> {
    const left = await this.#wantedAt(id, version)
    if (left === null) return false
    const removed = await this.#letGo(left, id, () =>
      retrying(this.parts.retry, (again) => this.#removeOnce(id, version, again)),
    )
    if (removed) this.parts.known.drop(id)
    return Boolean(removed)
  }

  async #takenPlaces(ords: readonly number[]): Promise<number[]> {
    const { driver, retry } = this.parts
    const options = { projection: { 'store.ord': 1 } }
    const found = await retrying(retry, () => driver.find({ 'store.ord': { $in: ords } }, options).toArray())
    return found.map(({ store }) => store.ord)
  }

  async #removeOnce(id: string, version: number, again: boolean): Promise<true | null> {
    const { driver } = this.parts
    await this.parts.marks?.raise()
    const { deletedCount } = await driver.deleteOne({ _id: { $eq: id }, 'store.version': version })
    if (deletedCount === 1) return true
    // Gone after a try whose reply was lost: that try did it, since ids are never used twice.
    return again && (await driver.findOne({ _id: { $eq: id } }, { projection: { _id: 1 } })) === null
      ? true
      : null
  }

  async #replaceOnce(write: Write<T>, version: number, again: boolean): Promise<Snapshot<T> | null> {
    const filter = { _id: { $eq: write.plain.id }, 'store.version': version }
    const next = replacement(write.plain, write.stored, version + 1, write.id)
    const options = { projection: { 'store.ord': 1 }, returnDocument: 'after' } as const
    await this.#announce(write)
    const done = await this.parts.driver.findOneAndUpdate(filter, next, options)
    if (done) return this.#written(write, version + 1, done.store.ord)
    return again ? this.#doneBefore(write, version + 1) : null
  }

  async #add(doc: T, ord: number): Promise<Snapshot<T>> {
    const write = this.#writeOf(doc)
    const { claims, retry } = this.parts
    const wanted = claims.wanted(write.keys)
    return retrying(retry, async (again) => {
      await claims.take(wanted, doc.id, write.id)
      if (await this.#insertOnce(write, ord)) return this.#written(write, 1, ord)
      const done = again ? await this.#doneBefore(write, 1) : null
      if (done) return done
      await claims.giveBack(wanted, doc.id, write.id)
      throw new DuplicateError(this.parts.spec.name, 'id')
    })
  }

  /** False: there is a document with this id. */
  async #insertOnce(write: Write<T>, ord: number): Promise<boolean> {
    await this.#announce(write)
    try {
      await this.parts.driver.insertOne(storedOf(write.plain, write.stored, ord, write.id) as never)
      return true
    } catch (error) {
      if (error instanceof MongoServerError && error.code === 11000) return false
      throw error
    }
  }

  /** What others must know before it is done. */
  async #announce({ keys }: Write<T>): Promise<void> {
    await this.parts.values.add(keys)
    await this.parts.marks?.raise()
  }

  /** What an earlier try wrote without our hearing of it, whatever others have written since. */
  async #doneBefore(write: Write<T>, version: number): Promise<Snapshot<T> | null> {
    const filter = { _id: { $eq: write.plain.id }, 'store.writes': write.id }
    const stored = await this.parts.driver.findOne(filter, { projection: { 'store.ord': 1 } })
    return stored === null ? null : this.#written(write, version, stored.store.ord)
  }

  #written({ plain, bytes }: Write<T>, version: number, ord: number): Snapshot<T> {
    return this.parts.known.keep(Object.freeze({ doc: freeze(plain), version, ord }), bytes)
  }

  /** As it will be read again, and not the caller's own object, which stays the caller's to change. */
  #writeOf(doc: T): Write<T> {
    const text = documentText(doc)
    const plain = JSON.parse(text) as T
    const keys = this.parts.keysOf(plain)
    return { plain, bytes: text.length, keys, stored: storedKeys(keys, this.parts.spec), id: randomUUID() }
  }

  /** What the document had to be alone with in this version; null when it is in another by now. */
  async #wantedAt(id: string, version: number): Promise<Wanted[] | null> {
    const { spec, known, read, claims, keysOf } = this.parts
    if (!spec.scalars.some(({ unique }) => unique)) return []
    const cached = known.get(id)
    const there = cached?.version === version ? cached : await read(id)
    return there?.version === version ? claims.wanted(keysOf(there.doc)) : null
  }

  /** Does the write, and then releases what it let go of. */
  async #letGo<R>(left: readonly Wanted[], id: string, write: () => Promise<R | null>): Promise<R | null> {
    const { claims, retry } = this.parts
    const seen = left.length === 0 ? [] : await retrying(retry, () => claims.seen(left, id))
    const done = await write()
    // What cannot be released now is a claim that its document does not have: it may be taken over.
    if (done !== null && seen.length > 0) await retrying(retry, () => claims.release(seen)).catch(whenAway)
    return done
  }
}

const without = (some: readonly Wanted[], others: readonly Wanted[]): Wanted[] =>
  some.filter(({ key, value }) => !others.some((other) => other.key === key && other.value === value))

function whenAway(error: unknown): void {
  if (!(error instanceof StoreUnavailableError)) throw error
}
