import { randomUUID } from 'node:crypto'
import { type Collection as Driver, MongoServerError } from 'mongodb'
import { DuplicateError } from '../errors.js'
import type { KeyFault, Keys } from '../port.js'
import { storedScalar } from './mongo-filter.js'
import { type PathSpec, pathOf } from './paths.js'
import type { Stored } from './stored.js'

/** Who has a value that only one document of a collection may have. */
export interface Claim {
  /**
   * `<collection>/<key>/<value>`: here MongoDB itself lets only one be, however the collection is sharded.
   */
  readonly _id: string
  readonly doc: string
  /** The write that took it, or took it again. */
  readonly by: string
  readonly at: Date
}

export interface Wanted {
  readonly key: string
  readonly value: string | number | boolean
}

/** Longer than any write that was begun can still be on its way. */
export const CLAIMED_FOR = 60_000

/**
 * Values that must be unique, taken before the write that needs them and given back when it fails or lets go
 * of them. Killed in between, a claim is left that its document does not have: after a while it may be taken
 * over. A claim is only ever removed as the one that was seen: whoever takes it again, for the same document,
 * makes it another.
 */
export class Claims {
  constructor(
    private readonly claims: Driver<Claim>,
    private readonly holders: Driver<Stored>,
    private readonly spec: PathSpec,
    private readonly claimedFor = CLAIMED_FOR,
  ) {}

  /** Values that a document with these keys must be alone with. */
  wanted({ scalars }: Keys): Wanted[] {
    return this.spec.scalars.flatMap(({ name: key, unique }) => {
      const value = scalars[key] ?? null
      return unique && value !== null ? [{ key, value }] : []
    })
  }

  nameOf({ key, value }: Wanted): string {
    return `${this.holders.collectionName}/${key}/${value}`
  }

  /** Takes all, or none. @throws DuplicateError naming the key that another document has. */
  async take(wanted: readonly Wanted[], doc: string, by: string): Promise<void> {
    for (const [n, one] of wanted.entries()) {
      if (await this.#take(one, doc, by)) continue
      await this.giveBack(wanted.slice(0, n), doc, by)
      throw new DuplicateError(this.holders.collectionName, one.key)
    }
  }

  /** For all documents of a collection that has been without claims. @throws DuplicateError */
  async takeAll(documents: readonly (readonly [doc: string, keys: Keys])[]): Promise<void> {
    const all = documents.flatMap(([doc, keys]) => this.wanted(keys).map((one) => ({ doc, one })))
    if (all.length === 0) return
    const _id = { $in: all.map(({ one }) => this.nameOf(one)) }
    const there = new Map((await this.claims.find({ _id }).toArray()).map((claim) => [claim._id, claim.doc]))
    const isTaken = ({ doc, one }: (typeof all)[number]) => there.get(this.nameOf(one)) === doc
    for (const { doc, one } of all.filter((want) => !isTaken(want))) await this.take([one], doc, randomUUID())
  }

  /** After a write that failed; another write of the same document may have made it true meanwhile. */
  async giveBack(wanted: readonly Wanted[], doc: string, by: string): Promise<void> {
    for (const one of wanted)
      if (!(await this.#has(doc, one))) await this.claims.deleteOne({ _id: this.nameOf(one), by })
  }

  /** Claims as they are before a write that lets go of them. */
  async seen(left: readonly Wanted[], doc: string): Promise<Claim[]> {
    if (left.length === 0) return []
    return this.claims
      .find({ _id: { $in: left.map((one) => this.nameOf(one)) }, doc: { $eq: doc } })
      .toArray()
  }

  async release(seen: readonly Claim[]): Promise<void> {
    for (const { _id, by } of seen) await this.claims.deleteOne({ _id, by })
  }

  /** Unique keys that this document has and that are not claimed for it. */
  async faults(doc: string, keys: Keys): Promise<KeyFault[]> {
    const wanted = this.wanted(keys)
    if (wanted.length === 0) return []
    const found = await this.claims.find({ _id: { $in: wanted.map((one) => this.nameOf(one)) } }).toArray()
    const holders = new Map(found.map((claim) => [claim._id, claim.doc]))
    return faultsIn(
      doc,
      wanted.map((one) => ({ key: one.key, holder: holders.get(this.nameOf(one)) ?? null })),
    )
  }

  async #take(wanted: Wanted, doc: string, by: string): Promise<boolean> {
    for (;;) {
      if (await this.#set(wanted, doc, by)) return true
      const other = await this.claims.findOne({ _id: this.nameOf(wanted) })
      if (other === null || other.doc === doc) continue
      return !(await this.#has(other.doc, wanted)) && this.#takeOver(other, doc, by)
    }
  }

  /** False: another document has it. Times are the server's, so that no clock of ours matters. */
  async #set(wanted: Wanted, doc: string, by: string): Promise<boolean> {
    try {
      const filter = { _id: this.nameOf(wanted), doc: { $eq: doc } }
      await this.claims.updateOne(filter, [{ $set: { by, at: '$$NOW' } }], { upsert: true })
      return true
    } catch (error) {
      if (error instanceof MongoServerError && error.code === 11000) return false
      throw error
    }
  }

  async #takeOver({ _id, by: seen }: Claim, doc: string, by: string): Promise<boolean> {
    const isOld = { $lte: ['$at', { $subtract: ['$$NOW', this.claimedFor] }] }
    const next = [{ $set: { doc: { $literal: doc }, by, at: '$$NOW' } }]
    const { matchedCount } = await this.claims.updateOne({ _id, by: seen, $expr: isOld }, next)
    return matchedCount === 1
  }

  async #has(doc: string, { key, value }: Wanted): Promise<boolean> {
    const filter = { _id: { $eq: doc }, [pathOf(this.spec, key)]: { $eq: storedScalar(value) } }
    return (await this.holders.findOne(filter as never, { projection: { _id: 1 } })) !== null
  }
}

/** Of the keys that a document has, those that are claimed for another one or for none. */
export const faultsIn = (doc: string, claimed: readonly KeyFault[]): KeyFault[] =>
  claimed.filter(({ holder }) => holder !== doc)
