import { ChangedPieces } from './changed-pieces.js'
import type { Database } from './database.js'
import { type Piece, unpacked } from './pieces.js'
import type { SlotSet } from './slot-set.js'
import type { Tables } from './tables.js'
import { ValueColumn } from './value-column.js'

const MOST_BYTES = 40 * 1024 * 1024

interface Kept {
  readonly set: SlotSet
  /** Which use was the last one. */
  used: number
}

/**
 * Which documents have which value: one set a tag or scalar, kept in pieces in the database beside the keys,
 * and in memory once it has been asked for. Filters and counts are made of these sets, whatever the number of
 * documents. Changes belong in a transaction that ends with `flush`; when it fails, `clear` forgets what was
 * not written.
 */
export class ValueSets {
  #uses = 0

  readonly #sets = new Map<string, Kept>()
  readonly #tokens = new Map<string, string[]>()
  readonly #changed: ChangedPieces
  readonly #columns = new Map<string, ValueColumn>()

  constructor(
    private readonly db: Database,
    private readonly tables: Tables,
  ) {
    this.#changed = new ChangedPieces(db, tables)
  }

  /** The set of this token; of one that nothing has, an empty one. */
  of(token: string): SlotSet {
    let kept = this.#sets.get(token)
    if (kept === undefined) {
      kept = { set: this.#read(token), used: 0 }
      this.#sets.set(token, kept)
    }
    this.#uses += 1
    kept.used = this.#uses
    return kept.set
  }

  isLoaded(token: string): boolean {
    return this.#sets.has(token)
  }

  /** Tokens that begin so, in order: the values of a facet, some of which nothing may have any more. */
  tokensFrom(prefix: string): readonly string[] {
    const known = this.#tokens.get(prefix)
    if (known) return known
    const next = `WITH RECURSIVE each (token) AS (
      SELECT min(token) FROM ${this.tables.values} WHERE token >= ?
      UNION ALL SELECT (SELECT min(token) FROM ${this.tables.values} WHERE token > each.token) FROM each
      WHERE each.token < ?)
      SELECT token FROM each WHERE token < ?`
    const end = `${prefix}~`
    const rows = this.db.sql(next).all(prefix, end, end) as { token: string }[]
    const tokens = rows.map(({ token }) => token)
    this.#tokens.set(prefix, tokens)
    return tokens
  }

  add(token: string, slot: number): void {
    const prefix = prefixOf(token)
    const isKnown = this.#changed.set(token, slot, true)
    if (!isKnown && !this.#tokens.get(prefix)?.includes(token)) this.#tokens.delete(prefix)
    this.#sets.get(token)?.set.add(slot)
    this.#columns.get(prefix)?.add(token, slot)
  }

  delete(token: string, slot: number): void {
    this.#changed.set(token, slot, false)
    this.#sets.get(token)?.set.delete(slot)
    this.#columns.get(prefixOf(token))?.delete(token, slot)
  }

  /** Writes the pieces that have changed. */
  flush(): void {
    this.#changed.flush()
    this.#shrink()
  }

  clear(): void {
    this.#sets.clear()
    this.#tokens.clear()
    this.#changed.clear()
    this.#columns.clear()
  }

  /** All values of a facet by document; undefined where that would take more room than it is worth. */
  column(prefix: string): ValueColumn | undefined {
    const known = this.#columns.get(prefix)
    const column = known ?? new ValueColumn()
    if (known === undefined) {
      for (const token of this.tokensFrom(prefix)) column.addAll(token, this.of(token))
      this.#columns.set(prefix, column)
    }
    return column.isFit ? column : undefined
  }

  #read(token: string): SlotSet {
    this.#changed.flushToken(token)
    const sql = `SELECT piece, slots FROM ${this.tables.values} WHERE token = ? ORDER BY piece`
    return unpacked(this.db.sql(sql).all(token) as unknown as Piece[])
  }

  /** The latest used is the last to be let go. */
  #shrink(): void {
    let bytes = 0
    for (const { bytes: more } of this.#columns.values()) bytes += more
    for (const { set } of this.#sets.values()) bytes += set.bytes
    if (bytes <= MOST_BYTES) return
    for (const [token, { set }] of [...this.#sets].sort(([, a], [, b]) => a.used - b.used)) {
      if (bytes <= MOST_BYTES) return
      bytes -= set.bytes
      this.#sets.delete(token)
    }
  }
}

/** How the tokens of all values of the same facet or scalar begin: no name has a `z` (see tokens.ts). */
const prefixOf = (token: string): string => token.slice(0, token.indexOf('z') + 1)
