import type { Database } from './database.js'
import { bitsOf, PIECE, packed } from './pieces.js'
import { type Bits, hasBit } from './slot-bits.js'
import type { Tables } from './tables.js'

/**
 * Pieces that a write changes, from the database and back into it: a write costs the same however many other
 * documents have its values.
 */
export class ChangedPieces {
  /** By token, then by number. */
  readonly #changed = new Map<string, Map<number, Bits>>()

  constructor(
    private readonly db: Database,
    private readonly tables: Tables,
  ) {}

  /** Whether the slot is in this set from now on. @returns whether its piece was there before */
  set(token: string, slot: number, isIn: boolean): boolean {
    const { bits, isStored } = this.#piece(token, Math.floor(slot / PIECE))
    const place = slot % PIECE
    if (hasBit(bits, place) !== isIn) (bits[place >>> 5] as number) ^= 1 << (place & 31)
    return isStored
  }

  flush(): void {
    for (const token of this.#changed.keys()) this.flushToken(token)
  }

  flushToken(token: string): void {
    const { values } = this.tables
    const put = `INSERT OR REPLACE INTO ${values} (token, piece, slots) VALUES (?, ?, ?)`
    for (const [piece, bits] of this.#changed.get(token) ?? []) {
      const slots = packed(bits)
      if (slots.length > 0) this.db.sql(put).run(token, piece, slots)
      else this.db.sql(`DELETE FROM ${values} WHERE token = ? AND piece = ?`).run(token, piece)
    }
    this.#changed.delete(token)
  }

  clear(): void {
    this.#changed.clear()
  }

  #piece(token: string, piece: number): { readonly bits: Bits; readonly isStored: boolean } {
    const pieces = this.#changed.get(token) ?? new Map<number, Bits>()
    const known = pieces.get(piece)
    if (known) return { bits: known, isStored: true }
    const sql = `SELECT slots FROM ${this.tables.values} WHERE token = ? AND piece = ?`
    const stored = this.db.sql(sql).get(token, piece) as { slots: Uint8Array } | undefined
    const bits = bitsOf(stored?.slots)
    this.#changed.set(token, pieces.set(piece, bits))
    return { bits, isStored: stored !== undefined }
  }
}
