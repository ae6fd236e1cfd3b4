import { bitsFor, isMany, SlotSet } from './slot-set.js'

/** Slots of one stored piece: 2 KB of bits. A write touches one piece of each value that it changes. */
export const PIECE = 16_384
const BYTES = PIECE / 8
const MOST_LISTED = PIECE / 32

/** Few slots are a list of 16-bit numbers, many are bits: the length tells which. */
export interface Piece {
  readonly piece: number
  readonly slots: Uint8Array
}

export function packed(slots: readonly number[], piece: number): Uint8Array {
  if (slots.length <= MOST_LISTED)
    return new Uint8Array(Uint16Array.from(slots, (slot) => slot - piece * PIECE).buffer)
  const bits = new Uint8Array(BYTES)
  for (const slot of slots) (bits[(slot % PIECE) >>> 3] as number) |= 1 << (slot & 7)
  return bits
}

/** The set whose pieces these are, in their order. */
export function unpacked(pieces: readonly Piece[]): SlotSet {
  const size = pieces.reduce(
    (sum, { slots }) => sum + (slots.length === BYTES ? MOST_LISTED : slots.length / 2),
    0,
  )
  const end = ((pieces.at(-1)?.piece ?? -1) + 1) * PIECE
  return isMany(size, end) ? asBits(pieces, end) : asList(pieces)
}

function asBits(pieces: readonly Piece[], end: number): SlotSet {
  const bits = bitsFor(end)
  const bytes = new Uint8Array(bits.buffer)
  for (const { piece, slots } of pieces)
    if (slots.length === BYTES) bytes.set(slots, piece * BYTES)
    else for (const slot of listed(slots)) (bytes[piece * BYTES + (slot >>> 3)] as number) |= 1 << (slot & 7)
  return SlotSet.of({ bits })
}

const asList = (pieces: readonly Piece[]): SlotSet =>
  SlotSet.of(
    Uint32Array.from(
      pieces.flatMap(({ piece, slots }) => slotsOf(slots).map((slot) => piece * PIECE + slot)),
    ),
  )

const slotsOf = (bytes: Uint8Array): number[] => (bytes.length === BYTES ? set(bytes) : listed(bytes))

/** All machines that we run on keep the lesser byte first, as the bits above are read too. */
const listed = (bytes: Uint8Array): number[] =>
  Array.from(
    { length: bytes.length / 2 },
    (_, at) => (bytes[at * 2] as number) | ((bytes[at * 2 + 1] as number) << 8),
  )

function set(bytes: Uint8Array): number[] {
  const slots: number[] = []
  for (let slot = 0; slot < PIECE; slot++)
    if (((bytes[slot >>> 3] as number) & (1 << (slot & 7))) !== 0) slots.push(slot)
  return slots
}
