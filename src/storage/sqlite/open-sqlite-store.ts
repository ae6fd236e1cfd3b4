import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { type CollectionSpec, type Store, StoreLockedError, StoreUnavailableError } from '../port.js'
import { CommitQueue } from './commit-queue.js'
import { openSqliteCollection, type SqliteCollection } from './sqlite-collection.js'

/**
 * The embedded store: one file in `folder`, one process at a time.
 * @throws StoreLockedError when another process has it; StoreUnavailableError when the folder cannot be written.
 */
export async function openSqliteStore({ folder }: { readonly folder: string }): Promise<Store> {
  makeFolder(folder)
  const lock = lockFolder(folder)
  const db = openDatabase(join(folder, 'fyrsteg.db'))
  const commits = new CommitQueue(db)
  const collections: { close(): void }[] = []
  return {
    engine: 'sqlite',
    async collection<T extends { readonly id: string }>(spec: CollectionSpec<T>) {
      const collection: SqliteCollection<T> = openSqliteCollection(db, spec, commits)
      collections.push(collection)
      return collection
    },
    async ping() {
      db.prepare('SELECT 1').get()
    },
    async close() {
      commits.flush()
      for (const collection of collections) collection.close()
      db.exec('PRAGMA optimize')
      db.close()
      lock.close()
    },
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new StoreUnavailableError(`${folder} cannot be written: ${(cause as Error).message}`, { cause })
  }
}

/** A transaction on a file of its own, held for the life of the process: the system releases it even after a crash. */
function lockFolder(folder: string): DatabaseSyncInstance {
  const lock = new DatabaseSync(join(folder, 'lock.db'))
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock.close()
    if (/locked|busy/i.test((cause as Error).message)) throw new StoreLockedError(folder)
    throw new StoreUnavailableError(`${folder} cannot be locked: ${(cause as Error).message}`, { cause })
  }
}

function openDatabase(file: string): DatabaseSyncInstance {
  const db = new DatabaseSync(file)
  // FULL on every connection: the library is built with NORMAL for write-ahead logs, which loses acknowledged writes.
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;
    PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000; PRAGMA busy_timeout = 5000`)
  return db
}
