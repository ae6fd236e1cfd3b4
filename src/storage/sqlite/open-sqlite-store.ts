import { join } from 'node:path'
import { type CollectionSpec, type Store, StoreUnavailableError } from '../port.js'
import { CommitQueue } from './commit-queue.js'
import { Database } from './database.js'
import { keepCopy } from './keep-copy.js'
import { lockFolder } from './lock-folder.js'
import { openSqliteCollection, type SqliteCollection } from './sqlite-collection.js'
import { sqliteMeta } from './sqlite-meta.js'

/**
 * The embedded store: one file in `folder`, one process at a time.
 * @throws StoreLockedError when another process has it; StoreUnavailableError when the folder cannot be used.
 */
export async function openSqliteStore({ folder }: { readonly folder: string }): Promise<Store> {
  const lock = lockFolder(folder)
  const file = join(folder, 'fyrsteg.db')
  const db = openDatabase(file, () => lock.close())
  const commits = new CommitQueue(db)
  const collections: { readonly writes: number; close(): void }[] = []
  return {
    engine: 'sqlite',
    meta: sqliteMeta(db),
    keepCopy: (ending) => keepCopy(db, file, ending),
    async collection<T extends { readonly id: string }>(spec: CollectionSpec<T>) {
      const collection: SqliteCollection<T> = openSqliteCollection(db, spec, commits)
      collections.push(collection)
      return collection
    },
    writes: () => collections.reduce((sum, { writes }) => sum + writes, 0),
    async ping() {
      db.sql('SELECT 1').get()
    },
    async close() {
      if (!lock.isOpen) return
      try {
        commits.flush()
        for (const collection of collections) collection.close()
        db.exec('PRAGMA optimize')
      } finally {
        db.close()
        lock.close()
      }
    },
  }
}

function openDatabase(file: string, release: () => void): Database {
  try {
    return new Database(file)
  } catch (cause) {
    release()
    throw new StoreUnavailableError(`${file} cannot be opened: ${(cause as Error).message}`, { cause })
  }
}
