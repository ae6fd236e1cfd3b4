import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { CollectionSpec } from '../port.js'
import { tokensOf } from '../tokens.js'
import type { Tables } from './tables.js'

const BATCH = 200
/** Tokens wait until writing has paused for so long (milliseconds), */
const PAUSE = 500
/** but never for more writes than this, so that a query that finds them pending is still quick. */
const MOST_PENDING = 2000

/**
 * Keeps the tokens up with the documents. A write only marks its document as pending, in the same statement; tokens are
 * written in batches soon after, and always before a query that looks at them, so that no query is ever behind.
 * (A full-text insert of its own costs three times the write itself.)
 */
export class TokenIndex<T extends { readonly id: string }> {
  #timer: NodeJS.Timeout | undefined
  #closed = false
  #pending = 0

  constructor(
    private readonly db: DatabaseSyncInstance,
    private readonly spec: CollectionSpec<T>,
    private readonly tables: Tables,
  ) {}

  /** Something is pending: look at it in the next pause. */
  wake(): void {
    if (this.#closed) return
    clearTimeout(this.#timer)
    this.#pending += 1
    const isMuch = this.#pending >= MOST_PENDING
    this.#timer = setTimeout(() => this.#work(), isMuch ? 0 : PAUSE).unref()
  }

  /** One batch at a time, so that requests come in between. */
  #work(): void {
    if (this.#batch() < BATCH) this.#pending = 0
    else this.#timer = setTimeout(() => this.#work(), 0).unref()
  }

  /** Nothing is pending afterwards. */
  catchUp(): void {
    while (this.#batch() === BATCH) {}
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #batch(): number {
    const { documents, tokens } = this.tables
    const rows = this.db
      .prepare(`SELECT ord, body, pending FROM ${documents} WHERE pending > 0 LIMIT ${BATCH}`)
      .all() as { ord: number; body: string; pending: number }[]
    if (rows.length === 0) return 0
    const forget = this.db.prepare(`DELETE FROM ${tokens} WHERE rowid = ?`)
    const learn = this.db.prepare(`INSERT INTO ${tokens} (rowid, t) VALUES (?, ?)`)
    const done = this.db.prepare(`UPDATE ${documents} SET pending = 0 WHERE ord = ?`)
    this.db.exec('BEGIN IMMEDIATE')
    try {
      for (const { ord, body, pending } of rows) {
        if (pending === 2) forget.run(ord)
        learn.run(ord, tokensOf(this.spec.keysOf(JSON.parse(body) as T)).join(' '))
        done.run(ord)
      }
      this.db.exec('COMMIT')
    } catch (error) {
      this.db.exec('ROLLBACK')
      throw error
    }
    return rows.length
  }
}
