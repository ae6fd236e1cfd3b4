import { type Bits, hasBit } from './slot-bits.js'

/** Slots in rising order. */
export type List = Uint32Array<ArrayBuffer>

/** The first place from `low` on whose slot is not below this one; near places are found soonest. */
export function placeIn(list: List, slot: number, low = 0): number {
  let from = low
  let to = low
  for (let step = 1; to < list.length && (list[to] as number) < slot; step *= 2) {
    from = to + 1
    to += step
  }
  to = Math.min(to, list.length)
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((list[middle] as number) < slot) from = middle + 1
    else to = middle
  }
  return from
}

export function isIn(list: List, slot: number): boolean {
  const place = placeIn(list, slot)
  return place < list.length && list[place] === slot
}

/** How many are in both, counted up to `most`; they are written `into` it when it is given. */
export function countBoth(a: List, b: List, most: number, into?: List): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  let n = 0
  for (let at = 0, place = 0; at < few.length && n < most; at++) {
    const slot = few[at] as number
    place = placeIn(many, slot, place)
    if (place === many.length) break
    if (many[place] !== slot) continue
    if (into) into[n] = slot
    n += 1
  }
  return n
}

/** How many are set in `bits`, counted up to `most`; they are written `into` it when it is given. */
export function countSet(list: List, bits: Bits, most: number, into?: List): number {
  const end = bits.length * 32
  let n = 0
  for (let at = 0; at < list.length && n < most; at++) {
    const slot = list[at] as number
    if (slot >= end) break
    if (!hasBit(bits, slot)) continue
    if (into) into[n] = slot
    n += 1
  }
  return n
}

/** Each once, in order. */
export function joined(lists: readonly List[]): List {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const list of lists) {
    all.set(list, end)
    end += list.length
  }
  all.sort()
  let n = 0
  for (const slot of all) if (n === 0 || all[n - 1] !== slot) all[n++] = slot
  return all.slice(0, n)
}

/** From `from` on, upwards or downwards. */
export function* slotsFrom(slots: List, from: number, step: 1 | -1): Generator<number> {
  const place = placeIn(slots, from)
  const start = step === 1 || slots[place] === from ? place : place - 1
  for (let at = start; at >= 0 && at < slots.length; at += step) yield slots[at] as number
}
