/** One bit a document: its slot is its number in creation order. */
export type Bits = Uint32Array<ArrayBuffer>

/** Below this share of all slots a list is smaller than bits are. */
const SPARSE = 1 / 32
const ALWAYS_SPARSE = 256

export const bitsFor = (slots: number): Bits => new Uint32Array((slots + 31) >>> 5)

export const hasBit = (bits: Bits, slot: number): boolean =>
  ((bits[slot >>> 5] as number) & (1 << (slot & 31))) !== 0

/** How many bits of `a` (and of `b`) are set; no more than `most` are counted. */
export function countBits(a: Bits, most: number, b: Bits = a): number {
  let n = 0
  for (let at = 0, end = Math.min(a.length, b.length); at < end && n < most; at++) {
    const word = (a[at] as number) & (b[at] as number)
    if (word !== 0) n += ones(word)
  }
  return Math.min(n, most)
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The first slots that are set from `from` on, upwards or downwards. */
export function slotsIn(bits: Bits, most: number, from = 0, step: 1 | -1 = 1): number[] {
  const found: number[] = []
  const end = bits.length * 32
  for (let slot = Math.min(from, end - 1); slot >= 0 && slot < end && found.length < most; slot += step) {
    if (hasBit(bits, slot)) found.push(slot)
    else if (bits[slot >>> 5] === 0) slot = step === 1 ? slot | 31 : slot & ~31
  }
  return found
}

/** The documents that have a value: a sorted list while there are few, bits when there are many. */
export class SlotSet {
  #list = new Uint32Array(4)
  #bits: Bits | undefined
  #size = 0

  /** Of slots in rising order; of many, given as bits. */
  static of(slots: Uint32Array<ArrayBuffer> | { readonly bits: Bits }): SlotSet {
    const set = new SlotSet()
    if ('bits' in slots) {
      set.#bits = slots.bits
      set.#size = countBits(slots.bits, Number.POSITIVE_INFINITY)
    } else {
      set.#list = slots
      set.#size = slots.length
    }
    return set
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

  has(slot: number): boolean {
    if (this.#bits) return slot >>> 5 < this.#bits.length && hasBit(this.#bits, slot)
    const place = this.#placeOf(slot)
    return place < this.#size && this.#list[place] === slot
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
    else this.#list.copyWithin(this.#placeOf(slot), this.#placeOf(slot) + 1, this.#size)
    this.#size -= 1
  }

  /** How many are in `bits` as well, counted up to `most`. */
  countIn(bits: Bits, most: number): number {
    if (this.#bits) return countBits(bits, most, this.#bits)
    let n = 0
    const end = bits.length * 32
    for (let at = 0; at < this.#size && n < most; at++) {
      const slot = this.#list[at] as number
      if (slot < end && hasBit(bits, slot)) n += 1
    }
    return n
  }

  addTo(bits: Bits): void {
    if (this.#bits) {
      for (let at = 0, end = Math.min(bits.length, this.#bits.length); at < end; at++)
        (bits[at] as number) |= this.#bits[at] as number
      return
    }
    // A slot beyond the end changes nothing: typed arrays do not grow.
    for (let at = 0; at < this.#size; at++) {
      const slot = this.#list[at] as number
      ;(bits[slot >>> 5] as number) |= 1 << (slot & 31)
    }
  }

  /** Those from `from` on and below `to`. */
  between(from: number, to: number): number[] {
    if (this.#bits)
      return slotsIn(this.#bits.subarray(from >>> 5, to >>> 5), to - from).map((slot) => slot + from)
    return [...this.#list.subarray(this.#placeOf(from), this.#placeOf(to))]
  }

  /** The place in the list of the first slot that is not below this one. */
  #placeOf(slot: number): number {
    let low = 0
    for (let high = this.#size; low < high; ) {
      const middle = (low + high) >>> 1
      if ((this.#list[middle] as number) < slot) low = middle + 1
      else high = middle
    }
    return low
  }

  #insert(slot: number): void {
    const place = this.#placeOf(slot)
    if (this.#size === this.#list.length) this.#list = grown(this.#list, Math.max(4, this.#size * 2))
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
    // A quarter more than is needed: documents come at the end, one by one.
    if (slot >>> 5 >= bits.length) bits = grown(bits, (slot >>> 5) + 1 + (bits.length >>> 2))
    ;(bits[slot >>> 5] as number) |= 1 << (slot & 31)
    this.#bits = bits
  }
}

/** Whether so many are better kept as bits than as a list. */
export const isMany = (size: number, last: number): boolean => size > ALWAYS_SPARSE && size > last * SPARSE

function grown(words: Bits, length: number): Bits {
  const larger = new Uint32Array(length)
  larger.set(words)
  return larger
}
