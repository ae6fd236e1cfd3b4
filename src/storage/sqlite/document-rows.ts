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

export interface ChangedRow {
  readonly id: string
  /** That it is now. */
  readonly version: number
  readonly body: string
  readonly keys: Keys
}

/** Of a document that is in this version. @returns its place; undefined when it is not */
export function replaceRow(db: Database, tables: Tables, { id, version, body, keys }: ChangedRow) {
  const { documents, bodies, unique } = tables
  const set = unique.map((name) => `, ${uniqueColumn(name)} = ?`).join('')
  const sql =
    `UPDATE ${documents} SET version = version + 1, behind = 1${set} WHERE id = ? AND version = ? ` +
    'RETURNING ord'
  const row = db.sql(sql).get(...uniqueOf(tables, keys), boundText(id), version)
  if (row === undefined) return undefined
  const { ord } = row as { ord: number }
  db.sql(`UPDATE ${bodies} SET body = ? WHERE ord = ?`).run(body, ord)
  return ord
}

/** Of a document that is in this version. @returns the place that it had; undefined when it is not */
export function removeRow(db: Database, { documents, bodies }: Tables, id: string, version: number) {
  const sql = `DELETE FROM ${documents} WHERE id = ? AND version = ? RETURNING ord`
  const row = db.sql(sql).get(boundText(id), version) as { ord: number } | undefined
  if (row !== undefined) db.sql(`DELETE FROM ${bodies} WHERE ord = ?`).run(row.ord)
  return row?.ord
}

export function versionIn(db: Database, { documents }: Tables, id: string): number | null {
  const row = db.sql(`SELECT version FROM ${documents} WHERE id = ?`).get(boundText(id))
  return (row as { version: number } | undefined)?.version ?? null
}

export interface StoredRow {
  readonly ord: number
  readonly version: number
  readonly body: string
}

const stored = ({ documents, bodies }: Tables): string =>
  `SELECT d.ord, version, body FROM ${documents} AS d JOIN ${bodies} AS b ON b.ord = d.ord`

export const readRow = (db: Database, tables: Tables, by: 'id' | 'ord', value: string | number) =>
  db.sql(`${stored(tables)} WHERE d.${by} = ?`).get(value) as StoredRow | undefined

const BATCH = 100

/** All of them, in creation order. */
export function* scanRows(db: Database, tables: Tables): Generator<StoredRow> {
  const batch = db.sql(`${stored(tables)} WHERE d.ord > ? ORDER BY d.ord LIMIT ${BATCH}`)
  for (let last = -1, more = true; more; ) {
    const rows = batch.all(last) as unknown as StoredRow[]
    yield* rows
    last = rows.at(-1)?.ord ?? last
    more = rows.length === BATCH
  }
}
