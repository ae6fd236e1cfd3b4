import { type KeySpec, scalarNames, sortName } from '../keys.js'
import type { OrderSpec } from '../port.js'
import type { Database } from './database.js'

/** Names and columns of one collection's tables. Only names from our own specs ever stand in SQL. */
export interface Tables {
  /** One narrow row a document: its id, version and unique keys, and whether its other keys are behind. */
  readonly documents: string
  readonly bodies: string
  /**
   * Scalars and tags by slot, the number in creation order: lists and counts never read a body. Made again
   * from the bodies at any time.
   */
  readonly keys: string
  /** Full-text index of words, by slot. */
  readonly tokens: string
  /** Which slots have each tag and each scalar that lists filter by. */
  readonly values: string
  readonly orders: readonly OrderSpec[]
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
    values: named('v'),
    orders: ordersOf(spec),
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
    CREATE INDEX IF NOT EXISTS behind_${documents} ON ${documents} (ord) WHERE behind = 1;
    CREATE TABLE IF NOT EXISTS ${bodies} (ord INTEGER PRIMARY KEY, body TEXT NOT NULL)`)
}

/**
 * Each scalar and each sort alone, and what lists use together; the slot comes last in every index by itself.
 */
const ordersOf = ({ scalars, sorts, orders = [] }: KeySpec): OrderSpec[] => [
  ...scalars.map(({ name }) => ({ by: [name], sort: 'created' })),
  ...sorts.map((sort) => ({ by: [], sort: sortName(sort) })),
  ...orders.filter(({ by, sort }) => by.length > 1 || sort !== 'created'),
]

/** The tables that are made from the documents, empty. */
export function makeKeyTables(db: Database, { keys, tokens, values, scalars, orders }: Tables): void {
  const columns = scalars.map((name) => `, ${scalarColumn(name)}`).join('')
  // Earlier layouts had their terms where the values are now.
  db.exec(`DROP TABLE IF EXISTS ${keys}; DROP TABLE IF EXISTS ${values}; DROP TABLE IF EXISTS ${tokens};
    CREATE TABLE ${keys} (slot INTEGER PRIMARY KEY, ord INTEGER NOT NULL UNIQUE, digest TEXT NOT NULL,
      tokens TEXT NOT NULL${columns});
    CREATE VIRTUAL TABLE ${tokens} USING fts5(token, content='', contentless_delete=1, detail=none,
      tokenize='ascii');
    CREATE TABLE ${values} (token TEXT NOT NULL, piece INTEGER NOT NULL, slots BLOB NOT NULL,
      PRIMARY KEY (token, piece)) WITHOUT ROWID`)
  for (const order of orders)
    db.exec(
      `CREATE INDEX ${indexName(keys, order)} ON ${keys} (${columnsIn(order).map(scalarColumn).join(', ')})`,
    )
}

const columnsIn = ({ by, sort }: OrderSpec): string[] => [...by, ...(sort === 'created' ? [] : [sort])]

/** Undefined for the creation order, which is that of the table itself. */
export const indexName = (keys: string, order: OrderSpec): string | undefined =>
  columnsIn(order).length === 0 ? undefined : [keys, ...columnsIn(order)].join('_')

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
