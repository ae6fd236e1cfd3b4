import { documentText } from '../src/storage/document-text.js'
import { keyMaker } from '../src/storage/keys.js'
import type { CollectionSpec } from '../src/storage/port.js'
import { bestDriver, type Connection } from '../src/storage/sqlite/driver.js'
import { PIECE } from '../src/storage/sqlite/pieces.js'
import { tablesOf, uniqueColumn } from '../src/storage/sqlite/tables.js'
import { wordTokens } from '../src/storage/tokens.js'
import { BLOCK } from './make-ideas.js'

/** What differs between copies. */
export interface Copied {
  readonly id: string
  readonly reference?: string
}

type Row = Record<string, string | number | null>

/** Documents of which every `BLOCK`th is the same but for its id, its reference and its place. */
export interface Copying<T extends Copied> {
  readonly spec: CollectionSpec<T>
  readonly make: (n: number) => T
  /** Blocks in all, and documents in each; the first was filled through the store. */
  readonly blocks: number
  readonly block: number
}

/**
 * Copies what the store has made of the first block, rows and index entries, for as many blocks as are wanted: finding
 * keys and words of a million ideas would take an hour. It knows how the store lies on the disk, and fails when that is
 * another way now.
 */
export function copyInSqlite<T extends Copied>(folder: string, copying: Copying<T>): void {
  if (BLOCK % PIECE !== 0) throw new Error('a block is a whole number of pieces')
  const db = bestDriver().open(`${folder}/fyrsteg.db`)
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 100000')
  const indexes = withoutIndexes(db, tablesOf(copying.spec).keys)
  const copy = blockCopier(db, copying)
  for (let block = 1; block < copying.blocks; block += 1) {
    db.exec('BEGIN')
    copy(block)
    db.exec('COMMIT')
  }
  for (const index of indexes) db.exec(index)
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

/** They are quicker made at the end. @returns how */
function withoutIndexes(db: Connection, table: string): string[] {
  const sql = `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`
  const indexes = db.prepare(sql).all(table) as { name: string; sql: string }[]
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  return indexes.map((index) => index.sql)
}

function blockCopier<T extends Copied>(db: Connection, { spec, make }: Copying<T>): (block: number) => void {
  const { documents, bodies, keys, tokens, values } = tablesOf(spec)
  const first = firstBlock(db, spec)
  const words = first.keys.map((_, n) => wordTokens(keyMaker(spec)(make(n)).texts).join(' '))
  const [putDocument, putKeys] = [inserter(db, documents, first.documents), inserter(db, keys, first.keys)]
  const putBody = db.prepare(`INSERT INTO ${bodies} VALUES (?, ?)`)
  const putWords = db.prepare(`INSERT INTO ${tokens} (rowid, token) VALUES (?, ?)`)
  const putValues = db.prepare(
    `INSERT INTO ${values} (token, piece, slots) SELECT token, piece + ?, slots FROM ${values} WHERE piece < ?`,
  )
  return (block) => {
    for (let n = 0; n < BLOCK; n += 1) {
      const doc = make(block * BLOCK + n)
      const { reference = '' } = doc
      const ord = ordOf(block * BLOCK + n)
      putDocument(n, { ord, id: doc.id, [uniqueColumn('reference')]: reference })
      putBody.run(ord, documentText(doc))
      putKeys(n, { slot: block * BLOCK + n, ord, s_reference: reference, s_number: numberOf(reference) })
      putWords.run(block * BLOCK + n, words[n] as string)
    }
    putValues.run((block * BLOCK) / PIECE, BLOCK / PIECE)
  }
}

/** The place of a document in creation order. */
export const ordOf = (n: number): number => n + 1

function firstBlock<T extends Copied>(db: Connection, spec: CollectionSpec<T>) {
  const { documents, keys } = tablesOf(spec)
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY ord`).all() as Row[]
  const block = { documents: rows(documents), keys: rows(keys) }
  const isWhole = ({ length }: Row[]) => length === BLOCK
  if (!isWhole(block.documents) || !isWhole(block.keys) || block.documents.some(({ behind }) => behind === 1))
    throw new Error(`${spec.name}: the first block is not what it should be`)
  return block
}

/** `2026-0042` as the collection of ideas has it: 20260000042. */
export function numberOf(reference: string): number {
  const [year, number] = reference.split('-')
  return Number(year) * 10_000_000 + Number(number)
}

/** Writes a row of the first block again, with some of the columns that it has changed. */
function inserter(db: Connection, table: string, rows: readonly Row[]): (n: number, changes: Row) => void {
  const columns = Object.keys(rows[0] as Row)
  const insert = db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`)
  return (n, changes) => {
    const row = { ...rows[n], ...changes }
    insert.run(...columns.map((name) => row[name] ?? null))
  }
}
