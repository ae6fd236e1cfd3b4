import { join } from 'node:path'
import { StoreUnavailableError } from '../errors.js'
import type { CollectionSpec, Store } from '../port.js'
import { CommitQueue } from './commit-queue.js'
import { Database } from './database.js'
import { bestDriver, type Driver } from './driver.js'
import { keepCopy } from './keep-copy.js'
import { lockFolder } from './lock-folder.js'
import { openSqliteCollection } from './open-sqlite-collection.js'
import type { SqliteCollection } from './sqlite-collection.js'
import { sqliteMeta } from './sqlite-meta.js'

export interface SqliteChoice {
  readonly folder: string
  readonly driver?: Driver
}

/**
 * The embedded store: one file in `folder`, one process at a time.
 * @throws StoreLockedError when another process has it; StoreUnavailableError when the folder cannot be used.
 */
export async function openSqliteStore({ folder, driver = bestDriver() }: SqliteChoice): Promise<Store> {
  const lock = lockFolder(folder, driver)
  const file = join(folder, 'fyrsteg.db')
  const db = openDatabase(file, driver, () => lock.close())
  const commits = new CommitQueue(db)
  const collections = new Map<string, SqliteCollection<never>>()
  return {
    engine: 'sqlite',
    meta: sqliteMeta(db),
    keepCopy: (ending, made) => keepCopy(db, file, ending, made),
    async collection<T extends { readonly id: string }>(spec: CollectionSpec<T>) {
      const collection: SqliteCollection<T> = await openSqliteCollection(db, spec, commits)
      collections.set(spec.name, collection as unknown as SqliteCollection<never>)
      return collection
    },
    async versions(documents) {
      return documents.map(({ collection, id }) => collections.get(collection)?.versionOf(id) ?? null)
    },
    // This process is the only writer, and what it writes is counted before anybody hears of it.
    async publicMark() {
      const open = [...collections.values()].filter(({ spec }) => spec.public)
      return { mark: String(open.reduce((sum, { writes }) => sum + writes, 0)), quiet: true }
    },
    async ping() {
      db.sql('SELECT 1').get()
    },
    async close() {
      if (!lock.isOpen) return
      try {
        commits.flush()
        for (const collection of collections.values()) collection.close()
        db.exec('PRAGMA optimize')
      } finally {
        db.close()
        lock.close()
      }
    },
  }
}

function openDatabase(file: string, driver: Driver, release: () => void): Database {
  try {
    return new Database(file, driver)
  } catch (cause) {
    release()
    throw new StoreUnavailableError(`${file} cannot be opened: ${(cause as Error).message}`, { cause })
  }
}
