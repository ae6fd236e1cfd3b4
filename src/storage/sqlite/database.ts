import { StoreUnavailableError } from '../errors.js'
import { bestDriver, type Connection, type Driver, type Statement } from './driver.js'

/** More than the shapes of our filters; a caller who finds more must not fill the memory. */
const MOST_STATEMENTS = 400

/**
 * SQLite's codes for "not now" and "not here": busy, read-only, input or output, corrupt, full, cannot open,
 * no database.
 */
const UNUSABLE = new Set([5, 8, 10, 11, 13, 14, 26])

/**
 * A database file with its statements. It must be held as long as they are used, or it is closed under them.
 */
export class Database {
  readonly #db: Connection
  readonly #statements = new Map<string, Statement>()

  constructor(file: string, driver: Driver = bestDriver()) {
    this.#db = driver.open(file)
    this.exec(`PRAGMA journal_mode = WAL; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;
      PRAGMA wal_autocheckpoint = 4000; PRAGMA busy_timeout = 5000`)
    this.#durable(true)
  }

  sql(text: string): Statement {
    const known = this.#statements.get(text)
    if (known) return known
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear()
    const made = this.#db.prepare(text)
    this.#statements.set(text, made)
    return made
  }

  exec(text: string): void {
    this.#db.exec(text)
  }

  /** All of it or nothing, and on the disk when it returns. @throws StoreUnavailableError */
  write<R>(work: () => R): R {
    return this.#transaction(work)
  }

  /**
   * All of it or nothing, but a power cut may undo it: only for what can be made again from what is durable.
   * The next durable write takes it to the disk as well.
   */
  writeLightly<R>(work: () => R): R {
    this.#durable(false)
    try {
      return this.#transaction(work)
    } finally {
      this.#durable(true)
    }
  }

  /** Within a transaction: all of it or nothing, whatever becomes of the rest. */
  part<R>(work: () => R): R {
    this.sql('SAVEPOINT part').run()
    try {
      const result = work()
      this.sql('RELEASE part').run()
      return result
    } catch (error) {
      if (this.#db.isTransaction) this.exec('ROLLBACK TO part; RELEASE part')
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    if (this.#db.isOpen) this.#db.close()
  }

  /**
   * FULL is said aloud: one driver is built with NORMAL for write-ahead logs, which loses acknowledged
   * writes.
   */
  #durable(yes: boolean): void {
    this.exec(`PRAGMA synchronous = ${yes ? 'FULL' : 'NORMAL'}`)
  }

  #transaction<R>(work: () => R): R {
    try {
      this.sql('BEGIN IMMEDIATE').run()
      const result = work()
      this.sql('COMMIT').run()
      return result
    } catch (error) {
      // After some errors SQLite has rolled back by itself.
      if (this.#db.isTransaction) this.exec('ROLLBACK')
      throw storeError(error)
    }
  }
}

/** What the operator must see to is told as such; anything else stays what it is. */
export function storeError(error: unknown): unknown {
  const { errcode, message } = error as { errcode?: number; message: string }
  if (errcode === undefined || !UNUSABLE.has(errcode & 0xff)) return error
  return new StoreUnavailableError(message, { cause: error })
}
