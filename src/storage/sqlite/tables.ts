import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { CollectionSpec, Keys, Scalar } from '../port.js'

/** Names and columns of one collection's tables. Only names from our own specs ever stand in SQL. */
export interface Tables {
  readonly documents: string
  readonly tokens: string
  /** Scalars that have a column: those that are filtered on and those that are sorted by. */
  readonly columns: readonly string[]
}

type Spec = Pick<CollectionSpec<{ id: string }>, 'name' | 'scalars' | 'sorts' | 'keysEdition'>

export const columnOf = (scalar: string): string => `s_${scalar}`

export function tablesOf(spec: Spec): Tables {
  const names = new Set([...spec.scalars.map(({ name }) => name), ...spec.sorts])
  return { documents: `d_${spec.name}`, tokens: `t_${spec.name}`, columns: [...names] }
}

/**
 * `pending` says that the tokens are behind: 1 for a new document, 2 for one whose tokens stand there already.
 * @returns whether the keys of all documents must be made again.
 */
export function makeTables(db: DatabaseSyncInstance, spec: Spec, tables: Tables): boolean {
  const { documents, tokens, columns } = tables
  db.exec(`CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS ${documents} (ord INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL, body TEXT NOT NULL, tags TEXT NOT NULL, digest TEXT NOT NULL, pending INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS ${documents}_pending ON ${documents} (pending) WHERE pending > 0;
    CREATE VIRTUAL TABLE IF NOT EXISTS ${tokens} USING fts5(t, content='', contentless_delete=1, detail=none, tokenize='ascii')`)
  addColumns(db, documents, columns)
  for (const { name, unique } of spec.scalars) makeIndex(db, documents, name, unique ?? false)
  for (const name of spec.sorts) makeIndex(db, documents, name, false)
  return isBehind(db, spec, columns)
}

function addColumns(db: DatabaseSyncInstance, table: string, columns: readonly string[]): void {
  const there = new Set(
    db
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map((row) => (row as { name: string }).name),
  )
  for (const name of columns)
    if (!there.has(columnOf(name))) db.exec(`ALTER TABLE ${table} ADD COLUMN ${columnOf(name)}`)
}

function makeIndex(db: DatabaseSyncInstance, table: string, name: string, unique: boolean): void {
  db.exec(
    `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${table}_${name} ON ${table} (${columnOf(name)})`,
  )
}

const editionOf = (spec: Spec, columns: readonly string[]): string =>
  JSON.stringify([spec.keysEdition, ...columns])

function isBehind(db: DatabaseSyncInstance, spec: Spec, columns: readonly string[]): boolean {
  const row = db.prepare('SELECT value FROM meta WHERE name = ?').get(`keys ${spec.name}`) as
    | { value: string }
    | undefined
  return row?.value !== editionOf(spec, columns)
}

export function markCurrent(db: DatabaseSyncInstance, spec: Spec, tables: Tables): void {
  db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(
    `keys ${spec.name}`,
    editionOf(spec, tables.columns),
  )
}

/** SQLite has no booleans of its own. */
export const bindable = (value: Scalar | undefined): string | number | null =>
  typeof value === 'boolean' ? Number(value) : (value ?? null)

export const scalarValues = (keys: Keys, tables: Tables): (string | number | null)[] =>
  tables.columns.map((name) => bindable(keys.scalars[name]))
