import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { CollectionSpec } from '../port.js'
import { columnOf, markCurrent, scalarValues, type Tables } from './tables.js'

const BATCH = 200

/** Makes the keys of all documents again, after `keysOf` has changed its mind. Killed in between, it starts over. */
export function rebuildKeys<T extends { readonly id: string }>(
  db: DatabaseSyncInstance,
  spec: CollectionSpec<T>,
  tables: Tables,
): void {
  const set = tables.columns.map((name) => `, ${columnOf(name)} = ?`).join('')
  const read = db.prepare(
    `SELECT ord, body FROM ${tables.documents} WHERE ord > ? ORDER BY ord LIMIT ${BATCH}`,
  )
  const write = db.prepare(
    `UPDATE ${tables.documents} SET tags = ?, pending = CASE pending WHEN 1 THEN 1 ELSE 2 END, digest = ''${set} WHERE ord = ?`,
  )
  for (let last = -1; ; ) {
    const rows = read.all(last) as { ord: number; body: string }[]
    if (rows.length === 0) break
    db.exec('BEGIN IMMEDIATE')
    for (const { ord, body } of rows) {
      const keys = spec.keysOf(JSON.parse(body) as T)
      write.run(JSON.stringify(keys.tags), ...scalarValues(keys, tables), ord)
    }
    db.exec('COMMIT')
    last = (rows.at(-1) as { ord: number }).ord
  }
  markCurrent(db, spec, tables)
}
