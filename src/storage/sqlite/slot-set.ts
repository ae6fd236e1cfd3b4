import {
  addBits,
  type Bits,
  bitsFor,
  bitsWithout,
  bothBits,
  countAll,
  countBits,
  eachIn,
  hasBit,
  slotsIn,
} from './slot-bits.js'
import { countBoth, countSet, isIn, joined, type List, placeIn } from './slot-list.js'

/** Below this share of all slots a list is smaller than bits are. */
const SPARSE = 1 / 32
const ALWAYS_SPARSE = 256
const ALL = Number.POSITIVE_INFINITY

/** The documents that have a value: a sorted list while there are few, bits when there are many. */
export class SlotSet {
  #list: List = new Uint32Array(4)
  #bits: Bits | undefined
  #size = 0

  /** Of slots in rising order; of many, given as bits. */
  static of(slots: List | { readonly bits: Bits }): SlotSet {
    const set = new SlotSet()
    if ('bits' in slots) {
      set.#bits = slots.bits
      set.#size = countAll(slots.bits)
    } else {
      set.#list = slots
      set.#size = slots.length
    }
    return set
  }

  /** Those that are in any of them. */
  static union(sets: readonly SlotSet[]): SlotSet {
    const [one] = sets
    if (one !== undefined && sets.length === 1) return one
    const end = Math.max(0, ...sets.map((set) => set.end))
    const most = sets.reduce((sum, { size }) => sum + size, 0)
    if (!sets.some((set) => set.#bits) && !isMany(most, end))
      return SlotSet.of(joined(sets.map((set) => set.#slots())))
    const bits = bitsFor(end)
    for (const set of sets) set.addTo(bits)
    return SlotSet.of({ bits })
  }

  get size(): number {
    return this.#size
  }

  /** Above every slot in it. */
  get end(): number {
    if (this.#bits) return this.#bits.length * 32
    return this.#size === 0 ? 0 : (this.#list[this.#size - 1] as number) + 1
  }

  get bytes(): number {
    return (this.#bits ?? this.#list).byteLength + 100
  }

  /** While there are many. */
  get bits(): Bits | undefined {
    return this.#bits
  }

  /** While there are few. */
  get list(): List | undefined {
    return this.#bits ? undefined : this.#slots()
  }

  has(slot: number): boolean {
    if (this.#bits) return slot >>> 5 < this.#bits.length && hasBit(this.#bits, slot)
    return isIn(this.#slots(), slot)
  }

  add(slot: number): void {
    if (this.has(slot)) return
    if (this.#bits) this.#setBit(slot)
    else this.#insert(slot)
    this.#size += 1
    if (!this.#bits && isMany(this.#size, this.#list[this.#size - 1] as number)) this.#toBits()
  }

  delete(slot: number): void {
    if (!this.has(slot)) return
    if (this.#bits) (this.#bits[slot >>> 5] as number) &= ~(1 << (slot & 31))
    else {
      const place = placeIn(this.#slots(), slot)
      this.#list.copyWithin(place, place + 1, this.#size)
    }
    this.#size -= 1
  }

  /** How many are in the other as well, counted up to `most`. */
  countIn(other: SlotSet, most: number): number {
    if (this.#bits && other.#bits) return countBits(this.#bits, other.#bits, most)
    if (this.#bits) return countSet(other.#slots(), this.#bits, most)
    if (other.#bits) return countSet(this.#slots(), other.#bits, most)
    return countBoth(this.#slots(), other.#slots(), most)
  }

  /** Those that are in both: a set of its own, or one of the two. */
  and(other: SlotSet): SlotSet {
    if (this.#bits && other.#bits) return compact(bothBits(this.#bits, other.#bits))
    const into = new Uint32Array(Math.min(this.#bits ? ALL : this.#size, other.#bits ? ALL : other.#size))
    if (this.#bits) return SlotSet.of(into.slice(0, countSet(other.#slots(), this.#bits, ALL, into)))
    if (other.#bits) return SlotSet.of(into.slice(0, countSet(this.#slots(), other.#bits, ALL, into)))
    return SlotSet.of(into.slice(0, countBoth(this.#slots(), other.#slots(), ALL, into)))
  }

  /** Those that are not in the other. */
  without(other: SlotSet): SlotSet {
    if (!this.#bits) return SlotSet.of(this.#slots().filter((slot) => !other.has(slot)))
    const others = other.#bits ?? bitsFor(other.end)
    if (!other.#bits) other.addTo(others)
    return compact(bitsWithout(this.#bits, others))
  }

  addTo(bits: Bits): void {
    if (this.#bits) addBits(bits, this.#bits)
    // A slot beyond the end changes nothing: typed arrays do not grow.
    else for (const slot of this.#slots()) (bits[slot >>> 5] as number) |= 1 << (slot & 31)
  }

  each(act: (slot: number) => void): void {
    if (this.#bits) eachIn(this.#bits, act)
    else for (const slot of this.#slots()) act(slot)
  }

  [Symbol.iterator](): Iterator<number> {
    return (this.#bits ? slotsIn([this.#bits], this.#size) : this.#slots())[Symbol.iterator]()
  }

  #slots(): List {
    return this.#size === this.#list.length ? this.#list : this.#list.subarray(0, this.#size)
  }

  #insert(slot: number): void {
    const place = placeIn(this.#slots(), slot)
    if (this.#size === this.#list.length) {
      const larger = new Uint32Array(Math.max(4, this.#size * 2))
      larger.set(this.#list)
      this.#list = larger
    }
    this.#list.copyWithin(place + 1, place, this.#size)
    this.#list[place] = slot
  }

  #toBits(): void {
    const bits = bitsFor((this.#list[this.#size - 1] as number) + 1)
    this.addTo(bits)
    this.#bits = bits
    this.#list = new Uint32Array(0)
  }

  #setBit(slot: number): void {
    let bits = this.#bits as Bits
    if (slot >>> 5 >= bits.length) {
      // A quarter more than is needed: documents come at the end, one by one.
      const larger = new Int32Array((slot >>> 5) + 1 + (bits.length >>> 2))
      larger.set(bits)
      bits = larger
    }
    ;(bits[slot >>> 5] as number) |= 1 << (slot & 31)
    this.#bits = bits
  }
}

/** Whether so many are better kept as bits than as a list. */
export const isMany = (size: number, last: number): boolean => size > ALWAYS_SPARSE && size > last * SPARSE

/** As a list, when few are left. */
function compact(bits: Bits): SlotSet {
  const set = SlotSet.of({ bits })
  return isMany(set.size, set.end) ? set : SlotSet.of(Uint32Array.from(slotsIn([bits], set.size)))
}
