import type { Keys } from '../port.js'
import { boundScalar, boundText } from './bound-text.js'
import type { Database } from './database.js'
import { type Tables, uniqueColumn } from './tables.js'

/** A document as it is stored for the first time. */
export interface NewRow {
  readonly id: string
  readonly ord: number
  readonly body: string
  readonly keys: Keys
}

/**
 * Within a write; the index does not know of it yet.
 * @throws SQLite's error when a key is taken, having changed nothing.
 */
export function addRow(db: Database, tables: Tables, { id, ord, body, keys }: NewRow): void {
  const { documents, bodies, unique } = tables
  const columns = ['ord', 'id', 'version', 'behind', ...unique.map(uniqueColumn)]
  const sql = `INSERT INTO ${documents} (${columns.join(', ')})
    VALUES (?, ?, 1, 1${', ?'.repeat(unique.length)})`
  db.sql(sql).run(ord, boundText(id), ...uniqueOf(tables, keys))
  db.sql(`INSERT INTO ${bodies} VALUES (?, ?)`).run(ord, body)
}

/** Values of the unique columns, in their order. */
export const uniqueOf = ({ unique }: Tables, { scalars }: Keys) =>
  unique.map((name) => boundScalar(scalars[name]))
