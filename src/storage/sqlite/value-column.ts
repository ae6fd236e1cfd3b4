import type { SlotSet } from './slot-set.js'

const MOST_VALUES = 65_535
/**
 * Documents with several values take room of their own; beyond this share of all, sets are counted instead.
 */
const MOST_SEVERAL = 1 / 8

/**
 * Which value of a facet each document has, by slot. Where a facet has hundreds of values, going once through
 * the documents that match is shorter than going through the set of each value.
 */
export class ValueColumn {
  readonly #numbers = new Map<string, number>()
  /** The number of the first value, from 1; 0: none. */
  #first = new Uint16Array(1024)
  /** The numbers of further values. */
  readonly #further = new Map<number, number[]>()

  /** Whether it is worth its room. */
  get isFit(): boolean {
    const { size } = this.#further
    return this.#numbers.size <= MOST_VALUES && size <= 100 + this.#first.length * MOST_SEVERAL
  }

  get bytes(): number {
    return this.#first.byteLength + this.#further.size * 100
  }

  /** All documents of a value at once. */
  addAll(token: string, set: SlotSet): void {
    const number = this.#numberOf(token)
    this.#grow(set.end)
    const first = this.#first
    set.each((slot) => {
      if (first[slot] === 0) first[slot] = number
      else this.add(token, slot)
    })
  }

  add(token: string, slot: number): void {
    const number = this.#numberOf(token)
    this.#grow(slot + 1)
    const further = this.#further.get(slot) ?? []
    if (this.#first[slot] === number || further.includes(number)) return
    if (this.#first[slot] === 0) this.#first[slot] = number
    else this.#further.set(slot, [...further, number])
  }

  delete(token: string, slot: number): void {
    const number = this.#numbers.get(token)
    if (number === undefined || slot >= this.#first.length) return
    const [next = 0, ...others] = (this.#further.get(slot) ?? []).filter((one) => one !== number)
    if (this.#first[slot] === number) {
      this.#first[slot] = next
      this.#keepFurther(slot, others)
    } else this.#keepFurther(slot, next === 0 ? [] : [next, ...others])
  }

  /** How many of the set have each value, by token. */
  countIn(set: SlotSet): (token: string) => number {
    const counts = new Uint32Array(this.#numbers.size + 1)
    const first = this.#first
    set.each((slot) => {
      const number = first[slot]
      if (number) (counts[number] as number) += 1
    })
    const isSmall = set.size < this.#further.size
    if (isSmall) set.each((slot) => this.#addFurther(counts, slot))
    else for (const slot of this.#further.keys()) if (set.has(slot)) this.#addFurther(counts, slot)
    return (token) => counts[this.#numbers.get(token) ?? 0] as number
  }

  #addFurther(counts: Uint32Array, slot: number): void {
    for (const number of this.#further.get(slot) ?? []) (counts[number] as number) += 1
  }

  #keepFurther(slot: number, numbers: readonly number[]): void {
    if (numbers.length > 0) this.#further.set(slot, [...numbers])
    else this.#further.delete(slot)
  }

  #numberOf(token: string): number {
    const number = this.#numbers.get(token) ?? this.#numbers.size + 1
    this.#numbers.set(token, number)
    return number
  }

  #grow(slots: number): void {
    if (slots <= this.#first.length) return
    const larger = new Uint16Array(Math.ceil(slots * 1.25))
    larger.set(this.#first)
    this.#first = larger
  }
}
