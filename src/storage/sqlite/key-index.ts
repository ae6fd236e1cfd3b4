import { keyMaker, tokenScalars } from '../keys.js'
import type { CollectionSpec, Keys } from '../port.js'
import { valueTokens, wordTokens } from '../tokens.js'
import type { Behind } from './behind.js'
import { boundScalar } from './bound-text.js'
import type { Database } from './database.js'
import { digestOf, type Known, OutOfOrder } from './known-keys.js'
import { ALL, type Sets } from './matching.js'
import { pause, SLICE } from './pause.js'
import { makeKeyTables, scalarColumn, type Tables } from './tables.js'
import { ValueSets } from './value-sets.js'
import { WordSets } from './word-sets.js'

const BATCH = 100
/** The rest waits until writing has paused for so long (milliseconds), */
const PAUSE = 500
/** but never for more documents than this, so that a query that finds them behind need not wait long. */
const MOST_BEHIND = 200

/**
 * Keeps scalars, tags and words up with the documents. A write only marks its document as behind, in the same
 * transaction. The rest follows in batches soon after, and always before a query that looks at it, so no
 * query is ever wrong. (Done at once it costs twice the write itself: ten indexes, each on pages of its own.)
 */
export class KeyIndex<T extends { readonly id: string }> {
  readonly sets: Sets
  readonly #keysOf: (doc: T) => Keys
  /** What is behind, in the order of the writes. */
  readonly #behind = new Map<number, Behind>()
  /** False: the database knows what is behind, and we do not. */
  #isBegun = false
  #writes = 0
  #timer: NodeJS.Timeout | undefined
  #isUrgent = false
  #catchingUp: Promise<void> | undefined
  #closed = false

  constructor(
    private readonly db: Database,
    spec: CollectionSpec<T>,
    private readonly tables: Tables,
  ) {
    this.#keysOf = keyMaker(spec)
    this.sets = {
      values: new ValueSets(db, tables),
      words: new WordSets(db, tables),
      scalars: tokenScalars(spec),
    }
  }

  /** All that was left behind by an earlier process, or whose keys have changed their mind. */
  async rebuild(): Promise<void> {
    const next = `SELECT ord FROM ${this.tables.documents} WHERE behind = 1 ORDER BY ord LIMIT ${BATCH}`
    while (!this.#isBegun) {
      const rows = this.db.sql(next).all() as { ord: number }[]
      if (rows.length > 0) this.#write(rows.map(({ ord }) => [ord, this.#keysAt(ord)]))
      else this.#isBegun = true
      await pause()
    }
  }

  /** The document at this place was written, and is marked. */
  written(ord: number, keys: Keys): void {
    this.#writes += 1
    const write = this.#behind.get(ord)?.write ?? this.#writes
    this.#behind.set(ord, { keys, write })
    this.#wake(this.#behind.size > MOST_BEHIND ? 0 : PAUSE)
  }

  /**
   * Indexes documents within the write that adds them, if they come after all others: many at once cost the
   * full-text index far less than a few at a time.
   * @returns whether it was done; otherwise they are behind.
   */
  append(documents: readonly (readonly [ord: number, keys: Keys])[]): boolean {
    const places = [this.#last()?.ord ?? -1, ...documents.map(([ord]) => ord)]
    const isInOrder = places.every((ord, n) => n === 0 || (places[n - 1] as number) < ord)
    if (!this.#isBegun || this.#behind.size > 0 || !isInOrder) return false
    for (const [ord, keys] of documents) this.#index(ord, keys)
    this.sets.values.flush()
    return true
  }

  /** Nothing that was written before this was called is behind afterwards. @throws StoreUnavailableError */
  async caughtUp(): Promise<void> {
    for (const last = this.#writes; !this.#isBegun || this.#firstBehind() <= last; ) {
      if (this.#isBegun) this.#batch()
      if (!this.#isBegun) await this.rebuild()
      else if (this.#firstBehind() <= last) await pause()
    }
  }

  /** So much is behind that who writes must wait: all together, so that they go on in their order. */
  async notFarBehind(): Promise<void> {
    if (this.#behind.size > MOST_BEHIND * 2) this.#catchingUp ??= this.caughtUp()
    await this.#catchingUp?.finally(() => {
      this.#catchingUp = undefined
    })
  }

  /** Forgets a document, within the write that removes it. */
  remove(ord: number): void {
    const { keys, tokens } = this.tables
    const sql = `DELETE FROM ${keys} WHERE ord = ? RETURNING slot, tokens`
    const known = this.db.sql(sql).get(ord) as Known | undefined
    if (known === undefined) return
    this.db.sql(`DELETE FROM ${tokens} WHERE rowid = ?`).run(known.slot)
    for (const token of known.tokens.split(' ')) this.sets.values.delete(token, known.slot)
    this.sets.values.flush()
    this.sets.words.indexed(known.slot, null)
  }

  /** That write was done. */
  removed(ord: number): void {
    this.#behind.delete(ord)
  }

  /** What the sets were told may not have been written. */
  forget(): void {
    this.sets.values.clear()
    this.sets.words.clear()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    while (this.#isBegun && this.#behind.size > 0) this.#batch()
  }

  #firstBehind(): number {
    return this.#behind.values().next().value?.write ?? Number.POSITIVE_INFINITY
  }

  #wake(wait: number): void {
    // Writes that come faster than a timer must not put off what is urgent.
    if (this.#closed || this.#isUrgent) return
    this.#isUrgent = wait === 0
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#work(), wait).unref()
  }

  /**
   * One batch at a time, so that requests come in between. A full disk is told by the next write or query
   * instead.
   */
  #work(): void {
    this.#isUrgent = false
    try {
      if (this.#isBegun) this.#batch()
      if (this.#behind.size > 0) this.#wake(0)
    } catch {
      this.#wake(PAUSE)
    }
  }

  #batch(): void {
    // In creation order, since slots are given out so.
    const behind = [...this.#behind].sort(([a], [b]) => a - b)
    const batch = behind.slice(0, BATCH).map(([ord, { keys }]) => [ord, keys] as const)
    for (const ord of this.#write(batch)) this.#behind.delete(ord)
  }

  /** As many as there is time for. @returns their places */
  #write(batch: readonly (readonly [number, Keys])[]): number[] {
    const until = performance.now() + SLICE
    const done: number[] = []
    try {
      this.db.writeLightly(() => {
        for (const [ord, keys] of batch) {
          this.#index(ord, keys)
          done.push(ord)
          if (performance.now() > until) break
        }
        this.sets.values.flush()
      })
      return done
    } catch (error) {
      this.forget()
      if (!(error instanceof OutOfOrder)) throw error
      this.#startOver()
      return []
    }
  }

  #index(ord: number, keys: Keys): void {
    const { documents, keys: table, tokens } = this.tables
    const digest = digestOf(keys)
    const sql = `SELECT slot, tokens, digest FROM ${table} WHERE ord = ?`
    const known = this.db.sql(sql).get(ord) as Known | undefined
    const slot = known?.slot ?? this.#newSlot(ord)
    const now = [ALL, ...valueTokens(keys, this.sets.scalars)]
    this.#keep(slot, ord, keys, digest, now)
    this.#settle(slot, known?.tokens.split(' ') ?? [], now)
    if (known?.digest !== digest) {
      const words = wordTokens(keys.texts)
      if (known) this.db.sql(`DELETE FROM ${tokens} WHERE rowid = ?`).run(slot)
      this.db.sql(`INSERT INTO ${tokens} (rowid, token) VALUES (?, ?)`).run(slot, words.join(' '))
      this.sets.words.indexed(slot, new Set(words))
    }
    this.db.sql(`UPDATE ${documents} SET behind = 0 WHERE ord = ?`).run(ord)
  }

  #settle(slot: number, before: readonly string[], now: readonly string[]): void {
    const { values } = this.sets
    const [was, is] = [new Set(before), new Set(now)]
    for (const token of was) if (!is.has(token)) values.delete(token, slot)
    for (const token of is) if (!was.has(token)) values.add(token, slot)
  }

  /** Slots are in creation order. @throws OutOfOrder */
  #newSlot(ord: number): number {
    const last = this.#last()
    if (last !== undefined && last.ord > ord) throw new OutOfOrder()
    return (last?.slot ?? -1) + 1
  }

  #last(): { readonly slot: number; readonly ord: number } | undefined {
    const sql = `SELECT slot, ord FROM ${this.tables.keys} ORDER BY slot DESC LIMIT 1`
    return this.db.sql(sql).get() as { slot: number; ord: number } | undefined
  }

  /** All anew, from the documents, by `rebuild`. */
  #startOver(): void {
    this.db.writeLightly(() => {
      makeKeyTables(this.db, this.tables)
      this.db.exec(`UPDATE ${this.tables.documents} SET behind = 1`)
    })
    this.#isBegun = false
    this.#behind.clear()
  }

  #keep(slot: number, ord: number, { scalars }: Keys, digest: string, tokens: readonly string[]): void {
    const columns = ['slot', 'ord', 'digest', 'tokens', ...this.tables.scalars.map(scalarColumn)]
    const marks = columns.map(() => '?').join(', ')
    const values = this.tables.scalars.map((name) => boundScalar(scalars[name]))
    const changed = columns.slice(2).map((name) => `${name} = excluded.${name}`)
    const sql = `INSERT INTO ${this.tables.keys} (${columns.join(', ')}) VALUES (${marks})
      ON CONFLICT (slot) DO UPDATE SET ${changed.join(', ')}`
    this.db.sql(sql).run(slot, ord, digest, tokens.join(' '), ...values)
  }

  #keysAt(ord: number): Keys {
    const row = this.db.sql(`SELECT body FROM ${this.tables.bodies} WHERE ord = ?`).get(ord)
    return this.#keysOf(JSON.parse((row as { body: string }).body) as T)
  }
}
