/**
 * One bit a document: its slot is its number in creation order. Signed words, since those are computed with
 * the quickest.
 */
export type Bits = Int32Array<ArrayBuffer>

export const bitsFor = (slots: number): Bits => new Int32Array((slots + 31) >>> 5)

export const hasBit = (bits: Bits, slot: number): boolean =>
  ((bits[slot >>> 5] as number) & (1 << (slot & 31))) !== 0

/** How many bits are set in both; no more than `most` are counted. */
export function countBits(a: Bits, b: Bits, most: number): number {
  const end = Math.min(a.length, b.length)
  let n = 0
  for (let at = 0; at < end; at++) {
    const word = (a[at] as number) & (b[at] as number)
    if (word === 0) continue
    n += ones(word)
    if (n >= most) return most
  }
  return n
}

export const countAll = (bits: Bits): number => countBits(bits, bits, Number.POSITIVE_INFINITY)

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** What is set in both. */
export function bothBits(a: Bits, b: Bits): Bits {
  const both = a.slice(0, Math.min(a.length, b.length))
  for (let at = 0; at < both.length; at++) both[at] = (both[at] as number) & (b[at] as number)
  return both
}

/** What is set in the first only. */
export function bitsWithout(a: Bits, b: Bits): Bits {
  const left = a.slice()
  const end = Math.min(a.length, b.length)
  for (let at = 0; at < end; at++) left[at] = (left[at] as number) & ~(b[at] as number)
  return left
}

/** Sets in `bits` what is set in `more`, as far as there is room. */
export function addBits(bits: Bits, more: Bits): void {
  const end = Math.min(bits.length, more.length)
  for (let at = 0; at < end; at++) bits[at] = (bits[at] as number) | (more[at] as number)
}

export function eachIn(bits: Bits, act: (slot: number) => void): void {
  for (let at = 0; at < bits.length; at++)
    for (let word = bits[at] as number; word !== 0; word &= word - 1)
      act(at * 32 + 31 - Math.clz32(word & -word))
}

/**
 * The first slots from `from` on, upwards or downwards, that are set in all of these and not in `without`.
 */
export function slotsIn(
  all: readonly Bits[],
  most: number,
  from = 0,
  step: 1 | -1 = 1,
  without: Bits = NONE,
): number[] {
  const found: number[] = []
  const words = Math.min(...all.map(({ length }) => length))
  const first = step === 1 ? from : Math.min(from, words * 32 - 1)
  if (first < 0 || first >= words * 32) return found
  // Of the first word, what lies before `from` does not count.
  let mask = step === 1 ? -1 << (first & 31) : -1 >>> (31 - (first & 31))
  for (let at = first >>> 5; at < words && at >= 0 && found.length < most; at += step) {
    let word = mask & ~(without[at] ?? 0)
    for (const bits of all) word &= bits[at] as number
    mask = -1
    while (word !== 0 && found.length < most) {
      const bit = step === 1 ? 31 - Math.clz32(word & -word) : 31 - Math.clz32(word)
      found.push(at * 32 + bit)
      word &= ~(1 << bit)
    }
  }
  return found
}

const NONE = bitsFor(0)
