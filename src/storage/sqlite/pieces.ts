import { type Bits, bitsFor, countAll, slotsIn } from './slot-bits.js'
import type { List } from './slot-list.js'
import { isMany, SlotSet } from './slot-set.js'

/** Slots of one stored piece: 2 KB of bits. A write touches one piece of each value that it changes. */
export const PIECE = 16_384
const BYTES = PIECE / 8
const MOST_LISTED = PIECE / 32

/** Few slots are a list of 16-bit numbers, many are bits: the length tells which. */
export interface Piece {
  readonly piece: number
  readonly slots: Uint8Array
}

/** What is stored of a piece, given as bits from its first slot on. */
export function packed(bits: Bits): Uint8Array {
  const size = countAll(bits)
  if (size > MOST_LISTED) return new Uint8Array(bits.buffer)
  return new Uint8Array(Uint16Array.from(slotsIn([bits], size)).buffer)
}

/** The bits of a stored piece; of one that is not there, none. */
export function bitsOf(stored: Uint8Array | undefined): Bits {
  const { list, bits } = partOf(stored ?? new Uint8Array(0))
  if (bits) return bits
  const made = bitsFor(PIECE)
  for (const slot of list ?? []) (made[slot >>> 5] as number) |= 1 << (slot & 31)
  return made
}

/** The set whose pieces these are, in their order. */
export function unpacked(pieces: readonly Piece[]): SlotSet {
  const parts = pieces.map(({ piece, slots }) => ({ first: piece * PIECE, ...partOf(slots) }))
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const end = ((pieces.at(-1)?.piece ?? -1) + 1) * PIECE
  return SlotSet.of(isMany(size, end) ? { bits: bitsIn(parts, end) } : listIn(parts, size))
}

/** Slots are counted from the first of the piece. */
interface Part {
  readonly size: number
  readonly list?: Uint16Array
  readonly bits?: Bits
}
type Placed = Part & { readonly first: number }

/** All machines that we run on keep the lesser byte first. */
function partOf(bytes: Uint8Array): Part {
  const { buffer } = Uint8Array.from(bytes)
  if (bytes.length !== BYTES) return { size: bytes.length / 2, list: new Uint16Array(buffer) }
  const bits = new Int32Array(buffer)
  return { size: countAll(bits), bits }
}

function bitsIn(parts: readonly Placed[], end: number): Bits {
  const all = bitsFor(end)
  for (const { first, bits, list = [] } of parts) {
    if (bits) all.set(bits, first / 32)
    for (const slot of list) (all[(first + slot) >>> 5] as number) |= 1 << (slot & 31)
  }
  return all
}

function listIn(parts: readonly Placed[], size: number): List {
  const all = new Uint32Array(size)
  let n = 0
  for (const { first, bits, list } of parts)
    for (const slot of bits ? slotsIn([bits], PIECE) : (list ?? [])) all[n++] = first + slot
  return all
}
