import { createHash } from 'node:crypto'
import { keyMaker, tokenScalars } from '../keys.js'
import type { CollectionSpec, Keys } from '../port.js'
import { tokensOf } from '../tokens.js'
import { boundScalar, boundText } from './bound-text.js'
import type { Database } from './database.js'
import { scalarColumn, type Tables } from './tables.js'

const BATCH = 100
/** The rest waits until writing has paused for so long (milliseconds), */
const PAUSE = 500
/** but never for more documents than this, so that a query that finds them behind is still quick. */
const MOST_BEHIND = 1000

/**
 * Keeps scalars, tags and words up with the documents. A write only marks its document as behind, in the same
 * transaction. The rest follows in batches soon after, and always before a query that looks at it, so no query is ever
 * wrong. (Done at once it costs twice the write itself: ten indexes, each on pages of its own.)
 */
export class KeyIndex<T extends { readonly id: string }> {
  readonly #keysOf: (doc: T) => Keys
  readonly #tokenScalars: readonly string[]
  /** What is behind: a place, and the keys where they need not be made from the stored text again. */
  readonly #behind = new Map<number, Keys | undefined>()
  #timer: NodeJS.Timeout | undefined
  #isUrgent = false
  #closed = false

  constructor(
    private readonly db: Database,
    spec: CollectionSpec<T>,
    private readonly tables: Tables,
  ) {
    this.#keysOf = keyMaker(spec)
    this.#tokenScalars = tokenScalars(spec)
    const rows = db.sql(`SELECT ord FROM ${tables.documents} WHERE behind = 1`).all()
    for (const { ord } of rows as { ord: number }[]) this.#behind.set(ord, undefined)
  }

  /** The document at this place was written, and is marked. */
  written(ord: number, keys: Keys): void {
    this.#behind.set(ord, keys)
    this.#wake(this.#behind.size > MOST_BEHIND ? 0 : PAUSE)
  }

  /** Nothing is behind afterwards. @throws StoreUnavailableError */
  catchUp(): void {
    while (this.#behind.size > 0) this.#batch()
  }

  /** Forgets a document, within the write that removes it. */
  remove(ord: number): void {
    const { keys, tokens } = this.tables
    const known = this.db.sql(`DELETE FROM ${keys} WHERE ord = ? RETURNING ord`).get(ord)
    if (known) this.db.sql(`DELETE FROM ${tokens} WHERE rowid = ?`).run(ord)
  }

  /** That write was done. */
  removed(ord: number): void {
    this.#behind.delete(ord)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #wake(wait: number): void {
    // Writes that come faster than a timer must not put off what is urgent.
    if (this.#closed || this.#isUrgent) return
    this.#isUrgent = wait === 0
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#work(), wait).unref()
  }

  /** One batch at a time, so that requests come in between. A full disk is told by the next write or query instead. */
  #work(): void {
    this.#isUrgent = false
    try {
      this.#batch()
      if (this.#behind.size > 0) this.#wake(0)
    } catch {
      this.#wake(PAUSE)
    }
  }

  #batch(): void {
    const batch = firstOf(this.#behind, BATCH)
    this.db.writeLightly(() => {
      for (const [ord, keys] of batch) this.#index(ord, keys ?? this.#keysAt(ord))
    })
    for (const [ord] of batch) this.#behind.delete(ord)
  }

  #index(ord: number, keys: Keys): void {
    const { documents, keys: table, tokens } = this.tables
    const digest = digestOf(keys, this.#tokenScalars)
    const known = this.db.sql(`SELECT digest FROM ${table} WHERE ord = ?`).get(ord) as
      | { digest: string }
      | undefined
    this.#keep(ord, keys, digest)
    if (known?.digest !== digest) {
      if (known) this.db.sql(`DELETE FROM ${tokens} WHERE rowid = ?`).run(ord)
      this.db
        .sql(`INSERT INTO ${tokens} (rowid, token) VALUES (?, ?)`)
        .run(ord, tokensOf(keys, this.#tokenScalars).join(' '))
    }
    this.db.sql(`UPDATE ${documents} SET behind = 0 WHERE ord = ?`).run(ord)
  }

  #keep(ord: number, { scalars, tags }: Keys, digest: string): void {
    const columns = ['digest', 'tags', ...this.tables.scalars.map(scalarColumn)]
    const sql = `INSERT INTO ${this.tables.keys} (ord, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})
      ON CONFLICT (ord) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`
    const values = this.tables.scalars.map((name) => boundScalar(scalars[name]))
    this.db.sql(sql).run(ord, digest, tagText(tags), ...values)
  }

  #keysAt(ord: number): Keys {
    const row = this.db.sql(`SELECT body FROM ${this.tables.bodies} WHERE ord = ?`).get(ord)
    return this.#keysOf(JSON.parse((row as { body: string }).body) as T)
  }
}

function firstOf<V>(all: Iterable<V>, most: number): V[] {
  const first: V[] = []
  for (const one of all) {
    if (first.length === most) break
    first.push(one)
  }
  return first
}

/** Tells whether tokens have to be made again: cheaper to compare than the tokens are to make. */
const digestOf = ({ scalars, tags, texts }: Keys, tokenScalars: readonly string[]): string =>
  createHash('sha1')
    .update(JSON.stringify([tokenScalars.map((name) => scalars[name]), tags, texts]))
    .digest('base64')

const tagText = (tags: Keys['tags']): string =>
  JSON.stringify(tags, (_name, value: unknown) => (typeof value === 'string' ? boundText(value) : value))
