import type { CollectionSpec } from '../port.js'
import type { CommitQueue } from './commit-queue.js'
import type { Database } from './database.js'
import { KeyIndex } from './key-index.js'
import { bringUpToDate } from './rebuild-keys.js'
import { InSqlite, type SqliteCollection } from './sqlite-collection.js'
import { tablesOf } from './tables.js'

/** One collection in the embedded store. */
export async function openSqliteCollection<T extends { readonly id: string }>(
  db: Database,
  spec: CollectionSpec<T>,
  commits: CommitQueue,
): Promise<SqliteCollection<T>> {
  const tables = tablesOf(spec)
  bringUpToDate(db, spec, tables)
  const index = new KeyIndex(db, spec, tables)
  await index.rebuild()
  return new InSqlite(db, spec, tables, index, commits)
}
