import { type KeySpec, scalarNames } from '../keys.js'
import type { Database } from './database.js'

/** Names and columns of one collection's tables. Only names from our own specs ever stand in SQL. */
export interface Tables {
  /** One narrow row a document: its id, version and unique keys, and whether its other keys are behind. */
  readonly documents: string
  readonly bodies: string
  /** Scalars and tags, narrow as well: lists and counts never read a body. Made again from the bodies at any time. */
  readonly keys: string
  /** Full-text index of tags and words; the row id is the creation order, so pages come in order without sorting. */
  readonly tokens: string
  /** How many documents have each token. */
  readonly terms: string
  readonly scalars: readonly string[]
  /** Scalars that must be unique: kept with the document too, since they have to be right at once. */
  readonly unique: readonly string[]
}

export const scalarColumn = (name: string): string => `s_${name}`
export const uniqueColumn = (name: string): string => `u_${name}`

export function tablesOf(spec: KeySpec): Tables {
  const named = (letter: string): string => `${letter}_${spec.name}`
  return {
    documents: named('d'),
    bodies: named('b'),
    keys: named('k'),
    tokens: named('t'),
    terms: named('v'),
    scalars: scalarNames(spec),
    unique: spec.scalars.filter(({ unique }) => unique).map(({ name }) => name),
  }
}

export function makeDocumentTables(
  db: Database,
  { documents, bodies }: Pick<Tables, 'documents' | 'bodies'>,
): void {
  db.exec(`CREATE TABLE IF NOT EXISTS ${documents} (ord INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL, behind INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS ${bodies} (ord INTEGER PRIMARY KEY, body TEXT NOT NULL)`)
}

/** The tables that are made from the documents, empty. */
export function makeKeyTables(db: Database, { keys, tokens, terms, scalars }: Tables): void {
  db.exec(`DROP TABLE IF EXISTS ${keys}; DROP TABLE IF EXISTS ${terms}; DROP TABLE IF EXISTS ${tokens};
    CREATE TABLE ${keys} (ord INTEGER PRIMARY KEY, digest TEXT NOT NULL, tags TEXT NOT NULL${scalars.map((name) => `, ${scalarColumn(name)}`).join('')});
    CREATE VIRTUAL TABLE ${tokens} USING fts5(token, content='', contentless_delete=1, detail=none, tokenize='ascii');
    CREATE VIRTUAL TABLE ${terms} USING fts5vocab(${tokens}, row)`)
  for (const name of scalars) db.exec(`CREATE INDEX ${keys}_${name} ON ${keys} (${scalarColumn(name)})`)
}

/** Columns for the unique keys, without their indexes: those come when the columns are filled. */
export function makeUniqueColumns(db: Database, { documents, unique }: Tables): void {
  const there = new Set(columnsOf(db, documents))
  for (const name of unique)
    if (!there.has(uniqueColumn(name))) db.exec(`ALTER TABLE ${documents} ADD COLUMN ${uniqueColumn(name)}`)
  const old = db.sql(
    `SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND name LIKE 'unique%'`,
  )
  for (const { name } of old.all(documents) as { name: string }[]) db.exec(`DROP INDEX ${name}`)
}

/** @throws SQLite's error when two documents have the same. */
export function makeUniqueIndexes(db: Database, { documents, unique }: Tables): void {
  for (const name of unique)
    db.exec(`CREATE UNIQUE INDEX unique_${documents}_${name} ON ${documents} (${uniqueColumn(name)})`)
}

export const columnsOf = (db: Database, table: string): string[] =>
  (db.sql('SELECT name FROM pragma_table_info(?)').all(table) as { name: string }[]).map(({ name }) => name)
