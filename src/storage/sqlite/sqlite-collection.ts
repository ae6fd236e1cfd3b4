import { createHash } from 'node:crypto'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { readCursor, writeCursor } from '../cursor.js'
import { makeOrder } from '../order.js'
import {
  type Collection,
  type CollectionSpec,
  DuplicateError,
  type Filter,
  type Keys,
  type Page,
  type Query,
  type Snapshot,
} from '../port.js'
import { AnswerCache } from './answer-cache.js'
import type { CommitQueue } from './commit-queue.js'
import { DocumentCache } from './document-cache.js'
import { rebuildKeys } from './rebuild-keys.js'
import { columnOf, makeTables, scalarValues, type Tables, tablesOf } from './tables.js'
import { TokenIndex } from './token-index.js'
import { clause, type Where, whereOf } from './where.js'

export interface SqliteCollection<T extends { readonly id: string }> extends Collection<T> {
  close(): void
}

interface Row {
  readonly ord: number
  readonly id: string
  readonly version: number
  readonly body?: string
  readonly value?: number | null
}

type Bound = string | number | null

/** One collection in the embedded store. `db` is held as long as the statements that were made from it. */
export function openSqliteCollection<T extends { readonly id: string }>(
  db: DatabaseSyncInstance,
  spec: CollectionSpec<T>,
  commits: CommitQueue,
): SqliteCollection<T> {
  const tables = tablesOf(spec)
  if (makeTables(db, spec, tables)) rebuildKeys(db, spec, tables)
  return new InSqlite(db, spec, tables, commits)
}

class InSqlite<T extends { readonly id: string }> implements SqliteCollection<T> {
  readonly #statements = new Map<string, StatementSyncInstance>()
  readonly #cache = new DocumentCache<T>()
  readonly #answers = new AnswerCache()
  readonly #index: TokenIndex<T>
  readonly #nextOrd: () => number

  constructor(
    private readonly db: DatabaseSyncInstance,
    readonly spec: CollectionSpec<T>,
    private readonly tables: Tables,
    private readonly commits: CommitQueue,
  ) {
    this.#index = new TokenIndex(db, spec, tables)
    this.#index.wake()
    const { last } = this.#sql(`SELECT max(ord) AS last FROM ${tables.documents}`).get() as {
      last: number | null
    }
    this.#nextOrd = makeOrder(last ?? 0)
  }

  async get(id: string): Promise<Snapshot<T> | null> {
    const kept = this.#cache.get(id)
    if (kept) return kept
    const row = this.#sql(`SELECT ord, id, version, body FROM ${this.tables.documents} WHERE id = ?`).get(id)
    return row === undefined ? null : this.#snapshot(row as unknown as Row)
  }

  async getBy(scalar: string, value: string | number): Promise<Snapshot<T> | null> {
    const sql = `SELECT ord, id, version FROM ${this.tables.documents} WHERE ${columnOf(scalar)} = ? LIMIT 1`
    const row = this.#sql(sql).get(value)
    return row === undefined ? null : this.#snapshot(row as unknown as Row)
  }

  async insert(doc: T): Promise<Snapshot<T>> {
    return this.#add(doc, this.#nextOrd())
  }

  async restore(doc: T, ord: number): Promise<Snapshot<T>> {
    return this.#add(doc, ord)
  }

  async replace(doc: T, version: number): Promise<Snapshot<T> | null> {
    const body = JSON.stringify(doc)
    const keys = this.spec.keysOf(doc)
    const digest = digestOf(keys)
    const set = this.tables.columns.map((name) => `${columnOf(name)} = ?`)
    const sql = `UPDATE ${this.tables.documents} SET version = version + 1, body = ?, tags = ?,
      pending = CASE WHEN digest = ? THEN pending WHEN pending = 1 THEN 1 ELSE 2 END, digest = ?
      ${set.map((s) => `, ${s}`).join('')} WHERE id = ? AND version = ? RETURNING ord`
    const values = [body, JSON.stringify(keys.tags), digest, digest, ...scalarValues(keys, this.tables)]
    const row = (await this.#guarded(sql, [...values, doc.id, version])) as { ord: number } | undefined
    if (row === undefined) return null
    this.#written()
    return this.#cache.read(doc.id, body, version + 1, row.ord)
  }

  async remove(id: string, version: number): Promise<boolean> {
    const sql = `DELETE FROM ${this.tables.documents} WHERE id = ? AND version = ? RETURNING ord, pending`
    const row = await this.commits.add(() => {
      const gone = this.#sql(sql).get(id, version) as { ord: number; pending: number } | undefined
      if (gone && gone.pending !== 1)
        this.#sql(`DELETE FROM ${this.tables.tokens} WHERE rowid = ?`).run(gone.ord)
      return gone
    })
    if (row) this.#cache.drop(id)
    this.#answers.forget()
    return row !== undefined
  }

  async find(query: Query): Promise<Page<T>> {
    return this.#answers.get('find', query, () => this.#find(query))
  }

  #find(query: Query): Page<T> {
    const where = this.#where(query)
    const rows =
      query.sort === undefined || query.sort.by === 'created'
        ? this.#byCreation(query, where)
        : this.#bySort(query, where)
    const items = rows.slice(0, query.limit).map((row) => this.#snapshot(row))
    const last = rows[query.limit - 1]
    const next =
      rows.length > query.limit && last ? writeCursor({ value: last.value ?? null, ord: last.ord }) : null
    return Object.freeze({ items: Object.freeze(items), next })
  }

  async count(filter: Filter): Promise<number> {
    return this.#answers.get('count', filter, () => this.#count(filter))
  }

  #count(filter: Filter): number {
    const { from, conditions, values } = this.#where(filter)
    const row = this.#sql(`SELECT count(*) AS n FROM ${from}${clause(conditions)}`).get(...values)
    return (row as { n: number }).n
  }

  async countBy(filter: Filter, name: string): Promise<ReadonlyMap<string, number>> {
    return this.#answers.get(`by ${name}`, filter, () => this.#countBy(filter, name))
  }

  #countBy(filter: Filter, name: string): ReadonlyMap<string, number> {
    const { from, conditions, values } = this.#where(filter)
    const isScalar = this.tables.columns.includes(name)
    const value = isScalar ? columnOf(name) : 'tag.value'
    const source = isScalar ? from : `${from}, json_each(${this.tables.documents}.tags, '$."${name}"') AS tag`
    const present = clause([...conditions, `${value} IS NOT NULL`])
    const rows = this.#sql(`SELECT ${value} AS value, count(*) AS n FROM ${source}${present} GROUP BY 1`).all(
      ...values,
    )
    const counted = (rows as { value: string | number; n: number }[]).map(
      ({ value, n }) => [String(value), n] as const,
    )
    return new Map(counted.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  async *scan(): AsyncIterable<Snapshot<T>> {
    const sql = `SELECT ord, id, version, body FROM ${this.tables.documents} WHERE ord > ? ORDER BY ord LIMIT 100`
    for (let last = -1; ; ) {
      const rows = this.#sql(sql).all(last) as unknown as Row[]
      for (const { ord, version, body } of rows) yield { doc: JSON.parse(body as string) as T, version, ord }
      if (rows.length < 100) return
      last = (rows.at(-1) as Row).ord
    }
  }

  close(): void {
    this.#index.close()
    this.#index.catchUp()
  }

  async #add(doc: T, ord: number): Promise<Snapshot<T>> {
    const body = JSON.stringify(doc)
    const keys = this.spec.keysOf(doc)
    const columns = [
      'ord',
      'id',
      'version',
      'body',
      'tags',
      'digest',
      'pending',
      ...this.tables.columns.map(columnOf),
    ]
    const sql = `INSERT INTO ${this.tables.documents} (${columns.join(', ')})
      VALUES (?, ?, 1, ?, ?, ?, 1${', ?'.repeat(this.tables.columns.length)})`
    const values = [
      ord,
      doc.id,
      body,
      JSON.stringify(keys.tags),
      digestOf(keys),
      ...scalarValues(keys, this.tables),
    ]
    await this.#guarded(sql, values)
    this.#written()
    return this.#cache.read(doc.id, body, 1, ord)
  }

  #written(): void {
    this.#answers.forget()
    this.#index.wake()
  }

  /** @throws DuplicateError when a unique key is taken. */
  async #guarded(sql: string, values: Bound[]): Promise<unknown> {
    try {
      return await this.commits.add(() => this.#sql(sql).get(...values))
    } catch (error) {
      const taken = /UNIQUE constraint failed: \w+\.(?:s_)?(\w+)/.exec((error as Error).message)?.[1]
      throw taken === undefined ? error : new DuplicateError(this.spec.name, taken)
    }
  }

  #where(filter: Filter): Where {
    const where = whereOf(filter, this.tables)
    if (where.usesTokens) this.#index.catchUp()
    return where
  }

  #byCreation({ sort, after, limit }: Query, where: Where): Row[] {
    const ascending = sort?.direction === 'asc'
    const cursor = readCursor(after)
    const place = where.usesTokens ? `${this.tables.tokens}.rowid` : `${this.tables.documents}.ord`
    const conditions = cursor
      ? [...where.conditions, `${place} ${ascending ? '>' : '<'} ?`]
      : where.conditions
    const order = ` ORDER BY ${place} ${ascending ? 'ASC' : 'DESC'} LIMIT ?`
    const values = [...where.values, ...(cursor ? [cursor.ord] : []), limit + 1]
    return this.#rows(where.from, conditions, order, values)
  }

  /** First those that have the key, in its order; then those that have none. */
  #bySort({ sort, after, limit }: Query, where: Where): Row[] {
    const column = columnOf(sort?.by as string)
    const sign = sort?.direction === 'asc' ? '>' : '<'
    const order = sort?.direction === 'asc' ? 'ASC' : 'DESC'
    const cursor = readCursor(after)
    const rows: Row[] = []
    if (cursor?.value !== null) {
      const beyond = cursor ? [`(${column}, ord) ${sign} (?, ?)`] : [`${column} IS NOT NULL`]
      const values = [...where.values, ...(cursor ? [cursor.value, cursor.ord] : []), limit + 1]
      rows.push(
        ...this.#rows(
          where.from,
          [...where.conditions, ...beyond],
          ` ORDER BY ${column} ${order}, ord ${order} LIMIT ?`,
          values,
          column,
        ),
      )
    }
    if (rows.length > limit) return rows
    const inNone = cursor?.value === null ? [`ord ${sign} ?`] : []
    const values = [...where.values, ...(cursor?.value === null ? [cursor.ord] : []), limit + 1 - rows.length]
    const none = [...where.conditions, `${column} IS NULL`, ...inNone]
    return [...rows, ...this.#rows(where.from, none, ` ORDER BY ord ${order} LIMIT ?`, values, column)]
  }

  #rows(from: string, conditions: readonly string[], order: string, values: Bound[], value = 'NULL'): Row[] {
    const { documents } = this.tables
    const sql = `SELECT ${documents}.ord, id, version, ${value} AS value FROM ${from}${clause(conditions)}${order}`
    return this.#sql(sql).all(...values) as unknown as Row[]
  }

  #snapshot({ id, version, ord, body }: Row): Snapshot<T> {
    const kept = this.#cache.get(id, version)
    if (kept) return kept
    const text = body ?? this.#bodyOf(ord)
    return this.#cache.read(id, text, version, ord)
  }

  #bodyOf(ord: number): string {
    const row = this.#sql(`SELECT body FROM ${this.tables.documents} WHERE ord = ?`).get(ord)
    return (row as { body: string }).body
  }

  #sql(text: string): StatementSyncInstance {
    const known = this.#statements.get(text)
    if (known) return known
    // Filters make a handful of shapes; a caller who finds more must not fill the memory.
    if (this.#statements.size > 300) this.#statements.clear()
    const made = this.db.prepare(text)
    this.#statements.set(text, made)
    return made
  }
}

/** Tells whether tokens have to be made again: cheaper to compare than the tokens are to make. */
const digestOf = (keys: Keys): string =>
  createHash('sha1').update(JSON.stringify(keys.tags)).update(keys.text).digest('base64')
