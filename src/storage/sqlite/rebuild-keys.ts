import { StoreUnavailableError } from '../errors.js'
import { editionOf, keyMaker } from '../keys.js'
import type { CollectionSpec } from '../port.js'
import { boundScalar } from './bound-text.js'
import type { Database } from './database.js'
import { makeMetaTable } from './sqlite-meta.js'
import {
  columnsOf,
  makeDocumentTables,
  makeKeyTables,
  makeUniqueColumns,
  makeUniqueIndexes,
  type Tables,
  uniqueColumn,
} from './tables.js'
import { takenKey } from './taken-key.js'

const BATCH = 200

/**
 * Makes the collection's tables, or brings them up to what the spec says now. When the keys have changed
 * their mind, all of them are forgotten in one write, and every document is marked as new to the index:
 * killed in between, nothing has happened.
 * @throws StoreUnavailableError when two documents would have the same unique key.
 */
export function bringUpToDate<T extends { readonly id: string }>(
  db: Database,
  spec: CollectionSpec<T>,
  tables: Tables,
): void {
  makeMetaTable(db)
  const name = `keys ${spec.name}`
  const known = db.sql('SELECT value FROM meta WHERE name = ?').get(name) as { value: string } | undefined
  if (known?.value === editionOf(spec)) return
  db.write(() => {
    splitFirstLayout(db, tables)
    makeDocumentTables(db, tables)
    makeKeyTables(db, tables)
    makeUniqueColumns(db, tables)
    db.exec(`UPDATE ${tables.documents} SET behind = 1`)
    if (tables.unique.length > 0) fillUnique(db, spec, tables)
    db.sql('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(name, editionOf(spec))
  })
}

function fillUnique<T extends { readonly id: string }>(
  db: Database,
  spec: CollectionSpec<T>,
  tables: Tables,
): void {
  const keysOf = keyMaker(spec)
  const read = db.sql(`SELECT ord, body FROM ${tables.bodies} WHERE ord > ? ORDER BY ord LIMIT ${BATCH}`)
  const set = tables.unique.map((name) => `${uniqueColumn(name)} = ?`).join(', ')
  const write = db.sql(`UPDATE ${tables.documents} SET ${set} WHERE ord = ?`)
  for (let last = -1, full = true; full; ) {
    const rows = read.all(last) as { ord: number; body: string }[]
    for (const { ord, body } of rows) {
      const { scalars } = keysOf(JSON.parse(body) as T)
      write.run(...tables.unique.map((name) => boundScalar(scalars[name])), ord)
    }
    last = rows.at(-1)?.ord ?? last
    full = rows.length === BATCH
  }
  namingTaken(spec.name, () => makeUniqueIndexes(db, tables))
}

function namingTaken(collection: string, make: () => void): void {
  try {
    make()
  } catch (error) {
    const key = takenKey(error)
    throw key === undefined
      ? error
      : new StoreUnavailableError(`${collection}: two documents have the same ${key}`, { cause: error })
  }
}

/** The first layout kept the keys behind the body in one wide row. */
function splitFirstLayout(db: Database, { documents, bodies, tokens }: Tables): void {
  if (!columnsOf(db, documents).includes('body')) return
  const old = db.sql(
    `SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`,
  )
  for (const { name } of old.all(documents) as { name: string }[]) db.exec(`DROP INDEX ${name}`)
  db.exec(`ALTER TABLE ${documents} RENAME TO first_${documents}; DROP TABLE IF EXISTS ${tokens}`)
  makeDocumentTables(db, { documents, bodies })
  db.exec(`INSERT INTO ${documents} (ord, id, version, behind)
      SELECT ord, id, version, 1 FROM first_${documents};
    INSERT INTO ${bodies} SELECT ord, body FROM first_${documents}; DROP TABLE first_${documents}`)
}
